import { unknown } from '../model/place.ts';
import { alternatives, show, type Value } from '../model/value.ts';
import type { Looks, Source } from '../model/world.ts';

/** What decides about a secret's name: whether it can only come from a caller outside the repository. */
export type SecretNames = Readonly<{ handedIn: (secret: string) => boolean }>;

/** The one that lives longest, or that most people have, first. */
const WORST_FIRST: readonly Source['kind'][] = [
  'literal',
  'stored',
  'handed-in',
  'unknown',
  'variable',
  'minted',
  'workflow-token',
];

/** The worst has the lowest. What may be no credential at all comes last: what is stored beside it decides. */
const rank = (source: Source): number =>
  source.kind === 'literal' && source.looks !== 'real' ? WORST_FIRST.length : WORST_FIRST.indexOf(source.kind);

/** The first of the worst. */
export const worstBy = <T>(list: readonly T[], sourceIn: (one: T) => Source): T | undefined =>
  [...list].sort((a, b) => rank(sourceIn(a)) - rank(sourceIn(b)))[0];

const worst = (found: readonly Source[]): Source | undefined => worstBy(found, (one) => one);

/**
 * Where a value comes from. Of several alternatives the one that lives longest counts: `secrets.A || github.token` is a
 * stored secret wherever somebody has set it. `undefined` where the value is always empty.
 */
export const sourceOf = (value: Value, secrets: SecretNames): Source | undefined =>
  worst(alternatives(value).flatMap((one) => sourceOfOne(one, secrets) ?? []));

/** Beside what is secret in a text stand names and addresses, which say nothing about it. */
const SECRET_FIRST: readonly Source['kind'][] = ['stored', 'handed-in', 'minted', 'workflow-token', 'variable'];

const inText = (found: readonly Source[]): Source | undefined =>
  SECRET_FIRST.flatMap((kind) => found.find((one) => one.kind === kind) ?? [])[0] ?? found[0];

function sourceOfOne(value: Value, secrets: SecretNames): Source | undefined {
  switch (value.kind) {
    case 'secret':
      return secrets.handedIn(value.name)
        ? { kind: 'handed-in', secret: value.name }
        : { kind: 'stored', secret: value.name };
    case 'text':
      return value.text.trim() === ''
        ? undefined
        : { kind: 'literal', length: value.text.length, looks: looksOf(value.text) };
    case 'github':
      return value.name === 'token'
        ? { kind: 'workflow-token' }
        : { kind: 'unknown', because: unknown(`it is \`${show(value)}\``) };
    case 'output':
      return { kind: 'minted', by: show(value) };
    case 'var':
      return { kind: 'variable', name: value.name };
    case 'join':
      return inText(value.parts.flatMap((part) => (part.kind === 'text' ? [] : (sourceOfOne(part, secrets) ?? []))));
    case 'one-of':
      return sourceOf(value, secrets);
    case 'unknown':
      return { kind: 'unknown', because: unknown(value.because) };
    default:
      return { kind: 'unknown', because: unknown(`\`${show(value)}\` is set outside the workflow`) };
  }
}

/** A secret that outlives the run. */
export const isStored = ({ kind }: Source): boolean => kind === 'stored' || kind === 'handed-in';

/** Words that people write where a secret would stand. */
const DUMMY =
  /(?:test|dummy|fake|mock|example|sample|change.?me|placeholder|not.?a|local|secret|password|admin|default|insecure|xxx|your|redacted|none|null|todo|foo|bar)/iu;

/** A private key in full, alone or in the JSON of a service account; placeholders are shorter. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]{200}/u;

/** The name of an AWS key, which every signed request shows; the secret stands beside it. */
const ACCESS_KEY_ID = /^A[KS]IA[A-Z0-9]{16}$/u;

/**
 * Whether a literal could be a working credential. A finding is critical and names a person's mistake in public, so this
 * asks for much: long, several kinds of character, many different ones, and no word that says it is none.
 */
export function looksReal(literal: string): boolean {
  const value = literal.trim();
  if (PRIVATE_KEY.test(value)) return true;
  if (ACCESS_KEY_ID.test(value)) return false;
  if (value.length < 12 || /\s/u.test(value) || DUMMY.test(value)) return false;
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u].filter((kind) => kind.test(value)).length;
  const different = new Set(value).size;
  const steps = [...value].filter(
    (character, index) =>
      index > 0 && Math.abs((character.codePointAt(0) ?? 0) - (value.codePointAt(index - 1) ?? 0)) <= 1,
  ).length;
  return kinds >= (value.length < 16 ? 3 : 2) && different >= 10 && steps < value.length / 2;
}

/** How many of small letters, capitals, digits and signs there are in it; names and addresses have signs of their own. */
const kindsIn = (value: string): number =>
  [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-z\d\s._/:@-]/iu].filter((kind) => kind.test(value)).length;

/**
 * What a literal looks like. A password that people think up is too short to tell from a placeholder, and may hold a
 * placeholder's word: of that it is only said that nobody can know.
 */
export function looksOf(literal: string): Looks {
  if (looksReal(literal)) return 'real';
  const value = literal.trim();
  if (value.length < 8 || /\s/u.test(value) || ACCESS_KEY_ID.test(value)) return 'placeholder';
  return kindsIn(value) >= (DUMMY.test(value) ? 4 : 3) ? 'doubtful' : 'placeholder';
}

/**
 * Whether a literal in the place of a credential is kept from every output. This asks for little, since a password with
 * `test` in it may still be one; only what is plainly a word stays, since blanking it would blank half a file.
 */
export function mayBeSecret(literal: string): boolean {
  const { length } = literal.trim();
  const kinds = [/[a-z]/iu, /\d/u, /[^a-z\d\s]/iu].filter((kind) => kind.test(literal)).length;
  return looksReal(literal) || (length >= 12 && kinds >= 2) || (length >= 6 && kindsIn(literal) >= 3);
}
