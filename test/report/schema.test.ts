import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  inventoryJsonSchema,
  reachJsonSchema,
  reportJsonSchema,
  shipmentsJsonSchema,
} from '../../scripts/generate-schemas.ts';
import { INVENTORY_KEY_ORDER, renderInventoryJson } from '../../src/report/inventory-json.ts';
import { inventorySchema } from '../../src/report/inventory-schema.ts';
import { KEY_ORDER, renderJson } from '../../src/report/json.ts';
import { REACH_KEY_ORDER, renderReachJson } from '../../src/report/reach-json.ts';
import { reachSchema } from '../../src/report/reach-schema.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { SHIPMENTS_KEY_ORDER, renderShipmentsJson } from '../../src/report/shipments-json.ts';
import { shipmentsSchema } from '../../src/report/shipments-schema.ts';
import { INVENTORY } from './inventory-sample.ts';
import { REACH } from './reach-sample.ts';
import { PASS, REPORT, VIEW } from './sample.ts';
import { SHIPMENTS } from './shipments-sample.ts';

const FILE = new URL('../../schema/report.schema.json', import.meta.url);

test('the committed schema is the generated one (UPDATE=1 rewrites it)', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, reportJsonSchema());
  expect(readFileSync(FILE, 'utf8')).toBe(reportJsonSchema());
});

test.each([REPORT, PASS])('the JSON report holds to both schemas and is the report', (report) => {
  const parsed: unknown = JSON.parse(renderJson(report, VIEW));
  expect(parsed).toEqual(report);
  expect(v.is(reportSchema, parsed)).toBe(true);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(reportJsonSchema()));
  expect(validate(parsed) ? [] : validate.errors).toEqual([]);
});

test.each([
  ['a misspelt key', { ...REPORT, finding: [] }],
  ['another verdict', { ...REPORT, verdict: 'ok' }],
  ['a line that is none', { ...REPORT, unknown: [{ ...REPORT.unknown[0], line: 0 }] }],
  ['a date that is none', { ...REPORT, asOf: 'today' }],
])('the schema refuses %s', (_, report) => {
  expect(v.is(reportSchema, report)).toBe(false);
});

test.each([
  ['credentials', inventoryJsonSchema(), inventorySchema, INVENTORY, renderInventoryJson(INVENTORY)],
  ['deliveries', shipmentsJsonSchema(), shipmentsSchema, SHIPMENTS, renderShipmentsJson(SHIPMENTS)],
  ['reach', reachJsonSchema(), reachSchema, REACH, renderReachJson(REACH)],
])(
  'the committed schema of the %s is the generated one, and their JSON holds to it',
  (name, json, schema, list, text) => {
    const file = new URL(`../../schema/${name}.schema.json`, import.meta.url);
    if (process.env['UPDATE'] === '1') writeFileSync(file, json);
    expect(readFileSync(file, 'utf8')).toBe(json);
    const parsed: unknown = JSON.parse(text);
    expect(parsed).toEqual(list);
    expect(v.is(schema, parsed)).toBe(true);
    expect(v.is(schema, { ...list, value: 'x' })).toBe(false);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(json));
    expect(validate(parsed) ? [] : validate.errors).toEqual([]);
  },
);

test.each([
  ['report', reportJsonSchema(), KEY_ORDER],
  ['credentials', inventoryJsonSchema(), INVENTORY_KEY_ORDER],
  ['deliveries', shipmentsJsonSchema(), SHIPMENTS_KEY_ORDER],
  ['reach', reachJsonSchema(), REACH_KEY_ORDER],
])('the keys of the %s have a place in its order', (_, schema, order) => {
  const names = [...schema.matchAll(/^ +"(\w+)": \{$/gmu)].map(([, name = '']) => name);
  const keywords = ['properties', 'items'];
  const known: readonly string[] = order;
  expect(names.filter((name) => !known.includes(name) && !keywords.includes(name))).toEqual([]);
  expect(new Set(order).size).toBe(order.length);
});
