import type { RepositoryFacts } from '../model/facts.ts';
import { branchWeakenings, tagWeakenings } from './diff-branches.ts';
import { environmentWeakenings } from './diff-environments.ts';
import { isUnknown, many, unseen, type Weakening } from './weakening.ts';

export { becameUnknown, type Weakening } from './weakening.ts';

/**
 * Every protection that became weaker from one record to the other, in a fixed order. What was known and no longer is stands
 * among them as such: {@link becameUnknown} tells them apart. What was not known before says nothing.
 */
export const weakerProtection = (before: RepositoryFacts, after: RepositoryFacts): readonly Weakening[] => [
  ...environmentWeakenings(before, after),
  ...branchWeakenings(before.defaultBranch, after.defaultBranch),
  ...tagWeakenings(before.tagRules, after.tagRules),
  ...tokenWeakenings(before.workflowToken, after.workflowToken),
  ...keyWeakenings(before.deployKeys, after.deployKeys),
];

type Token = RepositoryFacts['workflowToken'];
const TOKEN = 'the token of workflows';

function tokenWeakenings(before: Token, after: Token): readonly Weakening[] {
  if (before.state !== 'known') return [];
  if (isUnknown(after)) return [unseen(TOKEN, `${before.value.access} access by default`, after)];
  if (after.state !== 'known') return [];
  const found: Weakening[] = [];
  if (before.value.access === 'read' && after.value.access === 'write')
    found.push({ subject: TOKEN, what: 'may write unless a workflow says less', before: 'read', after: 'write' });
  if (!before.value.mayApprove && after.value.mayApprove)
    found.push({ subject: TOKEN, what: 'may approve pull requests', before: 'no', after: 'yes' });
  return found;
}

type Keys = RepositoryFacts['deployKeys'];
const KEYS = 'the deploy keys';

/** A key is the same where title, day and adder are; GitHub lets none change from reading to writing. */
function keyWeakenings(before: Keys, after: Keys): readonly Weakening[] {
  if (isUnknown(before)) return [];
  const writing = (keys: Keys): readonly (readonly [identity: string, title: string])[] =>
    (keys.state === 'known' ? keys.value : [])
      .filter(({ readOnly }) => !readOnly)
      .map(({ title, created, addedBy }) => [JSON.stringify([title, created, addedBy]), title]);
  const old = writing(before);
  if (isUnknown(after))
    return [
      unseen(
        KEYS,
        many(
          old.map(([, title]) => title),
          'none that may write',
        ),
        after,
      ),
    ];
  return writing(after)
    .filter(([identity]) => !old.some(([other]) => other === identity))
    .map(([, title]) => ({ subject: KEYS, what: 'one more may write', before: 'not there', after: title }));
}
