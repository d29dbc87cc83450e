import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { lifeJsonSchemas } from '../../scripts/generate-schemas.ts';
import { DEPENDANTS_KEY_ORDER, renderDependantsJson, renderRetirementJson } from '../../src/report/dependants.ts';
import { dependantsSchema, planSchema, retirementSchema } from '../../src/report/life-schema.ts';
import { PLAN_KEY_ORDER, renderPlanJson } from '../../src/report/plan.ts';
import { renderRosterJson, ROSTER_KEY_ORDER } from '../../src/report/roster-json.ts';
import { rosterSchema } from '../../src/report/roster-schema.ts';
import { dependants, plan, roster } from '../../src/scan.ts';
import { FACTS, inputOf } from './shop.ts';

const NAMES = ['identity-list', 'who-uses', 'retire', 'plan'] as const;

test.each(NAMES)('the committed schema of %s is the generated one (UPDATE=1 rewrites it)', (name) => {
  const file = new URL(`../../schema/${name}.schema.json`, import.meta.url);
  const json = lifeJsonSchemas()[name];
  if (process.env['UPDATE'] === '1') writeFileSync(file, json);
  expect(readFileSync(file, 'utf8')).toBe(json);
});

const keysOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
};

async function listOf(name: (typeof NAMES)[number]) {
  const input = inputOf(undefined, FACTS);
  const made = dependants({ ...input, name: 'api-deployer' });
  const { owner: _owner, likelyOwner: _likely, steps: _steps, proofs: _proofs, ...uses } = made;
  const all = roster(input);
  const work = plan(input);
  switch (name) {
    case 'identity-list':
      return { list: all, text: renderRosterJson(all), schema: rosterSchema, order: ROSTER_KEY_ORDER };
    case 'who-uses':
      return { list: uses, text: renderDependantsJson(uses), schema: dependantsSchema, order: DEPENDANTS_KEY_ORDER };
    case 'retire':
      return { list: made, text: renderRetirementJson(made), schema: retirementSchema, order: DEPENDANTS_KEY_ORDER };
    case 'plan':
      return { list: work, text: renderPlanJson(work), schema: planSchema, order: PLAN_KEY_ORDER };
  }
}

test.each(NAMES)('the JSON of %s holds to both schemas and is the list', async (name) => {
  const { list, text, schema } = await listOf(name);
  const parsed: unknown = JSON.parse(text);
  expect(parsed).toEqual(list);
  expect(v.is(schema, parsed)).toBe(true);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(lifeJsonSchemas()[name]));
  expect(validate(parsed) ? [] : validate.errors).toEqual([]);
  expect(v.is(schema, { ...list, more: 1 })).toBe(false);
});

test.each(NAMES)('every key of %s has its place', async (name) => {
  const { list, order } = await listOf(name);
  const { owners: _owners, ...rest } = { owners: {}, ...list };
  const known = new Set([...order, 'environments', 'tier', 'jobs', 'protection', 'state', 'uses']);
  expect([...new Set(keysOf(rest))].filter((key) => !known.has(key))).toEqual([]);
});
