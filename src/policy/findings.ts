import { type Judgement, type NotMet, type Related, SEVERITIES } from '../model/judgement.ts';
import type { Place, Span } from '../model/place.ts';
import { inOther } from '../model/repository.ts';
import type { Remark, RuleCard, Sources, Spot } from '../model/report.ts';
import type { Blank } from '../safe/secrets.ts';
import type { RawFinding } from './excuse.ts';
import { fingerprint } from './fingerprint.ts';

export type Judged = Readonly<{ rule: RuleCard; judgement: Judgement }>;

/** The judgements *not met* as findings, the gravest first, then as a reader meets them. */
export function findingsOf(judged: readonly Judged[], sources: Sources, blank: Blank): readonly RawFinding[] {
  return judged
    .flatMap(({ rule, judgement }) =>
      judgement.outcome === 'not-met' ? [findingOf(rule, judgement, sources, blank)] : [],
    )
    .sort(gravestFirst);
}

/** A judgement as a finding, before any policy. */
export function findingOf(
  rule: RuleCard,
  judgement: Extract<Judgement, NotMet>,
  sources: Sources,
  blank: Blank,
): RawFinding {
  const { subject, message, why, fix, confidence, setting } = judgement;
  const { at, chain, related } = placedHere(judgement);
  const { id, category, severity, controls } = rule;
  return {
    ruleId: id,
    category,
    severity,
    confidence,
    message: blank(message),
    why: blank(why),
    fix: blank(fix),
    ...spotOf(at.span),
    ...(subject.job === undefined ? {} : { job: blank(subject.job) }),
    ...(subject.step === undefined ? {} : { step: blank(subject.step) }),
    fingerprint: fingerprint({ ruleId: id, path: at.span.file, route: at.route.map(blank), text: textOf(at, sources) }),
    chain: chain.map((one) => remarkOf(one.at.span, blank(one.text))),
    related: related.map((one) => remarkOf(one.at.span, blank(one.text))),
    controls,
    ...(setting === undefined ? {} : { setting: blank(setting) }),
  };
}

type Placed = Readonly<{ at: Place; chain: readonly Related[]; related: readonly Related[] }>;

/**
 * What is found in a workflow of another repository is shown where this one calls it: reports and code scanning know only
 * files of the scanned repository.
 */
function placedHere({ at, chain, related }: Placed): Placed {
  const call = inOther(at.span.file) ? chain.findLast(isHere) : undefined;
  const here = (one: Related): Related =>
    isHere(one) ? one : { at: call?.at ?? at, text: `${one.text} (${placeWords(one.at)})` };
  return {
    at: call?.at ?? at,
    chain: chain.map(here),
    related: [...(call ? [{ at: call.at, text: `found in ${placeWords(at)}` }] : []), ...related.map(here)],
  };
}

const isHere = (one: Related): boolean => inOther(one.at.span.file) === undefined;

function placeWords({ span }: Place): string {
  const other = inOther(span.file);
  return `${other ? `${other.repository}, ${other.path}` : span.file}:${span.line}`;
}

/** What stands at the place, on its first line; a blanked literal counts as one mark, whatever its length. */
function textOf({ span }: Place, sources: Sources): string {
  const line = sources(span.file)?.[span.line - 1] ?? '';
  const end = span.endLine === span.line ? span.endColumn - 1 : line.length;
  return line.slice(span.column - 1, end).replace(/•+/gu, '•');
}

export const spotOf = ({ file, line, column, endLine, endColumn }: Span): Spot => ({
  path: file,
  line,
  column,
  endLine,
  endColumn,
});

export const remarkOf = (span: Span, text: string): Remark => ({ ...spotOf(span), text });

function gravestFirst(a: RawFinding, b: RawFinding): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (
    a.line - b.line ||
    a.column - b.column ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}
