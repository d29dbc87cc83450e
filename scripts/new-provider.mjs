import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withEntry } from './register.mjs';

// `npm run new-provider ID` starts a vendor: its file with one action to edit, and its entry in the list of vendors.
const root = fileURLToPath(new URL('..', import.meta.url));
const REGISTER = 'src/providers/index.ts';

/** @param {string} id */
const constantOf = (id) => id.replaceAll('-', '_').toUpperCase();

/**
 * @param {string} id
 * @param {string} register
 */
function refusal(id, register) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    return `${JSON.stringify(id)} cannot be the id of a vendor. An id is words of a-z and 0-9, joined by hyphens: google-cloud.`;
  }
  if (existsSync(join(root, `src/providers/${id}.ts`))) {
    return `src/providers/${id}.ts is there already. Edit it, or choose another id.`;
  }
  if (new RegExp(`\\b${constantOf(id)}\\b`).test(register)) {
    return `${REGISTER} has a ${constantOf(id)} already. Choose another id.`;
  }
  return undefined;
}

/**
 * @param {string} text
 * @param {string} id
 */
function register(text, id) {
  const longer = withEntry(text, 'export const PROVIDERS: readonly Provider[] = [', constantOf(id), id);
  if (longer === undefined)
    throw new Error(`${REGISTER} is not written as this script knows it; add the vendor by hand`);
  return longer;
}

/** @param {string} id */
const providerFile = (id) => `import { action, stored } from './entry.ts';
import type { Provider } from './provider.ts';

/** TODO: what these entries have in common, in a sentence. */
export const ${constantOf(id)}: Provider = {
  id: '${id}',
  title: 'TODO: the name of the vendor',
  actions: [
    // The commit and the file that were read, and the day of that commit.
    action('todo-owner/${id}-deploy', 'TODO action.yml', '2026-01-01', [
      stored('TODO: name of the token', 'api-token', 'platform', [{ input: 'token' }], {
        none: 'TODO: what to do where no short-lived form is known; where one is, \`instead\` with its form and the page that says so.',
      }),
      {
        is: 'effect',
        effect: 'deploy',
        does: 'TODO: ends the sentence “this job …”',
        reversible: true,
        target: [{ input: 'app' }],
        stage: [{ input: 'environment' }],
      },
    ]),
  ],
  variables: [],
  commands: [],
};
`;

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  writeFileSync(join(root, path), text);
  console.log(path);
}

const [id = '', ...more] = process.argv.slice(2);
const registered = readFileSync(join(root, REGISTER), 'utf8');
const refused = more.length > 0 ? 'One id at a time: npm run new-provider ID' : refusal(id, registered);
if (refused) {
  console.error(refused);
  process.exitCode = 2;
} else {
  write(REGISTER, register(registered, id));
  write(`src/providers/${id}.ts`, providerFile(id));
  console.log('\nFill in what the vendor’s action takes and changes; every entry names what was read and when. Then:');
  console.log('  npm test -- providers && npm run docs && npm run check');
}
