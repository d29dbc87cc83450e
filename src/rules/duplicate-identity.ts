import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { CONTROLS } from './controls.ts';
import { subjectOf } from './identity-kit.ts';
import { isWorkflowToken } from './identity-matches.ts';
import { principalKey } from './identities.ts';
import { type Judgement, notMet, type Rule } from './kit.ts';

export const duplicateIdentity: Rule = {
  id: 'duplicate-identity',
  title: 'One account is declared twice',
  category: 'identity-lifecycle',
  severity: 'low',
  controls: CONTROLS.identityLifecycle,
  finds:
    'Two entries of the identity manifest with the same principal, or with the same stored secret where both may act. One name inside different environments is two accounts.',
  why: 'What is one account has then two owners, two ends and two reviews: each of them thinks of half of what it can do, and revoking one takes away the other.',
  fix: 'Make them one entry with all environments and workflows; or give each its own account.',
  cannotSee: 'Two principals or secrets of different names that are one account.',
  whenNot:
    'Where one account is split below the principal, by session policies. Say so in `purpose` and write an exception.',
  needs: 'manifest',
  judge: (world) => (world.manifest.known ? judgeAll(world.manifest.value.identities) : []),
};

type Seen = Readonly<{ entry: DeclaredIdentity; key: string; what: string }>;

/** One finding for each later entry, at the first that it repeats. */
function judgeAll(all: readonly DeclaredIdentity[]): readonly Judgement[] {
  const seen = new Map<string, Seen[]>();
  return all.flatMap((entry) => {
    const handles = handlesOf(entry);
    const before = handles.flatMap(({ key }) => (seen.get(key) ?? []).filter((one) => isSame(one, entry)).slice(0, 1));
    for (const one of handles) {
      const list = seen.get(one.key);
      // A name in many environments has as many entries; a principal is told once.
      if (!list) seen.set(one.key, [one]);
      else if (list.length < MAX_ENTRIES) list.push(one);
    }
    const [first] = before;
    if (!first) return [];
    const own = handles.find(({ key }) => key === first.key) ?? first;
    return [
      notMet(subjectOf(entry), placeOf(entry, own.key.startsWith('principal') ? 'principal' : 'secrets'), {
        message: `\`${entry.id}\` and \`${first.entry.id}\` are one account: both have ${own.what}`,
        why: 'It has two owners, ends and reviews, each for half of what it can do; revoking one takes away the other.',
        fix: `Make one entry of \`${first.entry.id}\` and \`${entry.id}\`, with the environments and workflows of both; or give each an account of its own.`,
        related: [{ at: first.entry.at, text: 'declared here first' }],
      }),
    ];
  });
}

const MAX_ENTRIES = 50;

function handlesOf(entry: DeclaredIdentity): readonly Seen[] {
  const { principal, secrets = [] } = entry;
  return [
    ...(principal === undefined
      ? []
      : [{ entry, key: `principal\n${principalKey(principal)}`, what: `the principal \`${principal}\`` }]),
    ...secrets.map((name) => ({ entry, key: `secret\n${name.toLowerCase()}`, what: `the secret \`${name}\`` })),
  ];
}

/** The workflow's token is another in each workflow, and a name may hold another value in each environment. */
function isSame({ entry: a, key }: Seen, b: DeclaredIdentity): boolean {
  if (isWorkflowToken(a) && isWorkflowToken(b)) return overlap(a.workflows, b.workflows);
  const isName = key.startsWith('secret') || /\n(?:secrets|vars)\./u.test(key);
  return !isName || overlap(lower(a.environments), lower(b.environments));
}

const lower = (names: readonly string[] | undefined): readonly string[] | undefined =>
  names?.map((name) => name.toLowerCase());

/** A list that is not stated is everything; an empty one says that there is none, which is a place of its own. */
const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((one) => b.includes(one)) || (a.length === 0 && b.length === 0);
