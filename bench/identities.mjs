import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// 10,000 declared identities held against 1,000 deliveries: how long matching them takes, with every rule that asks and the
// list of the report. Half of the deliveries are declared, the others are not, are under a name that may be one, or are under
// no name, which is what a product of both lists would cost most on.
const MAX_SECONDS = 2;
const IDENTITIES = 10_000;
const WORKFLOWS = 250;
const JOBS = 4;
const ROUNDS = 5;
const isCheck = process.argv.includes('--check');
const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/bench');

const compiled = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--outDir', out],
  { stdio: 'inherit' },
);
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

/** @param {string} name */
const load = (name) => import(pathToFileURL(join(out, name)).href);
const { memoryTree } = await load('collect/memory.js');
const { readRepository } = await load('trace/repository.js');
const { traceWorld } = await load('trace/world.js');
const { rules } = await load('rules/index.js');
const { identityLines } = await load('policy/identities.js');
const { EXPECTATIONS } = await load('model/expectations.js');

/** @param {number} index */
const fileOf = (index) => `.github/workflows/ship-${index}.yml`;
const roleOf = (/** @type {number} */ index) => `arn:aws:iam::111122223333:role/ship-${index}`;

/** @param {number} index */
function workflow(index) {
  const roles = [
    roleOf(index),
    `\${{ vars.ROLE_${index} }}`,
    `arn:aws:iam::\${{ vars.ACCOUNT }}:role/ship-${index}`,
    `\${{ inputs.role }}`,
  ];
  const jobs = Array.from({ length: JOBS }, (_, job) => {
    const role = roles[(index + job) % roles.length] ?? '';
    return `  ship-${job}:
    runs-on: ubuntu-latest
    environment: production-${index % 10}
    steps:
      - uses: aws-actions/configure-aws-credentials@v5
        with: { role-to-assume: '${role}', aws-region: eu-west-1 }
      - run: aws s3 sync dist s3://acme-shop
`;
  });
  return `name: Ship ${index}\non: { push: { branches: [main] }, workflow_dispatch: { inputs: { role: {} } } }\npermissions: { contents: read, id-token: write }\njobs:\n${jobs.join('')}`;
}

const files = new Map(Array.from({ length: WORKFLOWS }, (_, index) => [fileOf(index), workflow(index)]));
const repository = readRepository(memoryTree(files));
const traced = traceWorld({
  workflows: repository.workflows,
  callables: repository,
  actionAt: repository.actionAt,
  fileAt: repository.fileAt,
  hasResources: repository.hasResources,
  manifest: { known: false, because: 'none', settle: 'manifest' },
  settings: {
    live: { known: false, because: 'not asked', settle: 'online' },
    files: [],
    codeOwners: { kind: 'absent' },
    mergers: [],
    trust: [],
  },
  expects: EXPECTATIONS,
  tiers: { production: [], staging: [], development: [], preview: [] },
  asOf: '2026-11-01',
});
const world = traced.world ?? traced;

/** @param {number} line */
const placeAt = (line) => ({
  span: { file: '.github/identities.yml', line, column: 1, endLine: line, endColumn: 2 },
  route: ['identities', `${line}`],
});

/** Of every four: one by principal, one by secret, one of a workflow alone, one with nothing to tell by. */
const identities = Array.from({ length: IDENTITIES }, (_, index) => ({
  id: `identity-${index}`,
  class: 'service-account',
  purpose: 'Ships',
  owner: '@acme/platform',
  authentication: 'federation',
  ...(index % 4 < 2 ? { principal: roleOf(index / 2) } : {}),
  ...(index % 4 === 1 ? { secrets: [`SECRET_${index}`] } : {}),
  ...(index % 4 === 2 ? { workflows: [fileOf(index % WORKFLOWS)] } : {}),
  environments: [`production-${index % 10}`],
  review: { last: '2026-10-01' },
  at: placeAt(index + 1),
  where: {},
}));
const handoffs = Array.from({ length: 100 }, (_, index) => ({
  id: `handoff-${index}`,
  owner: '@acme/platform',
  environment: `production-${index % 10}`,
  request: { class: ['human'], who: [] },
  execute: { class: ['service-account'], who: [`identity-${index}`] },
  record: ['deployment'],
  at: placeAt(index + 1),
  where: {},
}));
const manifest = { known: true, value: { file: '.github/identities.yml', environments: [], identities, handoffs } };

const CATEGORIES = ['identity-lifecycle', 'agent-authority', 'self-approval'];
const asking = rules.filter((/** @type {{ category: string }} */ rule) => CATEGORIES.includes(rule.category));
const found = world.deliveries.length;
if (found !== WORKFLOWS * JOBS) throw new Error(`there are ${found} deliveries, and ${WORKFLOWS * JOBS} were wanted`);

/** What is found once for a world is found anew for a copy of it. */
function round() {
  const copy = { ...world, manifest };
  const start = process.hrtime.bigint();
  const judgements = asking.flatMap((/** @type {{ judge: (world: unknown) => unknown[] }} */ rule) => rule.judge(copy));
  const lines = identityLines(copy, (/** @type {string} */ text) => text);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, judgements: judgements.length, lines: lines.length };
}

const rounds = Array.from({ length: ROUNDS }, round);
const most = Math.max(...rounds.map(({ seconds }) => seconds));
console.log(
  `${IDENTITIES} identities and ${handoffs.length} handoffs against ${found} deliveries: ${rounds[0]?.judgements} judgements, ${rounds[0]?.lines} lines; first ${rounds[0]?.seconds.toFixed(2)} s, slowest of ${ROUNDS} ${most.toFixed(2)} s (limit ${MAX_SECONDS}); Node ${process.version}`,
);
if (isCheck && most > MAX_SECONDS) process.exitCode = 1;
