import * as v from 'valibot';
import { type Known, known, unknown } from '../model/place.ts';
import type { Tree } from '../model/tree.ts';

/** A finding as it was found before. */
export type Before = Readonly<{ ruleId: string; path: string; line: number; fingerprint: string }>;

const HOW = 'expected is a report that `countersign scan --format json --output FILE` wrote';

const Finding = v.object({
  ruleId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/u)),
  path: v.pipe(v.string(), v.maxLength(4_096)),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u)),
});
const Head = v.object({ tool: v.object({ name: v.literal('countersign') }), schemaVersion: v.string() });
const Written = v.object({
  verdict: v.picklist(['pass', 'fail', 'incomplete']),
  findings: v.array(Finding),
});
const VERSION = '1.0';

/** Reads the findings of a report that was written before, or says what the file is instead. Never throws. */
export function readBaseline(tree: Tree, path: string): Known<readonly Before[]> {
  const text = tree.read(path, 'large');
  if (typeof text !== 'string') return unknown(`${path} ${text.detail}; ${HOW}`);
  const written = parse(text);
  if (written === undefined) return unknown(`${path} is not JSON; ${HOW}`);
  const head = v.safeParse(Head, written);
  if (!head.success) return unknown(`${path} is not a report of countersign; ${HOW}`);
  const { schemaVersion } = head.output;
  if (schemaVersion !== VERSION)
    return unknown(
      `${path} has the schemaVersion ${JSON.stringify(schemaVersion)}, and ${VERSION} is read; write it anew`,
    );
  const report = v.safeParse(Written, written);
  if (!report.success) return unknown(`${path} is not a whole report: ${firstOf(report.issues)}; ${HOW}`);
  if (report.output.verdict === 'incomplete')
    return unknown(
      `${path} is the report of an incomplete scan, which lacks findings; write it from a scan that is whole`,
    );
  return known(report.output.findings);
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Where the first mistake stands, by its keys; what stands there may be anything and is not repeated. */
function firstOf([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  return `\`${keys.join('.')}\` is missing or not what a report has there`;
}
