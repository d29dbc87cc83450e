import type { CredentialUse, Opens } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { declaredOnly } from './declared-only.ts';
import { alsoAt, chainOf, credentialsByPlace, holder, isStored, jobSubject, nameOf, notMet, type Rule } from './kit.ts';

export const storedDeployCredential: Rule = {
  id: 'stored-deploy-credential',
  title: 'A stored credential that has no short-lived form for everybody yet',
  category: 'long-lived-secret',
  severity: 'note',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A job that changes something outside with a stored credential for which no short-lived form is known, or only one for some accounts: an SSH key, a platform token, a password.',
  why: 'It cannot be replaced today, so what is left is to know it: where it stands, who may use it, who answers for it and when it ends.',
  fix: 'Keep it as a secret of the environment it serves, scope it to one account and one tier, write owner and end into the identity manifest, and rotate it by a date.',
  cannotSee: 'The scope of the credential at its vendor, and whether it was rotated.',
  whenNot: 'It is a note, an inventory line. It never fails a scan by default.',
  judge: (world) => [
    ...credentialsByPlace(world)
      .filter(
        (use) =>
          use.effects.length > 0 &&
          isStored(use.source) &&
          (use.instead === undefined || isDeployKey(use)) &&
          use.by !== 'app' &&
          OPENED.includes(use.opens),
      )
      .map((use) =>
        notMet(jobSubject('credential', use.job, use.step), use.at, {
          message: `Job \`${use.job.job}\` uses a stored ${use.name}, ${nameOf(use)}, which works until somebody rotates it`,
          why: `It ${holder(use)}, and whoever reads it can act with it from anywhere.`,
          fix:
            use.none ??
            (use.instead ? `Where it serves, use ${use.instead.form}. ${use.instead.url}` : undefined) ??
            'Keep it as a secret of the environment it serves, give it the least scope, an owner and an end in the identity manifest, and rotate it by a date.',
          related: alsoAt(use.also, 'the same credential, used again here'),
          chain: chainOf(use.job),
        }),
      ),
    ...declaredOnly(world, ['api-token', 'password', 'ssh-key', 'personal-token'], (declared) => ({
      message: `The identity \`${declared.id}\` is declared to log in with a stored ${WORDS[declared.authentication ?? ''] ?? 'credential'}`,
      why: 'It lives until somebody rotates it, and nothing ties its use to a run.',
      fix: 'Where the vendor has a short-lived form, use that. Otherwise declare `owner`, `expires` and `review`, and keep the credential in the environments listed here.',
    })),
  ],
};

/** A key of one repository is less than the token of a person, which has a rule of its own. */
const isDeployKey = ({ opens, by }: CredentialUse): boolean => opens === 'github' && by === 'ssh-key';

/**
 * What a deployment is done with; what only tells, signs or answers is not among them, nor is the key of an app, which
 * short-lived tokens are made with.
 */
const OPENED: readonly Opens[] = ['platform', 'host', 'registry', 'cloud', 'database', 'github'];

/** The ways to log in that this rule judges, as a sentence would name them. */
const WORDS: Readonly<Record<string, string>> = {
  'api-token': 'API token',
  password: 'password',
  'ssh-key': 'SSH key',
  'personal-token': 'personal token',
};
