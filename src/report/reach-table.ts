import type { Remark } from '../model/report.ts';
import type { NamedSecret, OnTheWay, Reach, Reached, ReachedAgent } from '../model/reach.ts';
import { type Piece, type Style, type StyledLine, styled } from '../safe/style.ts';
import { cut } from '../safe/text.ts';
import { type Cell, countLine, drawCells, drawGaps, GAP, paintLines } from './listing-table.ts';
import { count } from './order.ts';
import { WIDTH } from './section.ts';
import { startWords } from './shipments-table.ts';
import { wrap } from './wrap.ts';

/** With the last column, as wide as the narrowest terminal. */
const WIDTHS = [11, 31, 34];
const INDENT = ' '.repeat(11) + GAP;
const MOST_LINES = 4;
const MOST_OF_A_CONDITION = 160;

/** What a starter reaches, for a terminal: the gravest first, what holds nothing back before what is held. */
export function renderReachTable(reach: Reach, colour: boolean): string {
  return paintLines(
    [
      ...prose(`As ${reach.as}: ${reach.who}.`, 'bold'),
      ...reach.says.flatMap((one) => prose(one)),
      [],
      ...part('agents', reach.agents, drawAgent),
      ...part('ships', reach.deliveries, drawDelivery),
      ...part('credentials', reach.credentials, drawCredential),
      ...part('environments', reach.environments, drawEnvironment),
      ...part('secrets for a workflow of their own, on any branch', reach.own, drawSecret),
      ...(reach.own.length > 0 ? [[]] : []),
      ...part('jobs that run without the secrets of the repository', reach.bare, drawBare),
      ...(reach.bare.length > 0 ? [[]] : []),
      ...drawGaps(reach, 'what it reaches there would not be in the list'),
      lastLine(reach),
    ],
    colour,
  );
}

/** The last line alone: everything counted. */
export const renderReachLastLine = (reach: Reach, colour: boolean): string => paintLines([lastLine(reach)], colour);

const prose = (text: string, style?: Style): readonly StyledLine[] =>
  wrap(text, WIDTH).map((line): StyledLine => [style ? styled(line, style) : line]);

function part<T>(title: string, items: readonly T[], draw: (item: T) => readonly StyledLine[]): readonly StyledLine[] {
  return items.length === 0 ? [] : [[styled(`${title} (${items.length})`, 'bold')], [], ...items.flatMap(draw)];
}

const few = (texts: readonly string[]): readonly string[] =>
  texts.length > MOST_LINES ? [...texts.slice(0, MOST_LINES - 1), `and ${texts.length - MOST_LINES + 1} more`] : texts;

const below = (texts: readonly string[]): readonly StyledLine[] =>
  texts.flatMap((text) => wrap(text, WIDTH - INDENT.length).map((line): StyledLine => [INDENT, line]));

type Drawn = Readonly<{ tier: Cell; title: string; detail: string }>;

/** One thing: its tier, what it is, how it is reached past what; then its detail, what has to hold besides, and where it stands. */
const drawReached = (one: Reached, { tier, title, detail }: Drawn): readonly StyledLine[] => [
  ...drawCells([tier, [title], wayCell(one)], WIDTHS),
  ...below([...(detail === '' ? [] : [detail]), ...conditionWords(one), ...placeWords(one)]),
  [],
];

const drawDelivery = (one: Reached): readonly StyledLine[] =>
  drawReached(one, {
    tier: one.tiers.length === 0 ? ['unknown'] : tierCell(one.tiers),
    title: one.what,
    detail: one.about,
  });

/** The account is often longer than a column. */
const drawCredential = (one: Reached): readonly StyledLine[] =>
  drawReached(one, { tier: tierCell(one.tiers), title: one.about, detail: one.what });

const drawEnvironment = (one: Reached): readonly StyledLine[] =>
  drawReached(one, { tier: tierCell(one.tiers), title: one.what, detail: '' });

const tierCell = (tiers: readonly string[]): Cell =>
  tiers.map((tier): Piece => (tier === 'production' ? styled(tier, 'bold') : tier));

const wayCell = ({ starts, onTheWay, gates }: Pick<Reached, 'starts' | 'onTheWay' | 'gates'>): Cell => [
  ...few(starts.map((when) => startWords({ when }))),
  ...(onTheWay === 'nothing' ? [styled(WAY.nothing, 'red')] : gates.map((gate) => `behind ${gate}`)),
];

const WAY: Readonly<Record<OnTheWay, string>> = {
  nothing: 'nothing on the way',
  unknown: 'perhaps behind a gate',
  'a gate': 'behind a gate',
};

/** Conditions as they are written: whether the starter can make them hold is not asked. */
const conditionWords = ({ conditions, sometimes }: Pick<Reached, 'conditions' | 'sometimes'>): readonly string[] =>
  few([
    ...conditions.map((one) => `only if ${condition(one)}`),
    ...sometimes.map((one) => `on some ways only if ${condition(one)}`),
  ]);

const condition = ({ text, path, line }: Remark): string =>
  `${cut(text.trim().replaceAll(/\s+/gu, ' '), MOST_OF_A_CONDITION)} (${path}:${line})`;

function placeWords({ places, jobs }: Reached): readonly string[] {
  const all = places.map((at) => `${at.path}:${at.line}:${at.column}`);
  return few(all).map((place, index) => (index === 0 ? `${place} (${jobWords(place, jobs)})` : place));
}

function jobWords(place: string, jobs: readonly string[]): string {
  const [first = ''] = jobs;
  if (jobs.length > 1) return `${jobs.length} jobs`;
  const [file = '', job = ''] = first.split('#');
  return place.startsWith(`${file}:`) ? `job ${job}` : `job ${job} of ${file}`;
}

const drawAgent = (agent: ReachedAgent): readonly StyledLine[] => [
  ...drawCells([[agent.name], [`token ${agent.token}`], wayCell(agent)], WIDTHS),
  ...below([
    `the token of its job: ${agent.scopes.join(', ')}`,
    ...(agent.environment === '' ? [] : [`in the environment ${agent.environment}`]),
    ...conditionWords(agent),
    `${agent.path}:${agent.line}:${agent.column} (${jobWords(`${agent.path}:`, [`${agent.workflow}#${agent.job}`])})`,
  ]),
  [],
];

const drawSecret = ({ name, path, line }: NamedSecret): readonly StyledLine[] => [
  [`${INDENT}${`secrets.${name}`.padEnd(WIDTHS[1] ?? 0)}${GAP}${path}:${line}`],
];

const drawBare = (one: Reached): readonly StyledLine[] => [
  ...drawCells([[], [one.what], few(one.starts.map((when) => startWords({ when })))], WIDTHS),
  ...below([...conditionWords(one), ...few(one.places.map((at) => `${at.path}:${at.line}`))]),
];

function lastLine(reach: Reach): StyledLine {
  const { deliveries, credentials, environments, own, bare, tiers } = reach;
  const open = tiers
    .filter(({ onTheWay }) => onTheWay === 'nothing')
    .map(({ tier }) => (tier === 'unknown' ? 'an unknown tier' : tier));
  const parts = [
    `${deliveries.length === 1 ? '1 delivery' : `${deliveries.length} deliveries`}${open.length === 0 ? '' : ` (nothing on the way to ${open.join(', ')})`}`,
    count(credentials.length, 'credential'),
    count(environments.length, 'environment'),
    ...(own.length > 0 ? [`${count(own.length, 'secret')} for a workflow of their own`] : []),
    ...(bare.length > 0 ? [`${count(bare.length, 'job')} without secrets`] : []),
  ];
  return countLine(reach, `as ${reach.as}: ${parts.join(', ')}`);
}
