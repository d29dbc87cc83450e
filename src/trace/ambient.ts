import { unknown } from '../model/place.ts';
import { alternatives, show } from '../model/value.ts';
import type { Delivery, NotSeen } from '../model/world.ts';
import type { Around } from './around.ts';
import { evaluateText } from './evaluate.ts';
import { jobScope } from './job-scope.ts';
import type { Sighting } from './sightings.ts';

/** Labels of machines that are surely one's own; any other name may be one that GitHub hosts, with no identity. */
const OWN = /^(?:self-hosted$|codebuild-)/u;

/**
 * How an effect acts for which no step shows a credential. A machine of one's own may have an identity that every job on
 * it can use; which, stands in no file.
 */
export function withoutCredential(
  { provider }: Sighting,
  { instance, job }: Around,
): Pick<Delivery, 'account' | 'authentication'> {
  const takesAmbient = provider.needsCloud === true || provider.runsAgainst !== undefined;
  const scope = jobScope(instance, job);
  const labels = job.runsOn.flatMap((one) => alternatives(evaluateText(one, scope)).map(show));
  return takesAmbient && labels.some((label) => OWN.test(label))
    ? { account: `the identity of the runner ${[...new Set(labels)].sort().join(', ')}`, authentication: 'ambient' }
    : { account: '', authentication: '' };
}

/** What acts with an identity that only the runner knows. */
export const ambientIdentities = (deliveries: readonly Delivery[]): readonly NotSeen[] =>
  deliveries
    .filter(({ authentication }) => authentication === 'ambient')
    .map(({ job, does, account, at }) => ({
      subject: `job \`${job.job}\` of ${job.file}`,
      because: unknown(`it ${does} with ${account}, which is set up outside the repository`, 'manifest'),
      at,
    }));
