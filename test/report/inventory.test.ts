import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInventoryCsv } from '../../src/report/inventory-csv.ts';
import { renderInventoryJson } from '../../src/report/inventory-json.ts';
import { renderInventoryLastLine, renderInventoryTable } from '../../src/report/inventory-table.ts';
import { HIDDEN, hostile, hostileParts, printed, RUNS } from '../safe/hostile.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { credential, INVENTORY } from './inventory-sample.ts';
import { parseCsv } from './parse-csv.ts';

const FEW = { ...RUNS, numRuns: 1000 } as const;

const hostileInventory = fc
  .record({
    account: hostile,
    name: hostile,
    detail: hostile,
    instead: hostile,
    none: hostile,
    environments: hostileParts,
    users: hostileParts,
    path: hostile,
  })
  .map(({ path, ...change }) => ({
    ...INVENTORY,
    reasons: [path],
    credentials: [credential({ ...change, places: [{ path, line: 1, column: 2 }] })],
  }));

describe('the table', () => {
  const table = renderInventoryTable(INVENTORY, false);

  test('has a line for each fact, side by side', () => {
    expect(table.split('\n').slice(0, 7)).toEqual([
      'SOURCE          CREDENTIAL, ACCOUNT              USED FOR        JOBS, PLACES',
      '',
      'stored          npm access token                 publish         .github/workflows/release.yml#publish',
      'until rotated   secrets.NPM_TOKEN                production      .github/workflows/release.yml:23:11',
      '                                                 environment',
      '                                                 release',
      '                instead: trusted publishing. https://docs.npmjs.com/trusted-publishers',
    ]);
  });

  test('says of a literal how long it is, and where no short-lived form is known that it is so', () => {
    expect(table).toMatch(/^literal {9}Slack webhook +no effect seen/mu);
    expect(table).toContain('77 characters written into the');
    expect(table).not.toContain('a literal value');
    expect(table).toContain('No short-lived form is known: keep it in a secret.');
  });

  test('leaves out what nobody reads at a terminal, and says so', () => {
    expect(table).toContain('a.yml#job-11');
    expect(table).not.toContain('a.yml#job-12');
    expect(table).toContain('and 9 more in the JSON report');
  });

  test('ends with what is missing, and with everything counted', () => {
    expect(table).toContain('not complete:\n  - broken.yml was not read, or not wholly: it is no YAML\n');
    expect(table).toContain('a.yml:3: call x: it is elsewhere; the files of the other repository would settle it');
    expect(table.trimEnd().split('\n').at(-1)).toBe(
      'incomplete: 3 credentials (2 until rotated, 1 this run), 1 not followed, 1 skipped — 2 workflows',
    );
    expect(`${table.trimEnd().split('\n').at(-1)}\n`).toBe(renderInventoryLastLine(INVENTORY, false));
  });

  test('of nothing is one line', () => {
    const nothing = {
      ...INVENTORY,
      complete: true,
      reasons: [],
      notices: [],
      credentials: [],
      unknown: [],
      skipped: [],
    };
    expect(renderInventoryTable(nothing, false)).toBe('0 credentials, 0 not followed, 0 skipped — 2 workflows\n');
  });

  test('counts wide characters as two columns', () => {
    const wide = { ...INVENTORY, credentials: [credential({ account: '本番'.repeat(9) })] };
    const row = renderInventoryTable(wide, false)
      .split('\n')
      .find((line) => line.includes('本'));
    expect(row).toBe(`until rotated   ${'本番'.repeat(7)}本   production      .github/workflows/release.yml:23:11`);
  });

  test('is coloured only where asked, and the same without', () => {
    const coloured = renderInventoryTable(INVENTORY, true);
    expect(coloured).toContain('\u001b[33muntil rotated');
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, '')).toBe(table);
  });

  test('obeys nothing that stands in a workflow, and goes through the writer unchanged', () => {
    fc.assert(
      fc.property(hostileInventory, (inventory) => {
        const text = renderInventoryTable(inventory, false);
        for (const line of linesOf(text)) expect(commandIn(line)).toBeUndefined();
        expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(printed(text)).toBe(text);
      }),
      FEW,
    );
  });
});

describe('CSV', () => {
  test('has a header and a row for each credential', () => {
    const [header, ...rows] = parseCsv(renderInventoryCsv(INVENTORY));
    expect(header).toEqual(
      'source,detail,lifetime,provider,name,account,identity,opens,authentication,tiers,environments,effects,users,places,instead,insteadUrl,none'.split(
        ',',
      ),
    );
    expect(rows.map((row) => [row.length, row[0], row[6]])).toEqual([
      [17, 'stored', ''],
      [17, 'literal', ''],
      [17, 'workflow-token', 'release-bot'],
    ]);
    expect(rows[0]?.[13]).toBe('.github/workflows/release.yml:23:11');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\\u{9}=1"],
    ['\r=1', "'\\u{d}=1"],
    [' =1', "' =1"],
    ['"=1', '\'"=1'],
    ['\uff1d1', "'\uff1d1"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20a', "'\uff20a"],
    ['a;=1', "a;'=1"],
    ['a-b=c', 'a-b=c'],
    ['a,"b"', 'a,"b"'],
    ['a\nb', 'a\\u{a}b'],
  ])('%j is read back as %j', (account, cell) => {
    const inventory = { ...INVENTORY, credentials: [credential({ account })] };
    expect(parseCsv(renderInventoryCsv(inventory))[1]?.[5]).toBe(cell);
  });

  test('no cell begins as a formula, however a workflow is written, nor where it is cut at semicolons', () => {
    fc.assert(
      fc.property(hostileInventory, fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ';=', '";-'), (made, sign) => {
        const credentials = made.credentials.map((one) => ({ ...one, account: sign + one.account }));
        const text = renderInventoryCsv({ ...made, credentials });
        const rows = parseCsv(text);
        expect(rows.map((row) => row.length)).toEqual([17, 17]);
        for (const cell of rows.flat()) {
          for (const part of cell.split(';')) expect(part).not.toMatch(/^[\s"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u);
        }
        expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
        for (const line of linesOf(text)) expect(commandIn(line)).toBeUndefined();
        expect(printed(text)).toBe(text);
      }),
      FEW,
    );
  });
});

test('JSON begins with what a reader looks for, and goes through the writer unchanged', () => {
  const text = renderInventoryJson(INVENTORY);
  expect(text).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n {2}"tool"/u);
  expect(printed(text)).toBe(text);
});
