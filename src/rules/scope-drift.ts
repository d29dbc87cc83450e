import type { IdentityUse, MatchedUse } from '../model/identities.ts';
import { EFFECT_VERBS } from '../model/identity.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import type { Related } from '../model/judgement.ts';
import { CONTROLS } from './controls.ts';
import { distinctPlaces, quotedList, yamlList } from './identity-kit.ts';
import { environmentsBeside, isInWorkflows, reconcile } from './identity-matches.ts';
import { alsoAt, chainOf, groupBy, jobSubject, listed, met, notMet, type Judgement, type Rule } from './kit.ts';

export const scopeDrift: Rule = {
  id: 'scope-drift',
  title: 'An identity acts where or how it is not declared',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.excessAuthority,
  finds:
    'A declared identity that acts in an environment, in a workflow or with an effect that its entry does not list. A list that is not stated is not asked.',
  why: 'What an identity may do was agreed on as it is written. What it does beyond that, nobody has agreed to, and a review of the entry does not see it.',
  fix: 'Take the use away, give that work an identity of its own, or write it into the entry, so that its owner sees the change.',
  cannotSee: 'What it does in scripts that cannot be followed, and in environments whose name only the run knows.',
  whenNot: 'Where the lists of the manifest are examples. Then leave them out.',
  needs: 'manifest',
  judge: (world) => {
    const held = reconcile(world);
    if (!held.known) return [];
    const acting = held.value.uses.filter(({ use, declared }) => use.acts && declared.length > 0);
    return [...groupBy(acting, ({ identity, use }) => `${identity.key}\n${use.job.file}`).values()].flatMap((all) =>
      judgeInFile(all),
    );
  },
};

/** What an entry does not list, and the key it would stand under. */
type Beyond = Readonly<{
  key: 'environments' | 'workflows' | 'may';
  names: readonly string[];
  one: MatchedUse;
  entry: DeclaredIdentity;
}>;

/** One answer for each identity and workflow: a change of the entry, or of the workflow, mends all of it. */
function judgeInFile(all: readonly MatchedUse[]): readonly Judgement[] {
  const beyond = all.flatMap((one) => beyondOf(one));
  const [first] = beyond;
  const [known] = all;
  if (!known) return [];
  const { use } = first?.one ?? known;
  const entry = first?.entry ?? known.declared[0];
  if (!entry) return [];
  const subject = { ...jobSubject('identity', use.job, use.step), id: entry.id };
  if (!first) return [met(subject, use.at, 'it acts as it is declared')];
  const keys = (['environments', 'workflows', 'may'] as const).flatMap((key) => {
    const names = distinct(beyond.filter((one) => one.key === key && one.entry === entry).flatMap((one) => one.names));
    return names.length === 0 ? [] : [{ key, names }];
  });
  return [
    notMet(subject, use.at, {
      message: `\`${entry.id}\` ${listed(keys.map(words))}, which its entry does not list`,
      why: `Its entry is what was agreed on${production(beyond)}. Nobody has agreed to more, and who reviews the entry does not see it.`,
      fix: `Take that away here or give the work an identity of its own. If it is meant, write it into the entry of \`${entry.id}\`: ${listed(keys.map(({ key, names }) => `\`${key}: ${yamlList([...(entry[key] ?? []), ...names])}\``))}.`,
      // With which of a job's accounts something is done is not always seen.
      confidence: keys.every(({ key }) => key === 'may') ? 'medium' : 'high',
      related: [
        ...keys.map(({ key }): Related => ({ at: placeOf(entry, key), text: `what is declared under \`${key}\`` })),
        ...alsoAt(
          distinctPlaces(beyond.slice(1).map(({ one }) => one.use.at)).filter((at) => at !== use.at),
          'here too',
        ),
      ],
      chain: chainOf(use.job),
    }),
  ];
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function words({ key, names }: Readonly<{ key: Beyond['key']; names: readonly string[] }>): string {
  switch (key) {
    case 'environments':
      return `acts in the environment${names.length === 1 ? '' : 's'} ${quotedList(names)}`;
    case 'workflows':
      return `acts in ${quotedList(names)}`;
    case 'may':
      return listed(Object.entries(EFFECT_VERBS).flatMap(([effect, verb]) => (names.includes(effect) ? [verb] : [])));
  }
}

const production = (beyond: readonly Beyond[]): string =>
  beyond.some(({ one }) => one.use.tiers.includes('production')) ? ', and this reaches production' : '';

/** Of several entries that it is, each says a part: what none of them lists is beyond. */
function beyondOf(one: MatchedUse): readonly Beyond[] {
  const { use, declared } = one;
  const [entry] = declared;
  if (!entry) return [];
  const environments = missingInAll(declared.map((each) => environmentsBeside(each, use)));
  const may = missingInAll(declared.map((each) => effectsBeside(each, use)));
  return [
    ...(environments.length > 0 ? [{ key: 'environments' as const, names: environments, one, entry }] : []),
    ...(declared.some((each) => isInWorkflows(each, use))
      ? []
      : [{ key: 'workflows' as const, names: [use.job.file], one, entry }]),
    ...(may.length > 0 ? [{ key: 'may' as const, names: may, one, entry }] : []),
  ];
}

const missingInAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)));

const effectsBeside = ({ may }: DeclaredIdentity, { effects }: IdentityUse): readonly string[] =>
  may === undefined ? [] : effects.filter((effect) => effect !== 'run-agent' && !may.includes(effect));
