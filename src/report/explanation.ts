import type { Explanation, Explanations } from '../model/explanation.ts';
import type { GateLine, Remark, RouteLine } from '../model/report.ts';
import { type StyledLine, styled } from '../safe/style.ts';
import { paintLines } from './listing-table.ts';
import { drawElsewhere, markOf, STYLES } from './plain.ts';
import { paragraph, section } from './section.ts';
import { gutterWidth, hasLine, type Mark, snippet } from './snippet.ts';
import { placeOf, whereOf } from './words.ts';

const MOST_OTHERS = 8;
const GATES: Readonly<Record<GateLine['kind'], string>> = {
  environment: 'environment',
  'needed-job': 'job',
  'manual-approval': 'approval step',
};
const HOLDS: Readonly<Record<GateLine['holds'], string>> = {
  yes: 'holds',
  no: 'does not hold',
  unknown: 'may not hold',
};

/** A finding from its trigger to its place, with what stands on the way, for a terminal. */
export function renderExplanation(
  explanation: Explanation,
  { sources }: Pick<Explanations, 'sources'>,
  colour: boolean,
): string {
  const { finding, route, others } = explanation;
  const where = whereOf(finding);
  const style = STYLES[finding.severity];
  return paintLines(
    [
      [styled(`${finding.severity}[${finding.ruleId}]`, style), ': ', styled(finding.message, 'bold')],
      [`${placeOf(finding)}${where === '' ? '' : ` (${where})`}`],
      [],
      ...paragraph('why:', finding.why),
      ...paragraph('fix:', finding.fix),
      ...paragraph('page:', `countersign explain ${finding.ruleId}`),
      ...paragraph('id:', finding.fingerprint),
      [],
      ...drawWay(explanation, sources),
      ...drawGates(route),
      ...section(
        'only if',
        (route?.conditions ?? []).map((one) => `${oneLine(one.text)} (${one.path}:${one.line})`),
      ),
      ...section(
        'other ways to it',
        others.length > MOST_OTHERS
          ? [...others.slice(0, MOST_OTHERS), `and ${others.length - MOST_OTHERS} more`]
          : others,
      ),
      ...drawRelated(explanation, sources),
    ],
    colour,
  );
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

type Lines = Explanations['sources'];

/** Every place on the way, numbered, those of one file that follow each other together. */
function drawWay({ finding, way }: Explanation, sources: Lines): readonly StyledLine[] {
  const places = way.map((one, index) => ({ one, number: way.length > 1 ? `${index + 1} ` : '' }));
  const groups: { one: Remark; number: string }[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last?.[0]?.one.path === place.one.path) last.push(place);
    else groups.push([place]);
  }
  const style = STYLES[finding.severity];
  const markFor = ({ one, number }: { one: Remark; number: string }): Mark =>
    placeOf(one) === placeOf(finding)
      ? markOf(finding, `${number}${one.text}`, style, '^')
      : markOf(firstLine(one), `${number}${one.text}`, 'blue');
  const width = gutterWidth(places.map(markFor));
  return [
    [styled(way.length > 1 ? 'the way there:' : 'the place:', 'bold')],
    ...groups.flatMap((group) => drawGroup(group.map(markFor), sources, width)),
    [],
  ];
}

/** A step is many lines; its first says which it is. */
const firstLine = (one: Remark): Remark =>
  one.endLine > one.line ? { ...one, endLine: one.line, endColumn: one.column + LONG } : one;
const LONG = 400;

function drawGroup(marks: readonly Mark[], sources: Lines, width: number): readonly StyledLine[] {
  const [first] = marks;
  if (!first) return [];
  const source = sources(first.spot.path);
  const head: StyledLine = [' '.repeat(width), styled('-->', 'blue'), ` ${placeOf(first.spot)}`];
  return hasLine(source, first.spot)
    ? [head, ...snippet(source, marks, width)]
    : [head, ...marks.map((mark): StyledLine => [' '.repeat(width + 4), mark.text])];
}

function drawGates(route: RouteLine | undefined): readonly StyledLine[] {
  if (!route) return [];
  if (route.gates.length === 0) return [[styled('gates on it:', 'bold'), ' none, nobody else has to say yes'], []];
  return section(
    'gates on it',
    route.gates.map(
      (gate) =>
        `${GATES[gate.kind]} ${gate.name} ${HOLDS[gate.holds]}: ${gate.because} (${gate.path}:${gate.line})${gate.binds === 'environment' ? '' : '; it guards this path and no credential'}`,
    ),
  );
}

/** What the finding names besides, where the way does not lead through it. */
function drawRelated({ finding, way }: Explanation, sources: Lines): readonly StyledLine[] {
  const shown = new Set([...way.map(placeOf), placeOf(finding)]);
  const related = finding.related.filter((one) => !shown.has(placeOf(one)));
  if (related.length === 0) return [];
  const width = gutterWidth(related.map((one) => markOf(one, '', 'blue')));
  return [[styled('see too:', 'bold')], ...related.flatMap((one) => drawElsewhere(one, { sources }, width)), []];
}
