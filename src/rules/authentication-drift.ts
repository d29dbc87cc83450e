import type { MatchedUse } from '../model/identities.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { CONTROLS } from './controls.ts';
import { distinctPlaces, judgeManifest, quoted } from './identity-kit.ts';
import { isStoredWay, type Reconciled } from './identity-matches.ts';
import { alsoAt, chainOf, groupBy, jobSubject, met, notMet, type Judgement, type Rule } from './kit.ts';
import { subjectOf } from './identity-kit.ts';

export const authenticationDrift: Rule = {
  id: 'authentication-drift',
  title: 'An identity declared without a stored credential logs in with one',
  category: 'identity-lifecycle',
  severity: 'high',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A declared identity whose `authentication` ends with the run (federation, an app, the workflow token), and that a workflow logs in as with a stored key, token or password.',
  why: 'Whoever reads the manifest believes that there is nothing to steal and nothing to rotate. There is.',
  fix: 'Log in as declared and revoke what is stored. If that cannot be, declare what is true: the stored way, its `secrets`, an `expires`, and the environment that holds it.',
  cannotSee:
    'Which kind a stored token is: an API token, a registry token and a password are not told apart here. What logs in without a stored credential where one is declared is no harm, and the entry is only out of date.',
  whenNot: 'While an identity is moved from one way to the other. Then write an exception with an end.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, judgeOne),
};

/** One finding for each workflow and secret. */
function judgeOne(declared: DeclaredIdentity, { usesOf }: Reconciled): readonly Judgement[] {
  const { authentication } = declared;
  const uses = usesOf(declared).filter(({ use }) => use.by !== 'unknown');
  const [first] = uses;
  if (authentication === undefined || !first) return [];
  const stored = isStoredWay(authentication)
    ? []
    : uses.filter((one) => isStoredWay(one.use.by) && isItsOwn(declared, one));
  if (stored.length === 0)
    return [met(subjectOf(declared), placeOf(declared, 'authentication'), `it logs in by ${first.use.by}`)];
  return [...groupBy(stored, ({ use }) => `${use.job.file}\n${use.secret?.toLowerCase() ?? ''}`).values()].flatMap(
    (all) => drift(declared, authentication, all),
  );
}

/** A certificate has a key that is stored too. What an agent is given for GitHub is only what it declares where it declares a way of GitHub's. */
const isItsOwn = ({ authentication }: DeclaredIdentity, { identity, use }: MatchedUse): boolean =>
  use.acts &&
  authentication !== 'certificate' &&
  (identity.kind !== 'agent' || authentication === 'workflow-token' || authentication === 'app');

function drift(declared: DeclaredIdentity, authentication: string, all: readonly MatchedUse[]): readonly Judgement[] {
  const [first, ...rest] = all;
  if (!first) return [];
  const { use } = first;
  const what = `${use.name === 'AI agent' ? 'token' : use.name}${use.secret === undefined ? '' : `, ${quoted(`secrets.${use.secret}`)}`}`;
  return [
    notMet({ ...jobSubject('identity', use.job, use.step), id: declared.id }, use.at, {
      message: `\`${declared.id}\` is declared to log in by ${authentication}, and job \`${use.job.job}\` logs in with a stored ${what}`,
      why: 'Whoever reads the manifest believes there is nothing to steal. Who reads that secret acts as it, from anywhere, until somebody rotates it.',
      fix: `Log in by ${authentication} here and revoke the stored credential. If that cannot be, declare what is true: \`authentication: ${use.by}\`${use.secret === undefined ? '' : `, \`secrets: [${use.secret}]\``} and an \`expires:\`.`,
      related: [
        { at: placeOf(declared, 'authentication'), text: `declared as \`${authentication}\`` },
        ...alsoAt(distinctPlaces(rest.map((one) => one.use.at)), 'the same stored credential, used here'),
      ],
      chain: chainOf(use.job),
    }),
  ];
}
