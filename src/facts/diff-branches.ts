import type { BranchProtection, Fact, RepositoryFacts, RequiredReview, TagRule } from '../model/facts.ts';
import { becameUnknown, isUnknown, itemsOf, many, missing, unseen, type Weakening, yesNo } from './weakening.ts';

type Branch = Fact<BranchProtection>;

/** What became weaker at the default branch, whichever branch that is. */
export function branchWeakenings(before: Branch, after: Branch): readonly Weakening[] {
  if (before.state !== 'known') return [];
  const subject = `default branch ${before.value.name}`;
  if (isUnknown(after)) return [unseen(subject, 'known', after)];
  if (after.state !== 'known') return [];
  const about =
    after.value.name === before.value.name
      ? subject
      : `default branch ${after.value.name}, before ${before.value.name}`;
  const found = [
    ...compareReview(about, before.value.review, after.value.review),
    ...compareChecks(about, before.value.checks, after.value.checks),
  ];
  const { atLeast } = after.value;
  return atLeast === undefined ? found : partlySeen(found, atLeast);
}

/** What may stand in the part that was not read is not gone. */
function partlySeen(found: readonly Weakening[], because: string): readonly Weakening[] {
  const sure = found.filter(becameUnknown);
  return [
    ...sure,
    ...found
      .filter((one) => !becameUnknown(one))
      .map(({ subject, what, before }) => ({
        subject,
        what: `${what}, as far as can be seen`,
        before,
        after: unseen(subject, before, { state: 'unknown', why: 'permission', because }).after,
      })),
  ];
}

const NO_REVIEW: RequiredReview = {
  approvals: 0,
  codeOwners: false,
  lastPushBySomebodyElse: false,
  dismissesStale: false,
};

const SWITCHES = [
  ['codeOwners', 'no longer asks the code owners'],
  ['lastPushBySomebodyElse', 'no longer asks that somebody else approves the last push'],
  ['dismissesStale', 'keeps approvals of what was changed since'],
] as const;

function compareReview(
  subject: string,
  before: BranchProtection['review'],
  after: BranchProtection['review'],
): readonly Weakening[] {
  if (before.state !== 'known') return [];
  const old = before.value;
  if (isUnknown(after)) return [unseen(`${subject}, its required review`, describeReview(old), after)];
  const now = after.state === 'known' ? after.value : NO_REVIEW;
  if (after.state === 'absent')
    return [{ subject, what: 'no longer asks for a pull request', before: describeReview(old), after: 'no review' }];
  const fewer = now.approvals < old.approvals;
  return [
    ...(fewer
      ? [{ subject, what: 'asks for fewer approvals', before: `${old.approvals}`, after: `${now.approvals}` }]
      : []),
    ...SWITCHES.flatMap(([key, what]) =>
      old[key] && !now[key] ? [{ subject, what, before: yesNo(true), after: yesNo(false) }] : [],
    ),
  ];
}

const describeReview = ({ approvals, codeOwners }: RequiredReview): string =>
  `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}${codeOwners ? ', code owners among them' : ''}`;

function compareChecks(
  subject: string,
  before: BranchProtection['checks'],
  after: BranchProtection['checks'],
): readonly Weakening[] {
  const names = (said: BranchProtection['checks']): readonly string[] =>
    itemsOf(said).map(({ kind, name }) => `${kind} ${name}`);
  const old = names(before);
  if (old.length === 0) return [];
  if (isUnknown(after)) return [unseen(`${subject}, its required checks`, many(old, 'none'), after)];
  const lost = missing(old, names(after));
  if (lost.length === 0) return [];
  return [
    {
      subject,
      what: `no longer asks for ${lost.join(', ')}`,
      before: many(old, 'none'),
      after: many(names(after), 'none'),
    },
  ];
}

type Rules = RepositoryFacts['tagRules'];

/** A rule that another one now does the work of, whatever its name, is not missed. */
export function tagWeakenings(before: Rules, after: Rules): readonly Weakening[] {
  const old = itemsOf(before);
  if (old.length === 0) return [];
  if (isUnknown(after))
    return [
      unseen(
        'the rules for tags',
        many(
          old.map(({ name }) => name),
          'none',
        ),
        after,
      ),
    ];
  const current = itemsOf(after);
  return old
    .filter((was) => !current.some((now) => holds(now, was)))
    .map((was) => {
      const now = current.find(({ name }) => name === was.name);
      return {
        subject: `tag rule ${was.name}`,
        what: now ? 'protects less' : 'is gone',
        before: describeRule(was),
        after: now ? describeRule(now) : 'not there',
      };
    });
}

const ALL = '~ALL';

/** Whether a rule protects at least what another did. */
const holds = (now: TagRule, was: TagRule): boolean =>
  (now.include.includes(ALL) || missing(was.include, now.include).length === 0) &&
  missing(now.exclude, was.exclude).length === 0 &&
  missing(was.restricts, now.restricts).length === 0;

function describeRule({ include, exclude, restricts }: TagRule): string {
  const but = exclude.length > 0 ? ` but ${exclude.join(', ')}` : '';
  return `${many(restricts, 'nothing')} of ${many(include, 'no tags')}${but}`;
}
