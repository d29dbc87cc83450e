import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderShipmentsCsv } from '../../src/report/shipments-csv.ts';
import { renderShipmentsJson } from '../../src/report/shipments-json.ts';
import { renderShipmentsLastLine, renderShipmentsTable } from '../../src/report/shipments-table.ts';
import { HIDDEN, hostile, hostileParts, printed, RUNS } from '../safe/hostile.ts';
import { commandIn, linesOf } from '../safe/runner.ts';
import { parseCsv } from './parse-csv.ts';
import { ROUTE } from './sample.ts';
import { shipment, SHIPMENTS } from './shipments-sample.ts';

const FEW = { ...RUNS, numRuns: 1000 } as const;

const hostileList = fc
  .record({ account: hostile, identity: hostile, job: hostile, does: hostile, targets: hostileParts, path: hostile })
  .map(({ path, ...change }) => ({
    ...SHIPMENTS,
    reasons: [path],
    deliveries: [
      shipment({
        ...change,
        routes: [{ ...ROUTE, when: path, chain: [{ ...ROUTE, endLine: 1, endColumn: 2, path, text: path }] }],
        places: [{ path, line: 1, column: 2 }],
      }),
    ],
  }));

describe('the table', () => {
  const table = renderShipmentsTable(SHIPMENTS, false);

  test('has what ships, who starts it, what stands before it and what is proven side by side, and the rest below', () => {
    expect(table.split('\n').slice(0, 9)).toEqual([
      'TIER         SHIPS                 STARTED BY, HELD BACK BY      PROVEN',
      '',
      'production   deploys to Amazon     push on main                  intent  not met',
      '             ECS                   nobody else says yes          machine not met',
      '                                                                 runtime unknown',
      '             target api',
      '             as shop-deployer: secrets.AWS_ACCESS_KEY_ID, by AWS access key',
      '             .github/workflows/deploy.yml:19:14 (job production)',
      '',
    ]);
  });

  test('says the login, the calls, a gate that may not hold, and few of many places', () => {
    expect(table.split('\n').slice(9, 20)).toEqual([
      'staging      deploys to Amazon     workflow_dispatch with stage  intent  n/a',
      '             ECS                   test                          machine met',
      '                                   behind environment staging    runtime unknown',
      '                                   (perhaps)',
      '             target s3://…/web',
      '             as arn:aws:iam::111122223333:role/web, by federation',
      '             a.yml:4 job call calls b.yml',
      '             deploy.sh:1:1 (job production of .github/workflows/deploy.yml)',
      '             deploy.sh:2:1',
      '             deploy.sh:3:1',
      '             and 3 more',
    ]);
  });

  test('ends with what is missing, and with everything counted', () => {
    expect(table).toContain('not followed, so what ships there would not be in the list (1):\n');
    const last = `${table.trimEnd().split('\n').at(-1)}\n`;
    expect(last).toBe(
      'incomplete: 2 deliveries (1 to production, 1 where nobody else says yes), 1 not followed, 1 skipped — 2 workflows\n',
    );
    expect(last).toBe(renderShipmentsLastLine(SHIPMENTS, false));
  });

  test('of nothing is one line', () => {
    const nothing = {
      ...SHIPMENTS,
      complete: true,
      reasons: [],
      notices: [],
      deliveries: [],
      unknown: [],
      skipped: [],
    };
    expect(renderShipmentsTable(nothing, false)).toBe('0 deliveries, 0 not followed, 0 skipped — 2 workflows\n');
  });

  test('is coloured only where asked, and the same without', () => {
    const coloured = renderShipmentsTable(SHIPMENTS, true);
    expect(coloured).toContain('\u001b[31mnobody else says yes');
    expect(coloured.replace(/\u001b\[[\d;]*m/gu, '')).toBe(table);
  });

  test('obeys nothing that stands in a workflow, and goes through the writer unchanged', () => {
    fc.assert(
      fc.property(hostileList, (list) => {
        const text = renderShipmentsTable(list, false);
        for (const line of linesOf(text)) expect(commandIn(line)).toBeUndefined();
        expect(text.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(printed(text)).toBe(text);
      }),
      FEW,
    );
  });
});

describe('CSV', () => {
  test('has a header and a row for each delivery, with each layer and its reason', () => {
    const [header = [], ...rows] = parseCsv(renderShipmentsCsv(SHIPMENTS));
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(rows.map((row) => row.length)).toEqual([header.length, header.length]);
    expect(column('intent')).toEqual(['not-met', 'not-applicable']);
    expect(column('machineBecause')[0]).toBe('whoever holds `secrets.AWS_ACCESS_KEY_ID` is it');
    expect(column('starts')).toEqual(['`push` on `refs/heads/main`', '`workflow_dispatch` with `stage` `test`']);
    expect(column('places')[0]).toBe('.github/workflows/deploy.yml:19:14');
  });

  test('no cell begins as a formula, however a workflow is written', () => {
    fc.assert(
      fc.property(hostileList, fc.constantFrom('', '=', '+', '-', '@', '\t', ';='), (made, sign) => {
        const deliveries = made.deliveries.map((one) => ({ ...one, account: sign + one.account }));
        const text = renderShipmentsCsv({ ...made, deliveries });
        for (const cell of parseCsv(text).flat())
          for (const part of cell.split(';')) expect(part).not.toMatch(/^[\s"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u);
        for (const line of linesOf(text)) expect(commandIn(line)).toBeUndefined();
        expect(printed(text)).toBe(text);
      }),
      FEW,
    );
  });
});

test('JSON begins with what a reader looks for, and goes through the writer unchanged', () => {
  const text = renderShipmentsJson(SHIPMENTS);
  expect(text).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n {2}"tool"/u);
  expect(printed(text)).toBe(text);
});
