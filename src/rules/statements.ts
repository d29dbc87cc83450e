import { type DeploymentRefs, type EnvironmentProtection, type Reviewer, settled } from '../model/facts.ts';
import { type DeclaredEnvironment, placeOf } from '../model/manifest.ts';
import { known, type Known, type Place, unknown } from '../model/place.ts';
import type { CodedEnvironment } from '../model/settings.ts';
import type { World } from '../model/world.ts';
import { listed } from './kit.ts';
import { factOf } from './set-on-github.ts';

/** What one source says of how something is set: each part as it can be compared and as a sentence has it. */
export type Statement = Readonly<{
  /** Who says it, as a sentence names it: `GitHub`, `Terraform in main.tf`, `the manifest`. */
  from: string;
  /** Nowhere for what only GitHub holds. */
  at?: Place;
  parts: readonly Part[];
}>;

export type Part = Readonly<{
  name: PartName;
  at?: Place;
  said: Known<Said>;
  /** It says nothing of this, so that there is nothing to compare. */
  silent: boolean;
}>;
export type PartName = 'approvers' | 'self-review' | 'bypass' | 'refs' | 'wait';
/** `key` is alike where two sources mean the same. */
export type Said = Readonly<{ key: string; words: string }>;

/** Everything that is said of one environment: by GitHub, by files that set it up, by the manifest. */
export type Statements = Readonly<{
  environment: string;
  live: Statement | undefined;
  files: readonly Statement[];
  manifest: Statement | undefined;
}>;

/** The environments of which two sources speak, by name. */
export function statementsIn(world: World): readonly Statements[] {
  const { settings, manifest } = world;
  const said = factOf(world, ({ environments }) => environments);
  const live = said.state === 'known' ? said.value : [];
  const coded = settings.files.flatMap(({ tool, environments }) => environments.map((one) => ({ tool, one })));
  const declared = manifest.known ? manifest.value.environments : [];
  const names = new Map<string, string>();
  for (const { name } of [...declared, ...coded.map(({ one }) => one), ...live])
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, environment]) => {
      const isIt = (one: Readonly<{ name: string }>): boolean => one.name.toLowerCase() === key;
      const [set, stated] = [live.find(isIt), declared.find(isIt)];
      return {
        environment,
        live: set && { from: 'GitHub', parts: partsOf(set, () => undefined) },
        files: coded.filter(({ one }) => isIt(one)).map(({ tool, one }) => codedStatement(tool, one)),
        manifest: stated && declaredStatement(stated),
      };
    });
}

const codedStatement = (tool: string, coded: CodedEnvironment): Statement => ({
  from: `${tool} in ${coded.at.span.file}`,
  at: coded.at,
  parts: partsOf(coded, (key) => coded.where[key] ?? coded.at),
});

type PlaceAt = (key: keyof EnvironmentProtection) => Place | undefined;

function partsOf(set: EnvironmentProtection, at: PlaceAt): readonly Part[] {
  const part = <T>(
    name: PartName,
    key: keyof EnvironmentProtection,
    said: Known<T>,
    words: (value: T) => Known<Said>,
  ) => {
    const place = at(key);
    const fact = set[key];
    const silent = typeof fact !== 'string' && fact.state === 'unknown' && fact.why === 'not-asked';
    return { name, ...(place && { at: place }), said: said.known ? words(said.value) : said, silent };
  };
  return [
    part('approvers', 'reviewers', settled<readonly Reviewer[], readonly Reviewer[]>(set.reviewers, []), (list) =>
      whoOf(list.map(({ kind, name }) => (kind === 'team' && !name.includes('/') ? '' : name))),
    ),
    part('self-review', 'preventSelfReview', settled(set.preventSelfReview, false), selfReview),
    part('bypass', 'adminsCanBypass', settled(set.adminsCanBypass, false), (can) =>
      known({ key: String(can), words: can ? 'lets administrators bypass it' : 'lets nobody bypass it' }),
    ),
    part('refs', 'refs', settled<DeploymentRefs, DeploymentRefs>(set.refs, { kind: 'any' }), refsOf),
    part('wait', 'waitMinutes', settled(set.waitMinutes, 0), (minutes) =>
      known({ key: String(minutes), words: minutes === 0 ? 'waits for no time' : `waits ${minutes} minutes` }),
    ),
  ];
}

const selfReview = (prevented: boolean): Known<Said> =>
  known({
    key: String(prevented),
    words: prevented ? 'keeps who started a run from approving it' : 'lets who started a run approve it',
  });

function refsOf(refs: DeploymentRefs): Known<Said> {
  if (refs.kind === 'any') return known({ key: 'any', words: 'lets every branch and tag deploy' });
  if (refs.kind === 'protected') return known({ key: 'protected', words: 'lets protected branches deploy' });
  const patterns = refs.patterns.map(({ type, pattern }) => `${type} \`${pattern}\``).sort();
  return known({
    key: patterns.join('\n'),
    words: patterns.length === 0 ? 'lets nothing deploy' : `lets ${listed(patterns)} deploy`,
  });
}

/** The manifest says who approves and whether that is somebody else; of the rest it says nothing. */
function declaredStatement(declared: DeclaredEnvironment): Statement {
  const { approvers, independent, at } = declared;
  const unstated = unknown('the manifest does not say it', 'manifest');
  return {
    from: 'the manifest',
    at,
    parts: [
      {
        name: 'approvers',
        at: placeOf(declared, 'approvers'),
        said: approvers ? whoOf(approvers) : unstated,
        silent: approvers === undefined,
      },
      // That nobody asks for independence is no word against it.
      {
        name: 'self-review',
        at: placeOf(declared, 'independent'),
        said: independent === true ? selfReview(true) : unstated,
        silent: independent !== true,
      },
    ],
  };
}

/** People and teams by name: a number or an address of e-mail cannot be compared with one. */
function whoOf(names: readonly string[]): Known<Said> {
  const plain = names.map((name) => name.replace(/^@/u, ''));
  if (!plain.every((name) => NAME.test(name) && !/^\d+$/u.test(name)))
    return unknown('not everybody is called by a name on GitHub');
  const words = [...new Set(plain)].sort().map((name) => `\`${name}\``);
  const key = [...new Set(plain.map((name) => name.toLowerCase()))].sort().join('\n');
  return known({ key, words: words.length === 0 ? 'asks nobody' : `asks ${listed(words)}` });
}

/** A login, or a team with its organization; a team without one cannot be told from a person. */
const NAME = /^[\w-]+(?:\[bot\])?(?:\/[\w.-]+)?$/u;
