import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import * as v from 'valibot';

// What GitHub's description of its API says of a request and of an answer, from the extract of it.

const Parameter = v.object({ name: v.string(), in: v.string(), required: v.boolean() });
const Extract = v.object({
  operations: v.array(
    v.object({
      path: v.string(),
      parameters: v.array(Parameter),
      responses: v.record(v.string(), v.record(v.string(), v.unknown())),
    }),
  ),
  schemas: v.record(v.string(), v.unknown()),
});

const extract = v.parse(Extract, JSON.parse(readFileSync(new URL('openapi/extract.json', import.meta.url), 'utf8')));

/** A request that the description knows: which operation it is, and what stands in its path, decoded. */
export type KnownRequest = Readonly<{ path: string; parameters: Readonly<Record<string, string>> }>;

/** Finds the operation of a request, or says what the description does not know. */
export function findOperation(method: string, url: URL): KnownRequest | string {
  const segments = url.pathname.split('/');
  const matches = extract.operations.flatMap((operation) => {
    const parameters = matchPath(operation.path.split('/'), segments);
    return method === 'GET' && parameters ? [{ operation, parameters }] : [];
  });
  // `/rulesets/{ruleset_id}` and the like: the one with the most fixed words is meant.
  const [found] = matches.sort((one, other) => count(one.parameters) - count(other.parameters));
  if (!found) return `${method} ${url.pathname} is not described`;
  const queries = found.operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const unknown = [...url.searchParams.keys()].filter((name) => !queries.includes(name));
  if (unknown.length > 0) return `${found.operation.path} has no parameter ${unknown.join(', ')}`;
  return { path: found.operation.path, parameters: found.parameters };
}

const count = (parameters: Readonly<Record<string, string>>): number => Object.keys(parameters).length;

function matchPath(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, word] of template.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\}$/u.exec(word)?.[1];
    if (name !== undefined) parameters[name] = decodeURIComponent(segment);
    else if (word !== segment) return undefined;
  }
  return parameters;
}

const ajv = new Ajv({
  strict: false,
  validateFormats: false,
  allErrors: true,
  schemas: [{ $id: 'https://acme.example/extract', components: { schemas: rewrite(extract.schemas) } }],
});
const validators = new Map<string, ValidateFunction>();

/** What an answer has that the description does not know of, or lacks that it asks for. */
export function checkAnswer(path: string, status: number, body: unknown): readonly string[] {
  const described = extract.operations.find((one) => one.path === path)?.responses[`${status}`];
  const schema = described ?? (status >= 400 ? { $ref: '#/components/schemas/basic-error' } : undefined);
  if (!schema) return [`${path} has no answer ${status}`];
  const key = `${status} ${path}`;
  const validate = validators.get(key) ?? ajv.compile(absolute(rewrite(schema)));
  validators.set(key, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map((error) => `${key}: ${error.instancePath} ${error.message ?? ''}`);
}

/** OpenAPI's `nullable` beside no `type` is unknown to JSON Schema. */
function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value).map(([key, one]) => [key, rewrite(one)]);
  const all = Object.fromEntries(entries);
  if (all['nullable'] !== true || 'type' in all) return all;
  const rest = Object.fromEntries(Object.entries(all).filter(([key]) => key !== 'nullable'));
  return { anyOf: [rest, { type: 'null' }] };
}

function absolute(value: unknown): Record<string, unknown> {
  const text = JSON.stringify(value).replaceAll('"#/components', '"https://acme.example/extract#/components');
  return v.parse(v.record(v.string(), v.unknown()), JSON.parse(text));
}
