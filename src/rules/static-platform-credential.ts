import type { CredentialUse } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  alsoAt,
  chainOf,
  credentialsByPlace,
  holder,
  isStored,
  jobSubject,
  met,
  nameOf,
  ofUnknownSource,
  notMet,
  type Rule,
} from './kit.ts';

export const staticPlatformCredential: Rule = {
  id: 'static-platform-credential',
  title: 'A stored credential opens a platform that takes a token of the run',
  category: 'long-lived-secret',
  severity: 'medium',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A job that opens a secret store, a deploy or data platform or a private network with a stored token, key or password, although the platform accepts the token GitHub issues for each run.',
  why: 'Such a credential often opens more than one deployment: whoever reads the key of a secret store has everything that lies in it. It works from anywhere until somebody rotates it. A login by OIDC lives for one run and says which repository, branch and environment asked.',
  fix: 'First create the trust at the platform (an OIDC or JWT login, or a service user with a federated identity), bound to this repository and environment. Then give the job `permissions: id-token: write`, replace the credential by the role or identity, and revoke it last.',
  cannotSee:
    'What the credential may do at the platform, whether your plan or version of it has the short-lived form, and credentials that a script reads from elsewhere. Clouds, registries and GitHub itself have rules of their own; keys of models, scanners, chats and of signing are listed by `countersign credentials` only.',
  whenNot:
    'For an installation of your own that GitHub cannot reach and that cannot read GitHub’s keys. Then hold the credential in an environment, let it read one path alone, give it an end, and write an exception.',
  judge: (world) =>
    credentialsByPlace(world)
      .filter((use) => opensPlatform(use) && (use.by === 'federation' || use.instead !== undefined))
      .flatMap((use) => {
        const subject = jobSubject('credential', use.job, use.step);
        if (use.by === 'federation') return [met(subject, use.at, `${use.name}: a token of this run`)];
        if (use.source.kind === 'unknown') return [ofUnknownSource(subject, use, use.source.because)];
        if (!isStored(use.source) || !use.instead) return [];
        return [
          notMet(subject, use.at, {
            message: `Job \`${use.job.job}\` uses a stored ${use.name}, ${nameOf(use)}`,
            why: `It ${holder(use)}, and it works from anywhere until somebody rotates it. The platform takes the token of this run instead.`,
            fix: `Use ${use.instead.form}. Create the trust at the platform first, bound to this repository${use.job.environment ? ' and environment' : ''}, and revoke the stored credential last. ${use.instead.url}`,
            related: alsoAt(use.also, 'the same credential, used again here'),
            chain: chainOf(use.job),
          }),
        ];
      }),
};

const opensPlatform = ({ opens }: CredentialUse): boolean => opens === 'platform' || opens === 'host';
