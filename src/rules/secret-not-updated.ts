import type { Place, Unknown } from '../model/place.ts';
import type { CredentialUse, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { alsoAt, groupBy, type Judgement, jobSubject, met, notMet, type Rule } from './kit.ts';
import { daysSince, withRoute } from './set-on-github.ts';
import { isHandedIn } from './sharing.ts';
import { type Held, heldFor, pageOf, wordsOf } from './stored-secrets.ts';

export const secretNotUpdated: Rule = {
  id: 'secret-not-updated',
  title: 'A stored credential is older than it may get',
  category: 'long-lived-secret',
  severity: 'low',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A stored credential that a job uses and whose value was last set on GitHub longer ago than the configuration allows, 180 days if it says nothing.',
  why: 'Who has once read it, in a log, on a laptop, before leaving, can use it until somebody replaces it. The older it is, the more of them there are, and the less anybody knows who.',
  fix: 'Replace the account’s key where it was made, set the new value on GitHub, then revoke the old one. Where a short-lived form exists, use that instead and delete the secret.',
  cannotSee:
    'Whether the value that was set was a new one, when the key itself was made, and secrets that reach a job from a vault.',
  whenNot: 'Where the account ends its keys by itself and a new value would be the same.',
  judge: judgeSecrets,
};

type Found = Readonly<{ use: CredentialUse; name: string; held: Held }>;

function judgeSecrets(world: World): readonly Judgement[] {
  const found: Found[] = [];
  const missed = new Map<string, Readonly<{ use: CredentialUse; because: Unknown }>>();
  for (const use of world.credentials) {
    if (use.source.kind !== 'stored' || isHandedIn(use)) continue;
    const { secret: name } = use.source;
    const held = heldFor(use, name, world);
    if (held.known) found.push(...held.value.map((one) => ({ use, name, held: one })));
    else if (!missed.has(held.because)) missed.set(held.because, { use, because: held });
  }
  return [
    ...[...groupBy(found, keyOf).values()].flatMap((uses) => judgeSecret(uses, world)),
    // Said once for each reason, since one answer of GitHub's settles it for all.
    ...[...missed.values()].map(({ use, because }) => unsettled(use, because)),
  ];
}

const unsettled = (use: CredentialUse, because: Unknown): Judgement => ({
  subject: jobSubject('credential', use.job, use.step),
  at: use.at,
  outcome: 'unknown',
  because,
});

const keyOf = ({ name, held: { store } }: Found): string =>
  [name.toLowerCase(), store.kind, store.kind === 'environment' ? store.environment.toLowerCase() : ''].join('\n');

function judgeSecret(uses: readonly Found[], world: World): readonly Judgement[] {
  const [first] = uses;
  if (!first) return [];
  const { use, name, held } = first;
  const { secretUpdated } = world.expects;
  const days = daysSince(held.secret.updated, world);
  const subject = jobSubject('credential', use.job, use.step);
  const said = `\`${name}\` of ${wordsOf(held.store)} was last set on ${held.secret.updated}`;
  if (days <= secretUpdated) return [met(subject, use.at, `${said}, and may be ${secretUpdated} days old`)];
  return [
    notMet(subject, withRoute(use.at, ...keyOf(first).split('\n')), {
      message: `${said}, ${days} days ago`,
      why: `Here a stored credential may be ${secretUpdated} days old. Whoever has read the ${use.name} since then can still use it.`,
      fix:
        use.instead && !use.instead.serves
          ? `Use ${use.instead.form} instead (${use.instead.url}) and delete the secret. Until then replace the key where it was made, set \`${name}\` anew, and revoke the old one.`
          : `Replace the key where it was made, set \`${name}\` in ${wordsOf(held.store)} anew, then revoke the old one.`,
      related: alsoAt(otherPlaces(uses), 'used here too'),
      setting: pageOf(held.store, name),
    }),
  ];
}

const placeKey = ({ span }: Place): string => `${span.file}:${span.line}`;

function otherPlaces([first, ...rest]: readonly Found[]): readonly Place[] {
  const own = first && placeKey(first.use.at);
  return [...new Map(rest.map(({ use: { at } }) => [placeKey(at), at])).entries()].flatMap(([key, at]) =>
    key === own ? [] : [at],
  );
}
