import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Takes out of GitHub's published description of its API the operations that `src/facts` uses, for the tests to hold the
// server and the client against. The package has 399 MB and is no dependency; unpack it somewhere else:
//   npm install --prefix DIR @octokit/openapi@23.0.2
//   node scripts/extract-openapi.mjs DIR/node_modules/@octokit/openapi/generated/api.github.com.json
const [, , source] = process.argv;
if (source === undefined) throw new Error('which file? See the top of this script.');
const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}test/facts/openapi/extract.json`;

const PATHS = [
  '/orgs/{org}',
  '/orgs/{org}/teams/{team_slug}/members',
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/actions/oidc/customization/sub',
  '/repos/{owner}/{repo}/actions/organization-secrets',
  '/repos/{owner}/{repo}/actions/permissions/workflow',
  '/repos/{owner}/{repo}/actions/secrets',
  '/repos/{owner}/{repo}/branches/{branch}',
  '/repos/{owner}/{repo}/branches/{branch}/protection',
  '/repos/{owner}/{repo}/collaborators',
  '/repos/{owner}/{repo}/environments',
  '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
  '/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules',
  '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
  '/repos/{owner}/{repo}/keys',
  '/repos/{owner}/{repo}/rules/branches/{branch}',
  '/repos/{owner}/{repo}/rulesets',
  '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
  '/repos/{owner}/{repo}/teams',
  '/users/{username}',
];

/** @typedef {{ [key: string]: any }} Json */
/** @type {Json} */
const description = JSON.parse(readFileSync(source, 'utf8'));

/** What explains a schema and does not bind. */
const WORDS = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'deprecated', 'discriminator']);

/** @type {(value: any, named?: boolean) => any} `named`: the keys are names that somebody gave, and not words of the schema language */
function strip(value, named = false) {
  if (Array.isArray(value)) return value.map((one) => strip(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => named || !(WORDS.has(key) || key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, one]) => [key, strip(one, !named && key === 'properties')]));
}

/** @type {(value: Json) => Json} */
function follow(value) {
  if (typeof value.$ref !== 'string') return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((/** @type {Json} */ at, /** @type {string} */ key) => at[key], description);
}

/** @type {(path: string) => Json} */
function operation(path) {
  const { operationId, parameters = [], responses } = description.paths[path].get;
  return {
    method: 'GET',
    path,
    operationId,
    parameters: parameters.map(follow).map((/** @type {Json} */ one) => ({
      name: one.name,
      in: one.in,
      required: one.required === true,
      schema: strip(one.schema),
    })),
    responses: Object.fromEntries(
      Object.entries(responses).flatMap(([status, response]) => {
        const schema = follow(response).content?.['application/json']?.schema;
        return schema ? [[status, strip(schema)]] : [];
      }),
    ),
  };
}

/** Every schema that is named by one of the others, by its name. @type {(from: unknown) => Json} */
function schemasOf(from) {
  /** @type {Json} */
  const found = {};
  const waiting = [from];
  while (waiting.length > 0) {
    for (const [, name] of JSON.stringify(waiting.pop()).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || name in found) continue;
      found[name] = strip(description.components.schemas[name]);
      waiting.push(found[name]);
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const operations = PATHS.map(operation);
const extract = {
  from: `@octokit/openapi 23.0.2, api.github.com ${description.info.version}`,
  license: description.info.license,
  operations,
  schemas: schemasOf([operations, { $ref: '#/components/schemas/basic-error' }]),
};
writeFileSync(target, `${JSON.stringify(extract, undefined, 2)}\n`);
const formatted = spawnSync('npx', ['biome', 'format', '--write', target], { cwd: root, stdio: 'inherit' });
if (formatted.status !== 0) throw new Error('it could not be formatted');
console.log(`${operations.length} operations, ${Object.keys(extract.schemas).length} schemas`);
