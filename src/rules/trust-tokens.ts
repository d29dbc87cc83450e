import { type ClaimTest, type Pattern, type Piece, showPattern } from '../model/trust.ts';

/** What an attacker picks freely. It stands in made-up tokens wherever a policy leaves them the choice. */
export const MARK = 'zzzz';

export type Repository = Readonly<{ owner: string; name: string; ownerIds: readonly string[]; ids: readonly string[] }>;

/** What `sub` ends in: where the job runs, and for what. */
export type Way = Readonly<{ kind: 'branch' | 'tag' | 'environment' | 'pull-request'; name: string }>;

/** Who makes the token: somebody in a repository of their own, or somebody who can push a branch of this one. */
export type Maker = 'stranger' | 'writer';

/** The values a claim can have in a token that its maker shapes: any at all, none since it has no such claim, or unsaid. */
export type ClaimValues = readonly string[] | 'any' | 'missing' | 'unsaid';

export type Token = Readonly<{
  repository: Repository;
  way: Way;
  maker: Maker;
  files: readonly string[];
  form: 'names' | 'ids';
}>;

/** https://docs.github.com/en/actions/reference/security/oidc */
export function claimOf(name: string, token: Token): ClaimValues {
  const { repository, way, maker } = token;
  const isStranger = maker === 'stranger';
  switch (name) {
    case 'sub':
      return subjectsOf(token);
    case 'repository':
      return [`${repository.owner}/${repository.name}`];
    case 'repository_owner':
      return [repository.owner];
    case 'repository_id':
      return repository.ids;
    case 'repository_owner_id':
      return repository.ownerIds;
    case 'ref':
      return [refOf(way)];
    case 'ref_type':
      return [way.kind === 'tag' ? 'tag' : 'branch'];
    case 'ref_protected':
      return isStranger ? ['true', 'false'] : ['false'];
    case 'environment':
      return way.kind === 'environment' ? [way.name] : 'missing';
    case 'event_name':
      return eventsOf(token);
    case 'job_workflow_ref':
    case 'workflow_ref':
      return filesOf(token);
    case 'actor':
    case 'actor_id':
    case 'triggering_actor':
      return [MARK];
    case 'head_ref':
    case 'base_ref':
      return way.kind === 'pull-request' || isStranger ? 'any' : [''];
    case 'aud':
    case 'iss':
    case 'workflow':
    case 'runner_environment':
      return 'any';
    case 'repository_visibility':
      return isStranger ? 'any' : 'unsaid';
    default:
      return 'unsaid';
  }
}

function subjectsOf({ repository: { owner, name, ownerIds, ids }, way, form }: Token): readonly string[] {
  const tail = tailOf(way);
  if (form === 'names') return [`repo:${owner}/${name}:${tail}`];
  return ownerIds.flatMap((ownerId) => ids.map((id) => `repo:${owner}@${ownerId}/${name}@${id}:${tail}`));
}

export const tailOf = (way: Way): string =>
  way.kind === 'environment'
    ? `environment:${way.name.replaceAll(':', '%3A')}`
    : way.kind === 'pull-request'
      ? 'pull_request'
      : `ref:${refOf(way)}`;

function refOf({ kind, name }: Way): string {
  if (kind === 'pull-request') return 'refs/pull/1/merge';
  return kind === 'tag' ? `refs/tags/${name}` : `refs/heads/${kind === 'branch' ? name : MARK}`;
}

/** What starts a workflow as a branch has it, not as the default branch does. */
function eventsOf({ way, maker }: Token): ClaimValues {
  if (way.kind === 'pull-request') return ['pull_request'];
  return maker === 'stranger' ? 'any' : ['push', 'create', 'workflow_dispatch'];
}

/** Whoever makes a token writes the workflow too, as the ref that it runs on has it. */
const filesOf = ({ repository: { owner, name }, way, files }: Token): readonly string[] =>
  [`${MARK}.yml`, ...files].map((file) => `${owner}/${name}/.github/workflows/${file}@${refOf(way)}`);

/** What the tests of a policy name: repositories, ways and workflow files, with a mark for what they leave open. */
export type Named = Readonly<{
  repositories: readonly Readonly<{ owner: string; name: string }>[];
  ways: readonly Way[];
  files: readonly string[];
  ownerIds: readonly string[];
  ids: readonly string[];
}>;

const SUBJECT = /^repo:([\w.-]+)(?:@(\w+))?\/([\w.-]+)(?:@(\w+))?:(.+)$/u;

const names = new WeakMap<readonly ClaimTest[], Named>();

export function namedIn(tests: readonly ClaimTest[]): Named {
  const before = names.get(tests);
  const found = before ?? findNamed(tests);
  if (!before) names.set(tests, found);
  return found;
}

function findNamed(tests: readonly ClaimTest[]): Named {
  const asked = (claims: readonly string[]): readonly string[] =>
    tests.filter(({ claim, not }) => !not && claims.includes(claim)).flatMap(exampleTexts);
  const subjects = asked(['sub']).flatMap(partsOf);
  const whole = asked(['repository']).map((text) => text.split('/'));
  const owners = [...asked(['repository_owner']), ...subjects.map(({ owner }) => owner)];
  const pairs = [
    ...subjects,
    ...whole.map(([owner = '', name = '']) => ({ owner, name })),
    ...owners.map((owner) => ({ owner, name: MARK })),
  ];
  return {
    repositories: distinct(
      pairs.filter(({ owner, name }) => isName(owner) && isName(name)),
      ({ owner, name }) => `${owner}/${name}`,
    ),
    ways: distinct(
      [
        ...subjects.flatMap(({ tail }) => wayOf(tail) ?? []),
        ...asked(['environment']).map((name): Way => ({ kind: 'environment', name })),
        ...asked(['ref']).flatMap((ref) => wayOf(`ref:${ref}`) ?? []),
      ],
      tailOf,
    ),
    files: [
      ...new Set(
        tests
          .filter(({ claim }) => claim.endsWith('workflow_ref'))
          .flatMap(({ patterns }) => patterns)
          .flatMap(filesNamedIn),
      ),
    ],
    ownerIds: [...new Set([...asked(['repository_owner_id']), ...subjects.flatMap(({ ownerId }) => ownerId ?? [])])],
    ids: [...new Set([...asked(['repository_id']), ...subjects.flatMap(({ id }) => id ?? [])])],
  };
}

/** A dot that a regular expression does not escape is one character of any kind: a dot too. */
const filesNamedIn = (pattern: Pattern): readonly string[] => {
  const dotted = pattern.map((piece): Piece => (piece.kind === 'one' ? { kind: 'text', text: '.' } : piece));
  return /\/\.github\/workflows\/([\w.-]+\.ya?ml)/u.exec(showPattern(dotted))?.slice(1) ?? [];
};

type Subject = Readonly<{ owner: string; ownerId?: string; name: string; id?: string; tail: string }>;

/** What a subject of GitHub's own forms says. */
function partsOf(text: string): readonly Subject[] {
  const [, owner, ownerId, name, id, tail] = SUBJECT.exec(text) ?? [];
  if (owner === undefined || name === undefined || tail === undefined) return [];
  return [{ owner, name, tail, ...(ownerId === undefined ? {} : { ownerId }), ...(id === undefined ? {} : { id }) }];
}

const isName = (text: string): boolean => /^[\w.-]+$/u.test(text);

/** Tokens are tried with each of these and each of those. */
const MAX_NAMED = 20;

function distinct<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(list.map((one) => [keyOf(one), one] as const)).values()].slice(0, MAX_NAMED);
}

/** A colon in a name is written `%3A` there. */
function wayOf(tail: string): Way | undefined {
  if (tail === 'pull_request') return { kind: 'pull-request', name: '' };
  const [, kind, name = ''] = /^(environment:|ref:refs\/heads\/|ref:refs\/tags\/)([^:]+)$/u.exec(tail) ?? [];
  if (kind === undefined) return undefined;
  return { kind: kind === 'environment:' ? 'environment' : kind.endsWith('heads/') ? 'branch' : 'tag', name };
}

const FILLS = [MARK, '', `${MARK}/${MARK}`, `${MARK}:ref:refs/heads/${MARK}`, `${MARK}/${MARK}:ref:refs/heads/${MARK}`];
const FIRST_IDS = '1';
const MAX_EXAMPLES = 300;
/** Of all patterns of a test together. */
const MAX_ALL = 1_000;

/** Whether every shape of what fits a test is tried; where wildcards stand beside each other there may be too many. */
export function isFollowed({ patterns }: ClaimTest): boolean {
  const counts = patterns.map((pattern) =>
    pattern.reduce((count, piece) => count * (piece.kind === 'hole' ? 1 : fillsOf(piece).length), 1),
  );
  return counts.every((one) => one <= MAX_EXAMPLES) && counts.reduce((sum, one) => sum + one, 0) <= MAX_ALL;
}

function exampleTexts({ patterns }: ClaimTest): readonly string[] {
  const texts: string[] = [];
  for (const pattern of patterns) {
    texts.push(...examplesOf(pattern));
    if (texts.length >= MAX_ALL) break;
  }
  return texts;
}

/** Texts that fit a pattern, of every shape that a wildcard can give it; holes leave none. */
function examplesOf(pattern: Pattern): readonly string[] {
  let sums: readonly string[] = [''];
  for (const piece of pattern) {
    const next = fillsOf(piece);
    if (sums.length * next.length > MAX_EXAMPLES) return [];
    sums = sums.flatMap((sum) => next.map((one) => sum + one));
  }
  return sums;
}

function fillsOf(piece: Piece): readonly string[] {
  if (piece.kind === 'text') return [piece.text];
  if (piece.kind === 'hole') return [];
  const fills = piece.kind === 'one' ? [MARK.slice(0, 1), FIRST_IDS] : [...FILLS, FIRST_IDS];
  return fills.filter(
    (fill) =>
      (fill !== '' || (piece.kind === 'any' && piece.least === 0)) &&
      ![...fill].some((one) => piece.without.includes(one)),
  );
}
