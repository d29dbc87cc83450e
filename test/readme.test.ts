import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryTree } from '../src/collect/memory.ts';
import { atLeast } from '../src/model/judgement.ts';
import type { Report } from '../src/model/report.ts';
import { scan } from '../src/scan.ts';
import { readText, ROOT } from './house/source.ts';

// What the README shows is run. A comment before a block says what a reader would expect of it:
//   <!-- exit: 1 -->             the commands of the next `sh` block end so; 0 where nothing is said
//   <!-- prints: COMMAND -->     every piece of the next `text` block, cut at lines of `…`, stands in what COMMAND prints

type Block = Readonly<{ language: string; text: string; said: string; line: number }>;

const README = readText('README.md');
const BLOCKS: readonly Block[] = [
  ...README.matchAll(/^(?:<!-- ([a-z]+: .*?) -->\n+)?```([a-z]+)\n([\s\S]*?)^```$/gm),
].map((match) => ({
  said: match[1] ?? '',
  language: match[2] ?? '',
  text: match[3] ?? '',
  line: README.slice(0, match.index).split('\n').length,
}));

const blocks = (language: string): readonly Block[] => BLOCKS.filter((block) => block.language === language);
const said = (block: Block, word: string): string | undefined =>
  block.said.startsWith(`${word}: `) ? block.said.slice(word.length + 2) : undefined;

const INSTALL_AND_TEST = 'npm ci && npm test';
const CLI = 'node dist/cli/index.js';
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'countersign-readme-'));
  for (const folder of ['dist', 'examples']) cpSync(ROOT + folder, join(copy, folder), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(command: string): Readonly<{ status: number | null; printed: string; errors: string }> {
  if (!command.startsWith(CLI)) throw new Error(`The README shows \`${command}\`, which this test cannot run`);
  const args = command
    .slice('node '.length)
    .split(/\s+/)
    .map((word) => word.replace(/^'(.*)'$/, '$1'));
  const done = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { status: done.status, printed: done.stdout, errors: done.stderr };
}

describe('commands', () => {
  const commands = blocks('sh').flatMap((block) =>
    block.text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((command) => ({ command, exit: Number(said(block, 'exit') ?? '0') })),
  );

  test('the two that everything rests on are shown', () => {
    const shown = commands.map((one) => one.command);
    expect(shown).toContain(`${CLI} scan examples/shop --as-of 2025-06-02`);
    expect(shown).toContain(INSTALL_AND_TEST);
  });

  test('the one that installs and tests is run by .ci/run', () => {
    expect(readText('.ci/run')).toContain(INSTALL_AND_TEST);
  });

  test.each(commands.filter((one) => one.command !== INSTALL_AND_TEST))(
    '$command ends with $exit',
    ({ command, exit }) => {
      const { status, printed, errors } = run(command);
      expect({ status, errors }).toEqual({ status: exit, errors: expect.not.stringMatching(/^\s+at /m) });
      expect(printed + errors).not.toBe('');
    },
  );

  test.each(blocks('text').filter((block) => said(block, 'prints') !== undefined))(
    'line $line is what $said',
    (block) => {
      const { printed } = run(said(block, 'prints') ?? '');
      const pieces = block.text.split(/^…$\n?/m).map((piece) => piece.trim());
      for (const piece of pieces) expect(printed).toContain(piece);
    },
  );
});

test('every rule is in its table, with its severity', () => {
  const { rules } = scan({ tree: memoryTree({}), base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false });
  const missing = rules.filter(
    ({ id, severity }) => !README.includes(`| [\`${id}\`](docs/rules/${id}.md) | ${severity} | `),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

describe('YAML', () => {
  const files = blocks('yaml').map((block) => ({ ...block, path: pathFor(block) }));
  const workflows = files.filter((file) => file.path.startsWith('.github/workflows/'));

  test('there is a quick start, a second workflow and a manifest', () => {
    expect(workflows.length).toBeGreaterThanOrEqual(2);
    expect(files.map((file) => file.path)).toContain('.github/identities.yml');
  });

  test.each(files)('line $line is valid as $path', ({ path, text }) => {
    const report = answer(path, text);
    expect({ reasons: report.reasons, skipped: report.skipped, verdict: report.verdict }).toEqual({
      reasons: expect.anything(),
      skipped: [],
      verdict: 'pass',
    });
    expect(report.findings.filter((finding) => atLeast(finding.severity, 'medium'))).toEqual([]);
  });

  test('the quick start is twelve lines or fewer and may only read', () => {
    const first = workflows[0]?.text ?? '';
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    expect([...first.matchAll(/:\s*(read|write)\b/g)].map((match) => match[1])).toEqual(['read']);
    expect(parse(first)).toHaveProperty('permissions', { contents: 'read' });
  });

  test('the second fills the dashboard: each push to the default branch, each week, with upload', () => {
    const second: unknown = parse(workflows[1]?.text ?? '');
    expect(second).toMatchObject({ on: { push: { branches: ['main'] }, schedule: [{ cron: expect.any(String) }] } });
    expect(workflows[1]?.text).toContain('security-events: write');
  });
});

/** What a YAML block is, by its keys. */
function pathFor(block: Block): string {
  const document: unknown = parse(block.text);
  const keys = typeof document === 'object' && document !== null ? Object.keys(document) : [];
  if (keys.includes('jobs')) return `.github/workflows/readme-${block.line}.yml`;
  return keys.includes('identities') || keys.includes('handoffs')
    ? '.github/identities.yml'
    : '.github/countersign.yml';
}

function answer(path: string, text: string): Report {
  const workflow = 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n';
  const tree = memoryTree({ '.github/workflows/check.yml': workflow, [path]: text });
  return scan({ tree, base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false }).report;
}
