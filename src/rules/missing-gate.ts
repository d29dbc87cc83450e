import type { Tier } from '../model/identity.ts';
import type { Delivery, World } from '../model/world.ts';
import { type Judgement, groupBy, jobKey, jobSubject, met, notApplicable } from './kit.ts';

/**
 * What the three rules about missing environments share: each job has one answer, by its most serious ungated effect, so
 * that one missing gate is one finding.
 */
export type GateCase = 'production' | 'deploy' | 'publish';

const CHANGES = new Set(['deploy', 'destroy', 'migrate']);

/** Judges the jobs whose most serious effect is of one case; `wrong` is asked for those that no gate holds back. */
export function judgeMissingGate(
  world: World,
  wanted: GateCase,
  wrong: (first: Delivery, all: readonly Delivery[]) => Judgement,
): readonly Judgement[] {
  return [...groupBy(world.deliveries, jobKey).values()].flatMap((deliveries) => {
    const open = deliveries.filter((delivery) => !isGated(delivery));
    const [worst] = ofCase(open, wanted);
    const [any] = ofCase(deliveries, wanted);
    if (worst) return isMostSerious(open, wanted) ? [wrong(worst, open)] : [];
    if (!any || !isMostSerious(deliveries, wanted)) return [];
    const gate = any.gates.find(({ holds }) => holds.known && holds.value);
    const subject = jobSubject('delivery', any.job, any.step);
    return [
      gate
        ? met(
            subject,
            gate.at,
            `held back by ${gate.kind === 'environment' ? 'the environment' : gate.kind} \`${gate.name}\``,
          )
        : notApplicable(subject, any.job.at, 'it reaches no tier that asks for a gate'),
    ];
  });
}

const ORDER: readonly GateCase[] = ['production', 'deploy', 'publish'];

const isMostSerious = (deliveries: readonly Delivery[], wanted: GateCase): boolean =>
  ORDER.slice(0, ORDER.indexOf(wanted)).every((more) => ofCase(deliveries, more).length === 0);

const isGated = ({ gates }: Delivery): boolean => gates.some(({ holds }) => holds.known && holds.value);

function ofCase(deliveries: readonly Delivery[], wanted: GateCase): readonly Delivery[] {
  return deliveries.filter((delivery) => caseOf(delivery) === wanted);
}

/** Lower tiers ask for no gate by themselves, and neither does an image that is kept for a later roll-out. */
function caseOf({ effect, tiers, public: isPublic, starts }: Delivery): GateCase | undefined {
  if (CHANGES.has(effect)) {
    if (tiers.includes('production')) return 'production';
    const previewOnly =
      starts.length > 0 && starts.every(({ event }) => event === 'pull_request' || event === 'pull_request_target');
    return tiers.length === 0 && !previewOnly ? 'deploy' : undefined;
  }
  return (effect === 'publish' || effect === 'release') && isPublic && !isLower(tiers) ? 'publish' : undefined;
}

const isLower = (tiers: readonly Tier[]): boolean => tiers.length > 0 && !tiers.includes('production');

/** Who can start a job, as the end of a sentence. */
export function startedBy({ starts }: Delivery): string {
  const events = [...new Set(starts.map(({ event }) => (event === 'workflow_call' ? 'a caller' : event)))];
  return events.length === 0
    ? 'whatever calls it'
    : events.map((event) => (event === 'a caller' ? event : `\`${event}\``)).join(', ');
}
