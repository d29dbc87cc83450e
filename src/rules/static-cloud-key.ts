import { CONTROLS } from './controls.ts';
import { declaredOnly } from './declared-only.ts';
import {
  alsoAt,
  chainOf,
  credentialsByPlace,
  holder,
  isStored,
  jobSubject,
  met,
  notMet,
  nameOf,
  ofUnknownSource,
  type Rule,
} from './kit.ts';

export const staticCloudKey: Rule = {
  id: 'static-cloud-key',
  title: 'A stored cloud key is used where federation exists',
  category: 'long-lived-secret',
  severity: 'high',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A job that logs in to AWS, Google Cloud or Azure with a stored key, client secret or service account key, although the vendor accepts the token GitHub issues for each run.',
  why: 'A stored cloud key works from anywhere, for anybody who has ever read it, until somebody rotates it. A federated login lives for one run and names the repository, the branch and the environment that asked for it.',
  fix: 'First create the trust in the cloud (an OIDC provider or workload identity pool, pinned to this repository and environment), then give the job `permissions: id-token: write`, replace the key by the role or client id, and last delete the stored key.',
  cannotSee:
    'Keys that a script reads from elsewhere, keys on self-hosted runners, and whether the stored secret is still set. A key whose endpoint is another service that speaks the same protocol is not counted.',
  whenNot:
    'Where the account does not let you create an identity provider, such as a training account. Then keep the key in an environment, give it an end, and write an exception.',
  judge: (world) => [
    ...credentialsByPlace(world)
      .filter(({ opens, by, instead }) => opens === 'cloud' && (by === 'federation' || instead !== undefined))
      .flatMap((use) => {
        const subject = jobSubject('credential', use.job, use.step);
        if (use.by === 'federation') return [met(subject, use.at, `${use.provider}: logs in with a token of this run`)];
        if (use.source.kind === 'unknown') return [ofUnknownSource(subject, use, use.source.because)];
        if (!isStored(use.source) || !use.instead) return [];
        return [
          notMet(subject, use.at, {
            message: `Job \`${use.job.job}\` logs in with a stored ${use.name}, ${nameOf(use)}`,
            why: `It ${holder(use)}, and it works from anywhere until somebody rotates it.${use.effects.length > 0 ? ' Whoever has it can do what this job does, without the job.' : ''}`,
            fix: `Use ${use.instead.form}. Create the trust in the cloud account first, pinned to this repository${use.job.environment ? ' and environment' : ''}, and delete the stored key last. ${use.instead.url}`,
            related: alsoAt(use.also, 'the same credential, used again here'),
            chain: chainOf(use.job),
          }),
        ];
      }),
    ...declaredOnly(world, ['static-key', 'service-account-key'], (declared) => ({
      message: `The identity \`${declared.id}\` is declared to log in with a stored key`,
      why: 'A stored key works from anywhere until somebody rotates it, and nothing ties its use to a run or a person.',
      fix: 'Give the identity a federated login, change its workflows, then declare `authentication: federation`; delete the key last. If the vendor has none, use the authentication that fits and write an exception with an end.',
    })),
  ],
};
