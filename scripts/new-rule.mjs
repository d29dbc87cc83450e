import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withEntry } from './register.mjs';

// `npm run new-rule ID` starts a rule: its file, its entry in the list of rules, and a case of each kind to edit.
const root = fileURLToPath(new URL('..', import.meta.url));
const REGISTER = 'src/rules/index.ts';

/** @param {string} id */
const constantOf = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** @param {string} id */
function refusal(id) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    return `${JSON.stringify(id)} cannot be the id of a rule. An id says the bad thing in two words or more of a-z and 0-9, joined by hyphens: static-cloud-key.`;
  }
  const taken = [`src/rules/${id}.ts`, `test/fixtures/rules/${id}`, `docs/rules/${id}.md`].find((path) =>
    existsSync(join(root, path)),
  );
  return taken === undefined ? undefined : `${taken} is there already. Edit it, or choose another id.`;
}

/**
 * @param {string} text
 * @param {string} id
 */
function register(text, id) {
  const longer = withEntry(text, 'export const rules: readonly Rule[] = [', constantOf(id), id);
  if (longer === undefined) throw new Error(`${REGISTER} is not written as this script knows it; add the rule by hand`);
  return longer;
}

/** @param {string} id */
const ruleFile = (id) => `import type { Delivery } from '../model/world.ts';
import { chainOf, type Judgement, jobSubject, met, notApplicable, notMet, type Rule } from './kit.ts';

export const ${constantOf(id)}: Rule = {
  id: '${id}',
  title: 'TODO: what is wrong, as a headline',
  category: 'missing-approval',
  severity: 'medium',
  controls: [],
  finds: 'TODO: what it finds, in a sentence or two.',
  why: 'TODO: what somebody can do because of it.',
  fix: 'TODO: what to write instead, and in which order.',
  cannotSee: 'TODO: what would change the answer and is not in the files.',
  whenNot: 'TODO: who should not use this rule.',
  judge: (world) => world.deliveries.map(judge),
};

function judge(delivery: Delivery): Judgement {
  const subject = jobSubject('delivery', delivery.job, delivery.step);
  if (!delivery.tiers.includes('production')) return notApplicable(subject, delivery.at, 'it does not reach production');
  if (delivery.reversible) return met(subject, delivery.at, 'what it does can be taken back');
  return notMet(subject, delivery.at, {
    message: 'TODO: what is wrong, naming the job',
    why: 'TODO: why it matters here',
    fix: 'TODO: what to write instead, naming what is there already',
    chain: chainOf(delivery.job),
  });
}
`;

const CASE = `name: Deploy
on:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - run: terraform apply -auto-approve
`;

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}

const [id = '', ...more] = process.argv.slice(2);
const refused = more.length > 0 ? 'One id at a time: npm run new-rule ID' : refusal(id);
if (refused) {
  console.error(refused);
  process.exitCode = 2;
} else {
  write(REGISTER, register(readFileSync(join(root, REGISTER), 'utf8'), id));
  write(`src/rules/${id}.ts`, ruleFile(id));
  for (const kind of ['bad', 'good', 'edge'])
    write(`test/fixtures/rules/${id}/${kind}/name-the-case/.github/workflows/deploy.yml`, CASE);
  console.log('\nFill in the card and the judgement, write at least two bad, two good and one edge case, then:');
  console.log('  UPDATE=1 npm test -- fixtures && npm run docs && npm run check');
}
