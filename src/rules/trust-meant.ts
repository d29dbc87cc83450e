import {
  type Admission,
  type ClaimTest,
  literally,
  type Pattern,
  type Piece,
  showPattern,
  type TrustPolicy,
} from '../model/trust.ts';
import { namesOf, type Own, type Taken, takenBy } from './trust.ts';
import { beforeFirst, mayBegin, mayMeet } from './trust-overlap.ts';

/** Whether the tokens that a policy means may be this repository's: what it asks for does not name others alone. */
export const mayMeanOwn = (policy: TrustPolicy, own: Own): boolean =>
  own.repository === undefined ||
  policy.admits.some((admission) => namesOf(admission, own).some((name) => mayMean(admission, name)));

const mayMean = ({ tests }: Admission, name: string): boolean =>
  tests.every(
    (test) => test.not || test.patterns.length === 0 || test.patterns.some((one) => isAbout(test, one, name)),
  );

function isAbout({ claim, ignoresCase }: ClaimTest, written: Pattern, whole: string): boolean {
  const pattern = merged(ignoresCase ? written.map(lowered) : written);
  const name = ignoresCase ? whole.toLowerCase() : whole;
  const [owner = '', repository = ''] = name.split('/');
  switch (claim) {
    case 'sub':
      // The subject of a repository may be made of other claims: then it begins with their names.
      return (
        !isSubjectOfARepository(pattern) ||
        hasPlaceholder(headOf(pattern)) ||
        mayBegin(pattern, literally(`repo:${name}:`), ':') ||
        mayBegin(pattern, withIds(owner, repository), ':')
      );
    case 'repository':
      return hasPlaceholder(pattern) || mayMeet(pattern, literally(name));
    case 'repository_owner':
      return mayMeet(pattern, literally(owner));
    default:
      return true;
  }
}

/** A file may be filled in before it is used: no repository is called `${REPO}`. */
const hasPlaceholder = (head: Pattern): boolean =>
  head.some((piece) => piece.kind === 'text' && /[^\w.@/*?-]/u.test(piece.text));

/** Texts that stand beside each other as one. */
const merged = (pattern: Pattern): Pattern =>
  pattern.reduce<Pattern>((all, piece) => {
    const last = all.at(-1);
    return piece.kind === 'text' && last?.kind === 'text'
      ? [...all.slice(0, -1), { kind: 'text', text: last.text + piece.text }]
      : [...all, piece];
  }, []);

const lowered = (piece: Piece): Piece =>
  piece.kind === 'text' ? { kind: 'text', text: piece.text.toLowerCase() } : piece;

const SOME_ID: Piece = { kind: 'any', least: 1, without: ':/@' };

const withIds = (owner: string, repository: string): Pattern => [
  ...literally(`repo:${owner}@`),
  SOME_ID,
  ...literally(`/${repository}@`),
  SOME_ID,
  ...literally(':'),
];

function isSubjectOfARepository([first]: Pattern): boolean {
  return first?.kind === 'text' && first.text.startsWith('repo:');
}

/** The repositories, or their owners, that a policy asks for, as a sentence names them; `…` is what no file says. */
export function meantBy({ admits }: TrustPolicy): readonly string[] {
  const heads = headsOf(admits);
  const owners = admits
    .flatMap(({ tests }) => tests.filter(({ claim, not }) => claim === 'repository_owner' && !not))
    .flatMap(({ patterns }) => patterns.map((one) => `repositories of ${shown(one, '…')}`));
  return [...new Set(heads.length > 0 ? heads.map((one) => shown(one, '…')) : owners)];
}

const headsOf = (admits: readonly Admission[]): readonly Pattern[] =>
  admits.flatMap(({ tests }) =>
    tests.flatMap(({ claim, not, patterns }) => {
      if (not || (claim !== 'sub' && claim !== 'repository')) return [];
      const whole = patterns.map(merged);
      return claim === 'repository' ? whole : whole.filter(isSubjectOfARepository).map(headOf);
    }),
  );

function headOf([first, ...rest]: Pattern): Pattern {
  const text = first?.kind === 'text' ? first.text.slice('repo:'.length) : '';
  return beforeFirst([...literally(text), ...rest], ':');
}

const shown = (pattern: Pattern, hole: string): string =>
  showPattern(pattern.map((piece) => (piece.kind === 'hole' ? { kind: 'text', text: hole } : piece))).replaceAll(
    /@[^/]*/gu,
    '',
  );

/** What it takes of other repositories that it names in full: whoever can push there becomes its principal too. */
export function takenBeside(policy: TrustPolicy, own: Own): readonly Taken[] {
  if (own.repository === undefined) return [];
  const names = headsOf(policy.admits).filter((one) => one.every(({ kind }) => kind === 'text' || kind === 'hole'));
  const others = [...new Set(names.map((one) => shown(one, HIDDEN)))].filter((one) => /^[\w.-]+\/[\w.-]+$/u.test(one));
  return others
    .slice(0, MAX_OTHERS)
    .flatMap((repository) => takenBy(policy, { repository, forms: ['names', 'ids'], isCustomised: false }))
    .filter(({ breadth }) => ['branch', 'environment', 'pull-request'].includes(breadth));
}

const HIDDEN = 'this-owner';
const MAX_OTHERS = 5;
