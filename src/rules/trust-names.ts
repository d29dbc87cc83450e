import { type ClaimTest, literally, type Pattern, type Piece } from '../model/trust.ts';

/** Holes that can only be the repository's own name are taken for it: a policy that is used here means this one. */
export function bindTests(tests: readonly ClaimTest[], name: string): readonly ClaimTest[] {
  const isOpen = tests.some(({ patterns }) => patterns.some((one) => one.some(isHole)));
  return isOpen ? tests.map((test) => bindTest(test, name)) : tests;
}

function bindTest(test: ClaimTest, name: string): ClaimTest {
  const [owner = ''] = name.split('/');
  const bound = (said: string, end: string): ClaimTest => ({
    ...test,
    patterns: test.patterns.map((one) => bind(one, said, end)),
  });
  switch (test.claim) {
    case 'sub':
      return bound(`repo:${name}`, ':');
    case 'job_workflow_ref':
    case 'workflow_ref':
      return bound(name, '/.github/');
    case 'repository':
      return bound(name, '');
    case 'repository_owner':
      return bound(owner, '');
    case 'repository_id':
    case 'repository_owner_id':
      return { ...test, patterns: test.patterns.map((one) => (one.some(isHole) ? literally('1') : one)) };
    default:
      return test;
  }
}

const isHole = ({ kind }: Piece): boolean => kind === 'hole';

/** What is tried out where a name can be split in several ways. */
const MAX_OPEN = 4;

/** `said` is what the pattern says up to its `end`; one that is nothing but a hole may say more. */
function bind(pattern: Pattern, said: string, end: string): Pattern {
  const { head, tail } = headOf(pattern, end);
  const open = head.filter(({ kind }) => kind !== 'text').length;
  const isOpaque = end !== '' && pattern.length === 1;
  if (isOpaque || open > MAX_OPEN || !head.some(isHole)) return pattern;
  const goesOn = end !== '' && tail.length === 0 ? '' : '$';
  const found = new RegExp(`^${head.map(sourceOf).join('')}${goesOn}`, 'u').exec(said);
  if (!found) return pattern;
  const parts = head.map((piece, at): Piece => (isHole(piece) ? { kind: 'text', text: found[at + 1] ?? '' } : piece));
  return [...parts, ...tail];
}

/** What a pattern has before its end of the name, and the rest. The colon of `repo:` is none. */
function headOf(pattern: Pattern, end: string): Readonly<{ head: Pattern; tail: Pattern }> {
  for (const [at, piece] of pattern.entries()) {
    if (piece.kind !== 'text' || end === '') continue;
    const found = piece.text.indexOf(end, at === 0 && piece.text.startsWith('repo:') ? 5 : 0);
    if (found < 0) continue;
    return {
      head: [...pattern.slice(0, at), ...literally(piece.text.slice(0, found))],
      tail: [...literally(piece.text.slice(found)), ...pattern.slice(at + 1)],
    };
  }
  return { head: pattern, tail: [] };
}

/** Each piece is a group, so that a hole is found again by its position. */
function sourceOf(piece: Piece, at: number): string {
  if (piece.kind === 'text') return `(${piece.text.replace(/[\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)})`;
  if (piece.kind === 'one') return '([^:])';
  return piece.kind === 'hole' && at === 0 ? '(.*)' : '([^:]*)';
}
