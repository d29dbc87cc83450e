import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { renderGithub } from '../../src/report/github.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderPlain } from '../../src/report/plain.ts';
import { renderRulePage, renderRuleText } from '../../src/report/rule-page.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { CARD, PASS, REPORT, VIEW } from './sample.ts';

const GOLDEN = new URL('./golden/', import.meta.url);
const page = renderRulePage(CARD, {
  bad: [{ path: '.github/workflows/deploy.yml', text: 'on: push\nrun: echo "```"\n' }],
  good: [{ path: '.github/workflows/deploy.yml', text: 'on: push\n' }],
});

test.each([
  ['report.txt', renderPlain(REPORT, VIEW)],
  ['report.colour.txt', renderPlain(REPORT, { ...VIEW, colour: true, minSeverity: 'high' })],
  ['pass.txt', renderPlain(PASS, VIEW)],
  ['report.json.txt', renderJson(REPORT, VIEW)],
  ['report.sarif.txt', renderSarif(REPORT, { ...VIEW, prefix: 'services/api/' })],
  ['report.github.txt', renderGithub(REPORT, { ...VIEW, prefix: 'services/api/' })],
  ['report.md.txt', renderMarkdown(REPORT, VIEW)],
  ['rule.md.txt', page],
  ['rule.txt', renderRuleText(CARD, false)],
])('%s is as committed (UPDATE=1 rewrites it)', (name, text) => {
  const file = new URL(name, GOLDEN);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
});
