import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { factsJsonSchema } from '../../scripts/generate-schemas.ts';
import { renderFacts } from '../../src/facts/record.ts';
import { renderFactsJson } from '../../src/report/facts-table.ts';
import { FACTS } from './facts-sample.ts';

const FILE = new URL('../../schema/facts.schema.json', import.meta.url);

test('the committed schema is the generated one (UPDATE=1 rewrites it)', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, factsJsonSchema());
  expect(readFileSync(FILE, 'utf8')).toBe(factsJsonSchema());
});

test('a record holds to it, as it is written and as it is printed', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(factsJsonSchema()));
  for (const text of [renderFacts(FACTS), renderFactsJson(FACTS)]) {
    const parsed: unknown = JSON.parse(text);
    expect(validate(parsed) ? [] : validate.errors).toEqual([]);
    expect(parsed).toEqual(JSON.parse(JSON.stringify(FACTS)));
  }
  expect(validate({ schemaVersion: '1.0', repository: 'acme/shop', asked: '2026-11-20' })).toBe(true);
  expect(validate({ schemaVersion: '1.0', repository: 'shop', asked: '2026-11-20' })).toBe(false);
});
