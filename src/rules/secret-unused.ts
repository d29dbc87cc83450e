import type { StoredSecret } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { SecretReads, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notMet, type Rule, unknownOf } from './kit.ts';
import { factOf, settingPlace, withRoute } from './set-on-github.ts';
import { pageOf, type Store, wordsOf } from './stored-secrets.ts';

export const secretUnused: Rule = {
  id: 'secret-unused',
  title: 'A stored secret that no workflow reads',
  category: 'identity-lifecycle',
  severity: 'low',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A secret of the repository or of one of its environments that no workflow of this branch reads or hands on by name.',
  why: 'Nobody would notice that it leaked, nobody replaces it, and a workflow on any branch that may read it still can. What it opens stays open for as long as nobody ends it.',
  fix: 'Find out what it opens, revoke that where it was made, then delete the secret. If another branch needs it, say so in an exception with an end.',
  cannotSee:
    'Workflows on other branches, secrets of Dependabot and Codespaces, which stand apart, and what reads secrets through the API. Secrets of the organization are not judged, since other repositories may read them.',
  whenNot: 'Where release branches read secrets that the default branch no longer does.',
  judge: judgeSecrets,
};

/** GitHub itself reads these: https://docs.github.com/actions/how-tos/monitor-workflows/enable-debug-logging */
const READ_BY_GITHUB = new Set(['actions_step_debug', 'actions_runner_debug']);
/**
 * Copilot's agent is given all that this environment holds.
 * https://docs.github.com/copilot/how-tos/use-copilot-agents/coding-agent/customize-the-agent-environment
 */
const GIVEN_WHOLE = 'copilot';

type Stored = Readonly<{ store: Store; secret: StoredSecret; at: Place }>;

function judgeSecrets(world: World): readonly Judgement[] {
  const first = settingPlace(world, 'secrets');
  if (!first) return [];
  const own = factOf(world, ({ secrets }) => secrets);
  const subject = { kind: 'credential', id: 'secrets of the repository' } as const;
  const judged =
    own.state === 'unknown'
      ? [unknownOf(subject, first, 'which secrets the repository holds', own)]
      : judgeAll(listOf(own.state === 'known' ? own.value : [], { kind: 'repository' }, first), world);
  return [...judged, ...judgeEnvironments(world, first)];
}

/** Those that were not said are said together, since one answer of GitHub's settles them all. */
function judgeEnvironments(world: World, first: Place): readonly Judgement[] {
  const all = factOf(world, ({ environments }) => environments);
  // That nothing was asked is said of the repository already.
  if (all.state !== 'known') return [];
  const unread = all.value.flatMap(({ name, secrets }) => (secrets.state === 'unknown' ? [{ name, secrets }] : []));
  const [hidden] = unread;
  const held = all.value
    .filter(({ name }) => name.toLowerCase() !== GIVEN_WHOLE)
    .flatMap(({ name, secrets }) => {
      const at = world.environments.find((one) => one.name.toLowerCase() === name.toLowerCase())?.at ?? first;
      return secrets.state === 'known' ? listOf(secrets.value, { kind: 'environment', environment: name }, at) : [];
    });
  const subject = { kind: 'credential', id: 'secrets of the environments' } as const;
  return [
    ...(hidden ? [unknownOf(subject, first, heldBy(hidden.name, unread.length), hidden.secrets)] : []),
    ...judgeAll(held, world),
  ];
}

const heldBy = (name: string, count: number): string =>
  count === 1
    ? `which secrets the environment \`${name}\` holds`
    : `which secrets ${count} environments hold, \`${name}\` among them`;

const listOf = (secrets: readonly StoredSecret[], store: Store, at: Place): readonly Stored[] =>
  secrets.map((secret) => ({ store, secret, at }));

function judgeAll(stored: readonly Stored[], world: World): readonly Judgement[] {
  if (stored.length === 0) return [];
  const reads = world.secretReads;
  const names = new Set([...reads.names, ...READ_BY_GITHUB]);
  return stored.map((one) => judgeSecret(one, names, reads));
}

function judgeSecret(
  { store, secret: { name, updated }, at }: Stored,
  names: ReadonlySet<string>,
  { more }: SecretReads,
) {
  const where = store.kind === 'environment' ? store.environment : store.kind;
  const subject = { kind: 'credential', id: `secrets.${name} of ${wordsOf(store)}` } as const;
  if (names.has(name.toLowerCase())) return met(subject, at, `a workflow reads \`${name}\``);
  if (more) {
    const because = { ...more, because: `whether anything reads \`${name}\` of ${wordsOf(store)}: ${more.because}` };
    return { subject, at, outcome: 'unknown', because } as const;
  }
  return notMet(subject, withRoute(at, 'secrets', where, name), {
    message: `No workflow of this branch reads \`${name}\` of ${wordsOf(store)}`,
    why: `It was last set on ${updated}. What it opens stays open, and nobody would notice that somebody else reads it. Other branches, Dependabot and Codespaces were not looked at.`,
    fix: `Find out what \`${name}\` opens, revoke that where it was made, then delete the secret from ${wordsOf(store)}.`,
    confidence: 'medium',
    setting: pageOf(store, name),
  });
}
