import { unknown } from '../model/place.ts';
import type { CredentialUse } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { alsoAt, chainOf, credentialsByPlace, jobSubject, notApplicable, notMet, type Rule } from './kit.ts';

export const literalCredential: Rule = {
  id: 'literal-credential',
  title: 'A credential is written into the workflow',
  category: 'long-lived-secret',
  severity: 'critical',
  controls: CONTROLS.literalCredential,
  finds:
    'A literal value in the place of a credential: a key, token or password in an input, a variable or an option, that does not look like a placeholder.',
  why: 'Everybody who can read the repository has it, and so has everybody who ever cloned it: removing the line does not take it back.',
  fix: 'Revoke the credential now. Then use a short-lived form where the vendor has one, or a secret of the environment that needs it.',
  cannotSee:
    'Credentials in files the workflow reads, and literals in places no provider knows as a credential. Values that say they are placeholders, and those for a service inside the job, are passed over; a short password that may be either is *unknown*.',
  whenNot:
    'For a value that is public by design, such as a browser key. Write it into `env` under another name, or add an exception that says so.',
  judge: (world) =>
    credentialsByPlace(world).flatMap((use) => {
      if (use.source.kind !== 'literal') return [];
      const subject = jobSubject('credential', use.job, use.step);
      if (use.source.looks === 'placeholder') return [notApplicable(subject, use.at, 'the literal is a placeholder')];
      if (use.source.looks === 'doubtful')
        return [{ subject, at: use.at, outcome: 'unknown', because: unknown(doubt(use, use.source.length)) }];
      return [
        notMet(subject, use.at, {
          message: `Job \`${use.job.job}\` is given a literal ${use.name} of ${use.source.length} characters`,
          why: 'Everybody who can read the repository or ever cloned it has this value, and history keeps it after the line is gone.',
          fix: `Revoke it now. Then ${use.instead ? `use ${use.instead.form}. ${use.instead.url}` : 'store a new one as a secret of the environment that needs it.'}`,
          confidence: 'medium',
          related: alsoAt(use.also, 'the literal is given here too'),
          chain: chainOf(use.job),
        }),
      ];
    }),
};

/** A short password is told from a placeholder by nobody but those who know it. */
const doubt = ({ name, job }: CredentialUse, length: number): string =>
  `job \`${job.job}\` is given a literal ${name} of ${length} characters, and its look does not tell whether it works: if it does, revoke it; if not, write a word that says so, such as \`placeholder\``;
