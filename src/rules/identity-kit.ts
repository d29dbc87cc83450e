import type { IdentityUse, MatchedUse } from '../model/identities.ts';
import { type Authentication, EFFECT_VERBS } from '../model/identity.ts';
import type { Related, Subject } from '../model/judgement.ts';
import { type DeclaredIdentity, type Manifest, placeOf } from '../model/manifest.ts';
import { type Place, unknown, type Unknown } from '../model/place.ts';
import type { NotSeen, World } from '../model/world.ts';
import { isWorkflowToken, reconcile, type Reconciled } from './identity-matches.ts';
import { alsoAt, groupBy, type Judgement, listed, notMet, type Wrong } from './kit.ts';

export const subjectOf = ({ id }: Readonly<{ id: string }>): Subject => ({ kind: 'identity', id });

/** Asks about each declared identity; without a manifest nothing is asked. */
export function judgeManifest(
  world: World,
  judge: (declared: DeclaredIdentity, held: Reconciled) => readonly Judgement[],
): readonly Judgement[] {
  const held = reconcile(world);
  return held.known ? held.value.manifest.identities.flatMap((one) => judge(one, held.value)) : [];
}

/**
 * Judges each identity that the manifest declares to log in one of these ways and that no workflow is seen to use: one that is
 * used is judged where it is.
 */
export const judgeDeclared = (
  world: World,
  ways: readonly Authentication[],
  wrong: (identity: DeclaredIdentity) => Wrong,
): readonly Judgement[] =>
  judgeManifest(world, (declared, held) => {
    const { authentication } = declared;
    if (authentication === undefined || !ways.includes(authentication) || held.usesOf(declared).length > 0) return [];
    return [notMet(subjectOf(declared), placeOf(declared, 'authentication'), wrong(declared))];
  });

/** Whether a declared identity is used, as far as the workflows show it. */
export type Usage =
  | Readonly<{ kind: 'seen'; uses: readonly MatchedUse[] }>
  /** A workflow reads the secret that carries it, and what it does with that is not known. */
  | Readonly<{ kind: 'read'; secret: string }>
  | Readonly<{ kind: 'unseen' }>
  | Readonly<{ kind: 'unknown'; because: Unknown }>;

/** What is not seen is unused only where all that could be it was seen. */
export function usageOf(declared: DeclaredIdentity, held: Reconciled, world: World): Usage {
  const uses = held.usesOf(declared);
  if (uses.length > 0) return { kind: 'seen', uses };
  const { secrets = [] } = declared;
  const read = secrets.length > 0 ? secretsRead(world) : undefined;
  const secret = secrets.find((name) => read?.names.has(name.toLowerCase()));
  if (secret !== undefined) return { kind: 'read', secret };
  const because = declared.class === 'human' ? PERSON : (read?.more ?? whyUnknown(declared, held, world));
  return because ? { kind: 'unknown', because } : { kind: 'unseen' };
}

const PERSON = unknown('what a person does with an account of their own stands in no workflow');

function whyUnknown(declared: DeclaredIdentity, { maybeUsed }: Reconciled, world: World): Unknown | undefined {
  const { secrets = [], workflows, principal, class: kind } = declared;
  const isToken = isWorkflowToken(declared);
  if (secrets.length === 0 && workflows === undefined && !isToken) {
    if (principal === undefined)
      return unknown(
        'its entry names nothing that a workflow could be held against; give it `principal`, `secrets` or `workflows`',
        'manifest',
      );
    if (kind !== 'service-account') return unknown('an app may act on GitHub without any workflow', 'online');
  }
  if (isToken && bySetting(workflows, world))
    return unknown('what the workflow’s token may do is the setting of the repository', 'online');
  const use = maybeUsed(declared);
  if (use)
    return unknown(
      `job \`${use.job.job}\` of ${use.job.file} may act as it: who acts there stands in no file`,
      'manifest',
    );
  const dark = isToken || secrets.length > 0 ? undefined : notSeenFor(declared, world);
  return dark && unknown(`${dark.subject}: ${dark.because.because}`, dark.because.settle);
}

const reads = new WeakMap<World, Readonly<{ names: ReadonlySet<string>; more: Unknown | undefined }>>();

function secretsRead(world: World): Readonly<{ names: ReadonlySet<string>; more: Unknown | undefined }> {
  const before = reads.get(world);
  if (before) return before;
  const { names, more } = world.secretReads;
  const now = { names: new Set(names), more };
  reads.set(world, now);
  return now;
}

const WORKFLOWS = '.github/workflows/';

/** A job whose token may write what the repository's setting says. */
const bySetting = (workflows: readonly string[] | undefined, { jobs }: World): boolean =>
  jobs.some(({ file, token }) => token.kind === 'setting' && (workflows?.includes(file) ?? true));

type Dark = Readonly<{
  first: NotSeen | undefined;
  elsewhere: NotSeen | undefined;
  byFile: ReadonlyMap<string, readonly NotSeen[]>;
}>;

const darkness = new WeakMap<World, Dark>();

/** What could not be followed in its workflows; in actions and scripts that may be anybody's. */
function notSeenFor({ workflows }: DeclaredIdentity, world: World): NotSeen | undefined {
  const { notSeen } = world;
  const { first, elsewhere, byFile } = darkness.get(world) ?? {
    first: notSeen[0],
    elsewhere: notSeen.find(({ at: { span } }) => !span.file.startsWith(WORKFLOWS)),
    byFile: groupBy(notSeen, ({ at: { span } }) => span.file),
  };
  darkness.set(world, { first, elsewhere, byFile });
  if (!workflows) return first;
  return elsewhere ?? workflows.flatMap((file) => byFile.get(file) ?? [])[0];
}

/** The places of some uses, as related remarks. */
export const usedAt = (uses: readonly MatchedUse[], text = 'used here'): readonly Related[] =>
  alsoAt(distinctPlaces(uses.map(({ use }) => use.at)), text);

export const distinctPlaces = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((at) => [`${at.span.file}:${at.span.line}`, at])).values(),
];

/** What it is seen to do, as the predicate of a sentence. */
export function doing(uses: readonly IdentityUse[]): string {
  const effects = [...new Set(uses.flatMap(({ effects: all }) => all))].sort();
  if (effects.length > 0) return listed(effects.map((one) => EFFECT_VERBS[one]));
  return uses.some(({ by }) => by === 'federation' || by === 'app') ? 'logs in' : 'is used';
}

export const quoted = (text: string): string => `\`${text}\``;
export const quotedList = (all: readonly string[]): string => listed(all.map(quoted));

/** A text as YAML has it within brackets. */
export const yaml = (text: string): string =>
  /^[A-Za-z0-9./][\w./:@-]*$/u.test(text) && !text.endsWith(':') ? text : `'${text.replaceAll("'", "''")}'`;
export const yamlList = (all: readonly string[]): string => `[${all.map(yaml).join(', ')}]`;

/** Where the manifest stands, as a sentence names it. */
export const fileOf = ({ file }: Manifest): string => quoted(file);
