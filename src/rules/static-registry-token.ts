import type { CredentialUse } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { declaredOnly } from './declared-only.ts';
import {
  alsoAt,
  chainOf,
  credentialsByPlace,
  isStored,
  jobSubject,
  met,
  nameOf,
  ofUnknownSource,
  notMet,
  type Rule,
  type World,
} from './kit.ts';

export const staticRegistryToken: Rule = {
  id: 'static-registry-token',
  title: 'A stored registry token publishes where trusted publishing exists',
  category: 'long-lived-secret',
  severity: 'medium',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A job that publishes a package with a stored token, although the registry accepts the token GitHub issues for each run (trusted publishing).',
  why: 'Whoever gets the token can publish under your name from anywhere, and consumers cannot tell that release from yours.',
  fix: 'Register this repository, workflow file and environment as a trusted publisher at the registry, give the job `permissions: id-token: write`, drop the token from the workflow, publish once, then revoke the token.',
  cannotSee:
    'Tokens in a configuration file on the runner, and packages whose registry account cannot use trusted publishing yet.',
  whenNot:
    'For a private registry or mirror that has no trusted publishing, and for the first release of a package where the registry asks for a token once.',
  judge: (world) => [
    ...credentialsByPlace(world)
      .filter(({ opens, by, instead }) => opens === 'registry' && (by === 'federation' || instead !== undefined))
      .flatMap((use) => {
        const subject = jobSubject('credential', use.job, use.step);
        if (use.by === 'federation')
          return [met(subject, use.at, `${use.provider}: publishes with a token of this run`)];
        const publishes = publishesIn(world, use);
        if (!use.instead || (use.instead.serves === 'publishing' && !publishes)) return [];
        if (use.source.kind === 'unknown') return [ofUnknownSource(subject, use, use.source.because)];
        if (!isStored(use.source)) return [];
        const from = use.source.kind === 'handed-in' ? ', which callers hand in' : '';
        return [
          notMet(subject, use.at, {
            message: `Job \`${use.job.job}\` ${publishes ? 'publishes' : 'logs in to a registry'} with a stored ${use.name}, ${nameOf(use)}${from}`,
            why: 'Whoever reads it can publish under your name from anywhere, and nobody who installs that can tell it from a release of yours.',
            fix: `Use ${use.instead.form}. Set up at the registry what that needs first, and revoke the token last. ${use.instead.url}`,
            related: alsoAt(use.also, 'the same credential, used again here'),
            chain: chainOf(use.job),
          }),
        ];
      }),
    ...declaredOnly(world, ['registry-token'], (declared) => ({
      message: `The identity \`${declared.id}\` is declared to publish with a stored registry token`,
      why: 'Whoever reads the token can publish under your name from anywhere, and nothing ties a release to a run.',
      fix: 'Where the registry has trusted publishing, register the workflow there and declare `authentication: federation`; revoke the token last. Where it has none, keep the token in an environment with an end and write an exception.',
    })),
  ],
};

/** Whether the job is seen to publish, with whatever account: a login may be for a script that is not read. */
const publishesIn = ({ deliveries }: World, { job }: CredentialUse): boolean =>
  deliveries.some((one) => one.job.id === job.id && (one.effect === 'publish' || one.effect === 'release'));
