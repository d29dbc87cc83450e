import type { Answer, GateLine, RouteLine } from '../model/report.ts';
import type { Shipment, Shipments } from '../model/shipments.ts';
import { cut } from '../safe/text.ts';
import { type Piece, type Style, type StyledLine, styled } from '../safe/style.ts';
import { type Cell, countLine, drawCells, drawGaps, GAP, header, paintLines } from './listing-table.ts';

const HEADS = ['TIER', 'SHIPS', 'STARTED BY, HELD BACK BY', 'PROVEN'];
/** With the last column, as wide as the narrowest terminal. */
const WIDTHS = [11, 20, 28];
const INDENT = ' '.repeat(11) + GAP;
const MOST_LINES = 4;
const NARROW = 80;

/** The deliveries for a terminal, the gravest and least held back first, then what keeps the list from being whole, and a line that counts. */
export function renderShipmentsTable(list: Shipments, colour: boolean): string {
  const { deliveries } = list;
  return paintLines(
    [
      ...(deliveries.length === 0 ? [] : [header(HEADS, WIDTHS), []]),
      ...deliveries.flatMap((one) => [...drawShipment(one), []]),
      ...drawGaps(list, 'what ships there would not be in the list'),
      lastLine(list),
    ],
    colour,
  );
}

/** The last line alone: everything counted. */
export const renderShipmentsLastLine = (list: Shipments, colour: boolean): string =>
  paintLines([lastLine(list)], colour);

/** One delivery: its columns side by side, then what is too long for one: the account, the calls, the places. */
const drawShipment = (one: Shipment): readonly StyledLine[] => [
  ...drawCells(
    [
      [...tierWords(one.tier)],
      [one.does],
      [...few(distinct(one.routes.map(startWords))), ...heldWords(one)],
      provenWords(one),
    ],
    WIDTHS,
  ),
  ...[...targetWords(one), accountWords(one), ...callWords(one), ...placeWords(one)].map(
    (text): StyledLine => [INDENT, text],
  ),
];

/** What of a target is not known needs no reason here, and the folder it is run in is none. */
function targetWords({ targets }: Shipment): readonly string[] {
  const texts = targets.filter((target) => target !== '.').map((target) => target.replaceAll(UNKNOWN, '…'));
  return texts.length === 0 ? [] : [cut(`target ${few(texts).join(', ')}`, NARROW - INDENT.length)];
}

const UNKNOWN = /\$\{\{ unknown \(.*?\) \}\}|unknown \(.*?\)(?= \| |$)/gu;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const few = (texts: readonly string[]): readonly string[] =>
  texts.length > MOST_LINES ? [...texts.slice(0, MOST_LINES - 1), `and ${texts.length - MOST_LINES + 1} more`] : texts;

const tierWords = (tier: string): readonly Piece[] =>
  tier.split(', ').map((one) => (one === 'production' ? styled(one, 'bold') : one));

/** `push on main`, `workflow_dispatch with stage prod`. */
export const startWords = ({ when }: Pick<RouteLine, 'when'>): string =>
  when.replaceAll('`', '').replaceAll('refs/heads/', '').replaceAll('refs/tags/', 'tag ');

/** What stands before it on the route that has least. */
function heldWords({ routes: [weakest], evidence: { intent } }: Shipment): Cell {
  const gates = (weakest?.gates ?? []).filter(({ holds }) => holds !== 'no');
  if (gates.length > 0) return distinct(gates.map((gate) => `behind ${gateWords(gate)}`));
  const nobody = 'nobody else says yes';
  return [intent.outcome === 'not-applicable' ? nobody : styled(nobody, 'red')];
}

export const gateWords = ({ kind, name, holds }: Pick<GateLine, 'kind' | 'name' | 'holds'>): string =>
  `${GATES[kind]} ${name}${holds === 'unknown' ? ' (perhaps)' : ''}`;

const GATES: Readonly<Record<GateLine['kind'], string>> = {
  environment: 'environment',
  'needed-job': 'job',
  'manual-approval': 'step',
};

/** Each layer with its outcome, so short that they stand in one column. */
const provenWords = ({ evidence: { intent, machine, authorisation } }: Shipment): Cell => [
  layer('intent', intent),
  layer('machine', machine),
  layer('runtime', authorisation),
];

const layer = (name: string, { outcome }: Answer): Piece =>
  styled(`${name.padEnd(7)} ${OUTCOMES[outcome].word}`, OUTCOMES[outcome].style);

const OUTCOMES: Readonly<Record<Answer['outcome'], Readonly<{ word: string; style: Style }>>> = {
  met: { word: 'met', style: 'green' },
  'not-met': { word: 'not met', style: 'red' },
  'not-applicable': { word: 'n/a', style: 'dim' },
  unknown: { word: 'unknown', style: 'cyan' },
};

/** The login that is behind it where that is known, else what it is given. */
function accountWords({ identity, account, credential, evidence: { machine } }: Shipment): string {
  if (account === '') return 'as whom is not seen';
  if (credential === 'ambient') return `as ${identity === account ? account : `${identity}: ${account}`}`;
  if (credential === 'workflow-token') return 'as github-actions[bot], by the workflow’s own token';
  const login =
    machine.outcome === 'met'
      ? machine.because.replaceAll('`', '')
      : `${account}, by ${credential.replaceAll('-', ' ')}`;
  return identity === account ? `as ${login}` : `as ${identity}: ${login}`;
}

const callWords = ({ routes: [first] }: Shipment): readonly string[] =>
  (first?.chain ?? []).map((link) => `${link.path}:${link.line} ${link.text.replaceAll('`', '')}`);

function placeWords({ places, workflow, job }: Shipment): readonly string[] {
  const texts = few(distinct(places.map((at) => `${at.path}:${at.line}:${at.column}`)));
  return texts.map((text, index) =>
    index === 0 ? `${text} (job ${job}${text.startsWith(`${workflow}:`) ? '' : ` of ${workflow}`})` : text,
  );
}

function lastLine(list: Shipments): StyledLine {
  const { deliveries } = list;
  const production = deliveries.filter(({ tier }) => tier.split(', ').includes('production')).length;
  const open = deliveries.filter(({ evidence }) => evidence.intent.outcome === 'not-met').length;
  const parts = [
    ...(production > 0 ? [`${production} to production`] : []),
    ...(open > 0 ? [`${open} where nobody else says yes`] : []),
  ];
  return countLine(
    list,
    `${deliveries.length === 1 ? '1 delivery' : `${deliveries.length} deliveries`}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`,
  );
}
