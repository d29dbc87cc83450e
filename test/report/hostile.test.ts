import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Report, RuleCard } from '../../src/model/report.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderPlain } from '../../src/report/plain.ts';
import { renderRuleText } from '../../src/report/rule-page.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import type { View } from '../../src/report/view.ts';
import { createOut } from '../../src/safe/out.ts';
import { HIDDEN, hostile } from '../safe/hostile.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { CARD, REPORT, VIEW } from './sample.ts';

type Text = () => string;
const RUNS = { seed: 11, numRuns: 150 } as const;

/** Text for text, every field that a repository has a say in is hostile; the program's own words and numbers stay. */
function poison(text: Text): Report {
  const remarks = (all: Finding['related']): Finding['related'] =>
    all.map((one) => ({ ...one, path: text(), text: text() }));
  return {
    ...REPORT,
    reasons: [text()],
    notices: [text()],
    gate: { ...REPORT.gate, base: text() },
    findings: REPORT.findings.map((one, index) => ({
      ...one,
      path: index % 2 === 0 ? text() : one.path,
      message: text(),
      why: text(),
      fix: text(),
      job: text(),
      step: text(),
      setting: text(),
      fingerprint: text(),
      chain: remarks(one.chain),
      related: remarks(one.related),
    })),
    judgements: REPORT.judgements.map((one) => ({ ...one, subject: text(), because: text(), path: text() })),
    deliveries: REPORT.deliveries.map((one) => ({
      ...one,
      id: text(),
      path: text(),
      job: text(),
      target: text(),
      tier: text(),
      environment: text(),
      identity: text(),
      credential: text(),
      gates: [text()],
    })),
    identities: REPORT.identities.map((one) => ({
      ...one,
      id: text(),
      principal: text(),
      owner: text(),
      path: text(),
    })),
    unknown: REPORT.unknown.map((one) => ({ ...one, subject: text(), because: text(), settle: text(), path: text() })),
    skipped: REPORT.skipped.map((one) => ({ ...one, path: text(), detail: text(), why: text() })),
    exceptions: REPORT.exceptions.map((one) => ({
      ...one,
      ruleId: text(),
      path: text(),
      reason: text(),
      until: text(),
      owner: text(),
      note: text(),
    })),
  };
}

const world = fc.array(hostile, { minLength: 7, maxLength: 7 }).map((texts) => {
  let next = 0;
  const text: Text = () => texts[(next += 1) % texts.length] ?? '';
  const lines = Array.from({ length: 20 }, text);
  const view: View = { ...VIEW, prefix: texts[0] ?? '', sources: () => lines };
  return { report: poison(text), view };
});

const expectQuiet = (output: string): void => {
  for (const line of linesOf(output)) expect(commandIn(line)).toBeUndefined();
};

function throughWriter(write: 'text' | 'annotations', text: string, colour: boolean): string {
  let written = '';
  const out = createOut({
    stdout: (more) => {
      written += more;
    },
    stderr: () => undefined,
    colour,
  });
  out[write](text);
  return written;
}

describe('hostile text in every field', () => {
  test.each([
    ['json', renderJson],
    ['sarif', renderSarif],
    ['markdown', renderMarkdown],
    ['plain', renderPlain],
  ] as const)('%s: no command, nothing hidden, and the writer finds nothing to change', (_, render) => {
    fc.assert(
      fc.property(world, ({ report, view }) => {
        const output = render(report, view);
        expectQuiet(output);
        expect(output.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(throughWriter('text', output, false)).toBe(output);
      }),
      RUNS,
    );
  });

  test('plain with colour: the same words, and no escape sequence but ours', () => {
    fc.assert(
      fc.property(world, ({ report, view }) => {
        const output = renderPlain(report, { ...view, colour: true });
        expectQuiet(output);
        expect(output.replace(/\u001b\[(?:[0-9]|3[1-6]|1;31)m/gu, '')).toBe(renderPlain(report, view));
        expect(throughWriter('text', output, true)).toBe(output);
      }),
      RUNS,
    );
  });

  test('github: as many commands as there are remarks and folds', () => {
    fc.assert(
      fc.property(world, ({ report, view }) => {
        const output = renderGithub(report, view);
        const names = linesOf(output).flatMap((line) => commandIn(line)?.name ?? []);
        expect(names.filter((name) => name === 'error')).toHaveLength(2);
        expect(names.filter((name) => name === 'warning')).toHaveLength(2);
        expect(names.filter((name) => name === 'notice')).toHaveLength(2);
        expect(names.filter((name) => name === 'group')).toHaveLength(4);
        expect(names).toHaveLength(14);
        expect(throughWriter('annotations', output, false)).toBe(output);
      }),
      RUNS,
    );
  });

  test('markdown: the tables keep their cells, and no tag or reference of theirs is live', () => {
    fc.assert(
      fc.property(world, ({ report, view }) => {
        const output = renderMarkdown(report, view);
        for (const line of output.split('\n').filter((one) => one.startsWith('|'))) {
          expect([6, 10]).toContain(line.split(/ ?\| ?/u).length);
        }
        const tags = new Set(
          [...output.matchAll(/<[^>]*>/gu)].map(([tag]) =>
            tag.replace(/ href="https:\/\/countersign\.example\/rules\/[\w-]+"/u, ''),
          ),
        );
        const ours = [
          '<code>',
          '</code>',
          '<br>',
          '<b>',
          '</b>',
          '<details>',
          '</details>',
          '<summary>',
          '</summary>',
          '<a>',
          '</a>',
        ];
        expect([...tags].filter((tag) => !ours.includes(tag))).toEqual([]);
        expect(output).not.toMatch(/@[a-z]/iu);
      }),
      RUNS,
    );
  });

  test('sarif: parses, and every link of a message leads to a related place', () => {
    fc.assert(
      fc.property(world, ({ report, view }) => {
        const log: unknown = JSON.parse(renderSarif(report, view));
        expect(log).toMatchObject({ version: '2.1.0' });
        for (const [, text = ''] of renderSarif(report, view).matchAll(/"text": (".*")/gu)) {
          expect(text).not.toBe('""');
          const message = String(JSON.parse(text)).replace(/\\[[\]\\]/gu, '');
          for (const [, target = ''] of message.matchAll(/\]\(([^)]*)\)/gu)) expect(target).toMatch(/^[1-4]$/u);
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('explain: a card is our own text, and is escaped all the same', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const card: RuleCard = {
          ...CARD,
          title: text,
          finds: text,
          why: text,
          fix: text,
          whenNot: text,
          cannotSee: text,
          controls: [text],
        };
        expectQuiet(renderRuleText(card, true));
        expectQuiet(renderRuleText(card, false));
      }),
      RUNS,
    );
  });
});
