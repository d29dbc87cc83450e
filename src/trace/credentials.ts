import type { EffectKind } from '../model/identity.ts';
import { bySpan, type Place } from '../model/place.ts';
import { secretsOf, show, texts } from '../model/value.ts';
import type { CredentialUse, Delivery, Source } from '../model/world.ts';
import type { AddressMeaning, CredentialMeaning, LoginMeaning, Meaning } from '../providers/provider.ts';
import { type Around, given, inAction, means } from './around.ts';
import { goesElsewhere } from './elsewhere.ts';
import { placeOfLiteral } from './literal-place.ts';
import { otherRepositories } from './other-repository.ts';
import { type Given, resolve } from './refs.ts';
import type { Sighting } from './sightings.ts';
import { bothStarts } from './started-by.ts';
import { isStored, looksReal, mayBeSecret, sourceOf, worstBy } from './sources.ts';
import type { StepView } from './step-view.ts';

/** A credential as one step of a job holds it, before it is known what the job does with it. */
export type Held = Readonly<{
  use: Omit<CredentialUse, 'tiers' | 'namedTiers' | 'effects' | 'starts'>;
  sighting: Sighting;
  literals: readonly string[];
  /** It opens another service than its vendor's. */
  elsewhere: boolean;
}>;

/** Every stored or short-lived credential that the steps of a job are given or get themselves. */
export function credentialsOf(sightings: readonly Sighting[], around: Around): readonly Held[] {
  const stored = sightings
    .filter(means('credential'))
    .flatMap((sighting) => heldCredential(sighting, addressesBefore(sighting, sightings), around) ?? []);
  const logins = sightings.filter(means('login')).flatMap((sighting) => heldLogin(sighting, around) ?? []);
  const minted = sightings.filter(means('token-mint')).flatMap((sighting) => heldLogin(sighting, around) ?? []);
  return [...stored, ...logins, ...minted];
}

const addressesBefore = (sighting: Sighting, all: readonly Sighting[]): readonly Sighting<AddressMeaning>[] =>
  all.slice(0, all.indexOf(sighting)).filter(means('address'));

function heldCredential(
  sighting: Sighting<CredentialMeaning>,
  set: readonly Sighting<AddressMeaning>[],
  around: Around,
): Held | undefined {
  const { meaning } = sighting;
  const found = given(meaning.value, sighting).flatMap((one) => {
    const source = sourceOf(one.value, around.secrets);
    return source && (!meaning.onlyStored || isStored(source)) ? [{ ...one, source }] : [];
  });
  const worst = worstBy(found, ({ source }) => source);
  if (!worst) return undefined;
  const principal = meaning.principal && resolve(meaning.principal, sighting.view, sighting.site);
  const literal = principal?.value.kind === 'text' && worst.source.kind === 'minted';
  const elsewhere = goesElsewhere(meaning.elsewhere ?? [], sighting, stepsFor(sighting, around.views), set);
  return {
    sighting,
    elsewhere,
    literals: found.flatMap(({ value }) => texts(value).filter(mayBeSecret)),
    use: {
      ...common(sighting, around),
      at:
        literalPlace(worst, sighting, around) ??
        found.find(({ source }) => source.kind === worst.source.kind)?.at ??
        worst.at,
      name: meaning.name,
      by: worst.source.kind === 'workflow-token' ? 'workflow-token' : meaning.by,
      opens: meaning.opens,
      source: elsewhere ? asPlaceholder(worst.source) : worst.source,
      account: literal && principal ? show(principal.value) : accountOf(worst.source, worst),
      literalAccount: literal,
      ...(meaning.instead && !elsewhere ? { instead: meaning.instead } : {}),
      reaches: otherRepositories(meaning.reaches ?? [], sighting),
      ...(elsewhere ? { none: ELSEWHERE } : meaning.none ? { none: meaning.none } : {}),
    },
  };
}

/** A password that is written out for an emulator beside the job is one of nobody. */
const asPlaceholder = (source: Source): Source =>
  source.kind === 'literal' && source.looks === 'doubtful' ? { ...source, looks: 'placeholder' } : source;

/** A literal is repaired where it is written, however far it is handed on. */
function literalPlace(
  { value, source }: Given & Readonly<{ source: Source }>,
  { view }: Sighting,
  { views, instance }: Around,
): Place | undefined {
  const [literal] = source.kind === 'literal' && source.looks === 'real' ? texts(value).filter(looksReal) : [];
  return literal === undefined ? undefined : placeOfLiteral(literal, view, views, instance);
}

const ELSEWHERE =
  'The address beside it names another service that speaks the same protocol: use a key of that service for this bucket or package alone, held by an environment, and replace it regularly.';

/** The steps a credential is for: its own, or where a step logs in for others, that and all that follow. */
const stepsFor = ({ view }: Sighting, views: readonly StepView[]): readonly StepView[] =>
  view.step.kind === 'uses' ? views.slice(views.indexOf(view)) : [view];

/** A login's account is its principal: in full where it is written out, by the name of what holds it where it is not. */
function heldLogin(
  sighting: Sighting<LoginMeaning | Extract<Meaning, { is: 'token-mint' }>>,
  around: Around,
): Held | undefined {
  const { meaning } = sighting;
  const ref = meaning.principal.find((one) => resolve(one, sighting.view, sighting.site) !== undefined);
  const principal = ref && resolve(ref, sighting.view, sighting.site);
  if (!ref || !principal) return undefined;
  return {
    sighting,
    elsewhere: false,
    literals: [],
    use: {
      ...common(sighting, around),
      at: principal.at,
      name: meaning.name,
      by: meaning.by,
      opens: meaning.opens,
      source: { kind: 'minted', by: meaning.name },
      reaches: [],
      account: show(principal.value),
      // A fixed text only says that there is one: whose it is, the registry knows.
      literalAccount: principal.value.kind === 'text' && !('fixed' in ref),
    },
  };
}

const common = ({ view, provider }: Sighting, { ref }: Around) => ({
  job: inAction(ref, view),
  step: view.step.key,
  also: [],
  provider: provider.title,
});

function accountOf(source: Source, { value }: Given): string {
  if (source.kind === 'stored' || source.kind === 'handed-in') {
    const names = secretsOf(value);
    return names.length > 1 ? names.map((name) => `secrets.${name}`).join(' | ') : `secrets.${source.secret}`;
  }
  if (source.kind === 'literal') return 'a literal value';
  return source.kind === 'workflow-token' ? 'github.token' : show(value);
}

/** One use for each credential and account of a job; one place of each other step that has it stays beside it. */
export function merge(uses: readonly CredentialUse[]): readonly CredentialUse[] {
  const byAccount = new Map<string, CredentialUse>();
  const steps = new Set<string>();
  for (const use of uses) {
    const key = [use.provider, use.name, use.account, use.source.kind].join('\n');
    const first = byAccount.get(key);
    const step = `${key}\n${use.job.chain.length}\n${use.step ?? ''}`;
    if (!first) byAccount.set(key, use);
    else
      byAccount.set(key, {
        ...first,
        also: steps.has(step) || isSamePlace(first.at, use.at) ? first.also : [...first.also, use.at],
        reaches: [...new Set([...first.reaches, ...use.reaches])],
        starts: bothStarts(first.starts, use.starts),
      });
    steps.add(step);
  }
  return [...byAccount.values()];
}

/** A file is read in one step after another, and written in one place. */
const isSamePlace = ({ span: a }: Place, { span: b }: Place): boolean => bySpan(a, b) === 0;

/** What a job does to the outside with one account. */
export const effectsWith = (account: string, deliveries: readonly Delivery[]): readonly EffectKind[] =>
  [...new Set(deliveries.filter((one) => one.account === account).map(({ effect }) => effect))].sort();
