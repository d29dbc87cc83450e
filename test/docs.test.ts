import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateDocs } from '../scripts/generate-docs.ts';
import { memoryTree } from '../src/collect/memory.ts';
import { scan } from '../src/scan.ts';
import { readRuleCases } from './house/rule-cases.ts';
import { filesBelow, readText, ROOT } from './house/source.ts';

// The pages of the rules are generated from the rules and the fixtures that test them, so they cannot say what is not so.
// `npm run docs` writes them.

const CARDS = scan({ tree: memoryTree({}), base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false }).rules;
const PAGES = generateDocs(CARDS, readRuleCases());
const FOLDER = 'docs/rules';

beforeAll(() => {
  if (process.env['UPDATE'] !== '1') return;
  rmSync(ROOT + FOLDER, { recursive: true, force: true });
  mkdirSync(ROOT + FOLDER, { recursive: true });
  for (const [path, text] of PAGES) writeFileSync(ROOT + path, text);
});

describe('docs/rules', () => {
  test('has a page for each rule, the table of all, and nothing else', () => {
    expect(filesBelow(FOLDER)).toEqual([...PAGES.keys()].sort());
  });

  test.each([...PAGES.keys()])('%s is what its rule and fixtures say', (path) => {
    expect(existsSync(ROOT + path) ? readText(path) : '').toBe(PAGES.get(path));
  });

  test('every page shows a bad and a good example', () => {
    const showsBoth = (page: string): boolean => /^## Bad$/m.test(page) && /^## Good$/m.test(page);
    const bare = CARDS.map((card) => card.id).filter((id) => !showsBoth(PAGES.get(`${FOLDER}/${id}.md`) ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('every link to a file of this repository leads somewhere', () => {
  test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', `${FOLDER}/README.md`])('%s', (page) => {
    const folder = page.slice(0, page.lastIndexOf('/') + 1);
    const links = [...readText(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(ROOT + folder + link))).toEqual([]);
  });
});
