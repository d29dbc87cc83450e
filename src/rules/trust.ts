import {
  type Admission,
  type ClaimTest,
  fits,
  type Pattern,
  type Piece,
  showPattern,
  type TrustPolicy,
} from '../model/trust.ts';
import type { World } from '../model/world.ts';
import { bindTests } from './trust-names.ts';
import {
  claimOf,
  type ClaimValues,
  MARK,
  type Named,
  namedIn,
  type Repository,
  type Token,
  type Way,
} from './trust-tokens.ts';

/**
 * Who is admitted beside what the policy names. `refs` are some branches, and tags, that a pattern leaves open: who may make
 * these is a setting of the repository's.
 */
export type Breadth = 'stranger' | 'owner' | 'branch' | 'environment' | 'pull-request' | 'refs' | 'tags';

/** A token that a policy takes, made up to show how far it goes. */
export type Taken = Readonly<{
  breadth: Breadth;
  /** Nothing that could not be read would keep it out. */
  sure: boolean;
  token: Token;
  admission: Admission;
  /** What the token is asked first: its subject, its repository. Nothing, where only the issuer counts. */
  test: ClaimTest | undefined;
  /** The pattern of that test that it fits, as written. */
  pattern: string | undefined;
  /** The repository it is tried for, `owner/name`. */
  name: string;
}>;

/** What is known of the tokens of the repository whose policies these are. */
export type Own = Readonly<{
  repository: string | undefined;
  /** The forms that its subjects have; both, where that is not known. */
  forms: readonly Token['form'][];
  /** Its subjects are made of other claims than GitHub's own. */
  isCustomised: boolean;
}>;

/** Everything that a policy takes beside what it names, the gravest first; of each kind one. */
export function takenBy(policy: TrustPolicy, own: Own): readonly Taken[] {
  const all = policy.admits.flatMap((admission) => takenByOne(admission, own));
  return BREADTHS.flatMap((breadth) => {
    const same = all.filter((one) => one.breadth === breadth);
    return same.find(({ sure }) => sure) ?? same[0] ?? [];
  });
}

/** Any repository of the world is too much whoever uses the policy; what is wider than needed only where it reaches far. */
export const isHarm = ({ breadth }: Taken, reachesFar: boolean): boolean =>
  breadth === 'stranger' || (reachesFar && !['refs', 'tags'].includes(breadth));

const BREADTHS: readonly Breadth[] = ['stranger', 'owner', 'branch', 'environment', 'pull-request', 'refs', 'tags'];

const PLACEHOLDER = 'this-owner/this-repository';

function takenByOne(admission: Admission, own: Own): readonly Taken[] {
  const names = namesOf(admission, own);
  return (names.length > 0 ? names : [PLACEHOLDER]).flatMap((name) => {
    const bound = { ...admission, tests: bindTests(admission.tests, name) };
    const named = namedIn(bound.tests);
    const proven = new Set<Breadth>();
    return tokensOf(named, name, own).flatMap(({ breadth, token }) => {
      if (proven.has(breadth)) return [];
      const found = tryToken({ breadth, token, admission: bound, own, name });
      if (found.some(({ sure }) => sure)) proven.add(breadth);
      return found;
    });
  });
}

/** What the repository may be called there: its own name, and the same below another owner. */
export function namesOf(admission: Admission, own: Own): readonly string[] {
  const written = writtenIn(admission);
  if (own.repository === undefined) return written.slice(0, 5);
  return [own.repository, ...written.filter((one) => isMoved(one, own))];
}

/** The repositories that the tests name in full. */
const writtenIn = ({ tests }: Admission): readonly string[] =>
  namedIn(tests)
    .repositories.map(({ owner, name }) => `${owner}/${name}`)
    .filter((one) => !one.includes(MARK));

const nameOf = (repository: string): string => repository.slice(repository.indexOf('/') + 1).toLowerCase();

/** The same name below another owner: the repository was moved, or the policy was copied with it. */
const isMoved = (one: string, { repository = '' }: Own): boolean =>
  nameOf(one) === nameOf(repository) && one !== repository;

/** Whether a policy names the repository in full, below whichever owner. */
export const namesOwn = ({ admits }: TrustPolicy, own: Own): boolean =>
  own.repository !== undefined &&
  admits.some((one) => writtenIn(one).some((name) => nameOf(name) === nameOf(own.repository ?? '')));

type Try = Readonly<{ breadth: Breadth; token: Token; admission: Admission; own: Own; name: string }>;

function tryToken({ breadth, token, admission, own, name }: Try): readonly Taken[] {
  const answers = admission.tests.map((test) => askTest(test, claimOf(test.claim, token)));
  if (answers.includes('no')) return [];
  const test = TELLING.flatMap((claim) => admission.tests.find((one) => one.claim === claim && !one.not) ?? [])[0];
  const asksSubject = admission.tests.some(({ claim }) => claim === 'sub');
  const sure =
    answers.every((one) => one === 'yes') &&
    admission.unread.length === 0 &&
    !(own.isCustomised && asksSubject && breadth !== 'stranger');
  const values = test ? claimOf(test.claim, token) : [];
  const texts = typeof values === 'string' ? [] : values;
  const fitting = test?.patterns.find((one) => texts.some((value) => answer(one, value, test) !== 'no'));
  return [{ breadth, token, sure, admission, test, pattern: fitting && (test?.written ?? showPattern(fitting)), name }];
}

/** By which claims a policy says who it means, the most telling first. */
const TELLING = ['sub', 'repository', 'repository_owner', 'repository_id', 'repository_owner_id'];

type Answer = 'yes' | 'no' | 'perhaps';

function askTest(test: ClaimTest, values: ClaimValues): Answer {
  if (test.claim === 'aud' || test.claim === 'iss') return 'yes';
  if (values === 'missing') return test.orMissing ? 'yes' : 'no';
  if (values === 'unsaid') return 'perhaps';
  if (values === 'any') return test.not || test.patterns.length > 0 ? 'yes' : 'no';
  const answers = values.map((value) => {
    const each = test.patterns.map((pattern) => answer(pattern, value, test));
    const one = each.includes('yes') ? 'yes' : each.includes('perhaps') ? 'perhaps' : 'no';
    return test.not ? TURNED[one] : one;
  });
  return answers.includes('yes') ? 'yes' : answers.includes('perhaps') ? 'perhaps' : 'no';
}

const TURNED: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', perhaps: 'perhaps' };

function answer(pattern: Pattern, value: string, { ignoresCase }: ClaimTest): Answer {
  if (fits(pattern, value, ignoresCase)) return 'yes';
  if (!pattern.some(({ kind }) => kind === 'hole')) return 'no';
  // What a hole stands for is fixed, so it is not what an attacker picks.
  const fixed: Piece = { kind: 'any', least: 0, without: value.includes(MARK) ? MARK.slice(0, 1) : '' };
  const firm = pattern.map((piece) => (piece.kind === 'hole' ? fixed : piece));
  return fits(firm, value, ignoresCase) ? 'perhaps' : 'no';
}

const WAYS: readonly (readonly [Breadth, Way])[] = [
  ['branch', { kind: 'branch', name: MARK }],
  ['environment', { kind: 'environment', name: MARK }],
  ['pull-request', { kind: 'pull-request', name: '' }],
];

function tokensOf(named: Named, name: string, own: Own): readonly Readonly<{ breadth: Breadth; token: Token }>[] {
  const [owner = '', repository = ''] = name.split('/');
  const ownIds = { ownerIds: named.ownerIds, ids: named.ids };
  const itself: Repository = { owner, name: repository, ownerIds: orSome(ownIds.ownerIds), ids: orSome(ownIds.ids) };
  const beside = named.repositories.filter((one) => `${one.owner}/${one.name}`.includes(MARK));
  const made = (who: Repository, way: Way, maker: Token['maker'], forms: readonly Token['form'][]): readonly Token[] =>
    forms.map((form) => ({ repository: who, way, maker, files: named.files, form }));
  const ways = [...WAYS.map(([, way]) => way), { kind: 'branch', name: 'main' } as const, ...named.ways];
  const strangers = [{ owner: MARK, name: MARK }, { owner: MARK, name: repository }, ...beside].filter((one) =>
    one.owner.includes(MARK),
  );
  const siblings = [{ owner, name: MARK }, ...beside].filter((one) => !one.owner.includes(MARK));
  return [
    ...strangers.flatMap((who) =>
      ways.flatMap((way) =>
        made({ ...who, ownerIds: [MARK, '999'], ids: [MARK, '999'] }, way, 'stranger', ['names', 'ids']).map(
          asBreadth('stranger'),
        ),
      ),
    ),
    ...siblings.flatMap((who) =>
      ways.flatMap((way) =>
        made({ ...who, ownerIds: itself.ownerIds, ids: [MARK, '999'] }, way, 'stranger', ['names', 'ids']).map(
          asBreadth('owner'),
        ),
      ),
    ),
    ...WAYS.flatMap(([breadth, way]) => made(itself, way, 'writer', own.forms).map(asBreadth(breadth))),
    ...named.ways.flatMap((way) => {
      const isPart = way.name.includes(MARK) && way.name !== MARK;
      if (way.kind === 'tag' && way.name.includes(MARK))
        return made(itself, way, 'writer', own.forms).map(asBreadth('tags'));
      return isPart ? made(itself, way, 'writer', own.forms).map(asBreadth('refs')) : [];
    }),
  ];
}

const asBreadth = (breadth: Breadth) => (token: Token) => ({ breadth, token });

const orSome = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? ['1'] : ids);

/** Each block once: what is applied several times asks the same each time, and is repaired in one place. */
export function distinctPolicies(policies: readonly TrustPolicy[]): readonly TrustPolicy[] {
  const groups = new Map<string, TrustPolicy>();
  for (const policy of policies) {
    const asks = policy.admits.map(({ tests, unread }) => [
      unread,
      tests.map(({ claim, not, patterns }) => [claim, not, patterns.map(showPattern)]),
    ]);
    const key = JSON.stringify([policy.at.span, policy.kind, asks]);
    const before = groups.get(key);
    groups.set(key, before ? both(before, policy) : policy);
  }
  return [...groups.values()];
}

const both = (one: TrustPolicy, other: TrustPolicy): TrustPolicy => ({
  ...one,
  name: one.name === other.name ? one.name : `${one.name}, ${other.name}`,
  principals: [...new Set([...one.principals, ...other.principals])],
});

/** The policies of a world, and what is known of the repository that they admit. */
export function ownOf({ settings: { repository, live } }: World): Own {
  const subject = live.known && live.value.subject.state === 'known' ? live.value.subject.value : undefined;
  const immutable = subject?.immutable.state === 'known' ? subject.immutable.value : undefined;
  return {
    repository: repository ?? (live.known ? live.value.repository : undefined),
    forms: immutable === undefined ? ['names', 'ids'] : [immutable ? 'ids' : 'names'],
    isCustomised: subject?.claims !== undefined,
  };
}

/** Whether it has a name of its own, and not the one that stands for whichever it is. */
export const isRepositoryKnown = ({ name }: Taken): boolean => name !== PLACEHOLDER;

/** It is written for subjects without ids, and those of the repository have some. */
export const isOfOldForm = (policy: TrustPolicy, own: Own): boolean =>
  own.forms.length === 1 && own.forms[0] === 'ids' && takenBy(policy, { ...own, forms: ['names'] }).length > 0;

/** How the subject of this repository begins, in the form that the policy writes. */
export function subjectHead({ test, name }: Taken): string {
  if (name === PLACEHOLDER) return 'repo:OWNER/NAME';
  const hasIds = test?.claim === 'sub' && test.patterns.some((one) => showPattern(one).includes('@'));
  return hasIds ? `repo:${name.replace('/', '@OWNER_ID/')}@ID` : `repo:${name}`;
}
