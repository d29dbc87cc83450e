import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

/**
 * The JSON Schema editors read, made from the schema the program reads with. Checks and transformations that JSON Schema
 * cannot say (a date that exists) are left out: it accepts a little more than the program.
 */
export function renderJsonSchema(schema: v.GenericSchema, title: string): string {
  const made = toJsonSchema(schema, { ignoreActions: ['check', 'transform'] });
  return `${JSON.stringify({ ...made, title }, null, 2)}\n`;
}

/** The committed text; with `UPDATE=1` it is rewritten first. */
export function committed(path: string, rendered: string): string {
  if (process.env.UPDATE === '1') writeFileSync(path, rendered);
  return readFileSync(path, 'utf8');
}
