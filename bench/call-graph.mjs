import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STAGES = ['development', 'staging', 'production'];
const EVENTS = ['push', 'workflow_dispatch', 'schedule', 'release'];
const SHA = '0123456789abcdef0123456789abcdef01234567';
const FAN = 3;
/** Files by layer: entries, five layers of workflows that call, and the ones that ship. */
const LAYERS = [40, 30, 30, 30, 30, 30, 59];
/** Called by others and calls nobody. */
const RECORD = '.github/workflows/record.yml';
const LAST = LAYERS.length - 1;
const ACTIONS = 5;

export const WORKFLOWS = LAYERS.reduce((sum, size) => sum + size, 1);

/**
 * What a workflow in the middle does with each of its three callees: calls it once; calls it and, in a second job, one that
 * ends there; or calls it in two jobs with the same inputs and secrets. From the second to the third, the paths through the
 * calls become 32 times as many, and neither files nor jobs nor calls nor deliveries one more.
 * @typedef {'once' | 'beside' | 'twice'} Calls
 */

/**
 * Writes 250 workflows that call each other six deep, the same ones on every machine.
 * @param {string} directory
 * @param {Calls} calls
 * @returns {{ deliveries: number, paths: number }} what a scan has to find, and the ways that lead there
 */
export function writeCallGraph(directory, calls) {
  for (const [layer, size] of LAYERS.entries())
    for (let index = 0; index < size; index += 1) write(directory, pathOf(layer, index), workflow(layer, index, calls));
  write(directory, RECORD, `name: Record\n${CALLED}jobs:\n${test(0)}`);
  for (let index = 0; index < ACTIONS; index += 1)
    write(directory, `actions/roll-out-${index}/action.yml`, action(index));
  return expected(calls);
}

/**
 * @param {string} directory
 * @param {string} path
 * @param {string} text
 */
function write(directory, path, text) {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A file ships once for each thing that is handed to it, however many paths hand it over. @param {Calls} calls */
function expected(calls) {
  let handed = Array.from({ length: LAYERS[0] ?? 0 }, (_, index) => ({
    kinds: new Set([`${stageOf(index)} ${versionOf(index)}`]),
    paths: 1,
  }));
  for (const [layer, size] of LAYERS.entries()) {
    if (layer === 0) continue;
    const times = calls === 'twice' && layer > 1 ? 2 : 1;
    /** @type {{ kinds: Set<string>, paths: number }[]} */
    const next = Array.from({ length: size }, () => ({ kinds: new Set(), paths: 0 }));
    for (const [index, caller] of handed.entries())
      for (const callee of calleesOf(layer - 1, index)) {
        const called = next[callee];
        if (!called) continue;
        for (const kind of caller.kinds) called.kinds.add(kind);
        called.paths += times * caller.paths;
      }
    handed = next;
  }
  return {
    deliveries: handed.reduce((sum, { kinds }, index) => sum + kinds.size * leafOf(index).ships, 0),
    paths: handed.reduce((sum, { paths }) => sum + paths, 0),
  };
}

/** @param {number} layer @param {number} index */
const calleesOf = (layer, index) =>
  Array.from({ length: FAN }, (_, at) => (index * FAN + at) % (LAYERS[layer + 1] ?? 1));

/** @param {number} layer @param {number} index */
const pathOf = (layer, index) =>
  `.github/workflows/${layer === 0 ? 'start' : layer === LAST ? 'ship' : `stage-${layer}`}-${index}.yml`;

/** @param {number} index */
const stageOf = (index) => STAGES[index % STAGES.length] ?? 'production';
/** @param {number} index */
const eventOf = (index) => EVENTS[index % EVENTS.length] ?? 'push';
/** @param {number} index */
const versionOf = (index) => (eventOf(index) === 'workflow_dispatch' ? 'inputs.version' : 'github.sha');

/** @param {number} layer @param {number} index @param {Calls} calls */
function workflow(layer, index, calls) {
  if (layer === 0) return entry(index);
  return layer === LAST ? leafOf(index).text : middle(layer, index, calls);
}

/** @param {number} index */
const entry = (index) => `name: Start ${index}
on:
${trigger(eventOf(index))}
permissions:
  contents: read
  id-token: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${SHA} # v7
        with:
          persist-credentials: false
      - run: npm ci && npm test
${calleesOf(0, index)
  .map(
    (callee, at) => `  stage-${at}:
    needs: [check${at > 0 ? `, stage-${at - 1}` : ''}]
    strategy:
      matrix:
        region: [eu-west-1, us-east-2]
    uses: ./${pathOf(1, callee)}
    with:
      stage: ${stageOf(index)}
      region: \${{ matrix.region }}
      version: \${{ ${versionOf(index)} }}
${secrets(stageOf(index) === 'development' ? undefined : `${stageOf(index).toUpperCase()}_DEPLOY_TOKEN`)}`,
  )
  .join('')}`;

/** @param {string} event */
function trigger(event) {
  if (event === 'push') return '  push:\n    branches: [main]';
  if (event === 'schedule') return "  schedule:\n    - cron: '17 3 * * 1'";
  if (event === 'release') return '  release:\n    types: [published]';
  return '  workflow_dispatch:\n    inputs:\n      version:\n        required: true';
}

/** @param {string | undefined} name */
const secrets = (name) =>
  name === undefined ? '    secrets: inherit\n' : `    secrets:\n      token: \${{ secrets.${name} }}\n`;

const CALLED = `on:
  workflow_call:
    inputs:
      stage: { type: string, required: true }
      region: { type: string, required: true }
      version: { type: string, required: true }
    secrets:
      token: { required: false }
permissions:
  contents: read
  id-token: write
`;

/** @param {number} layer @param {number} index @param {Calls} calls */
function middle(layer, index, calls) {
  const gate = (layer + index) % 3 === 0 ? '    environment: ${{ inputs.stage }}\n' : '';
  const jobs = calleesOf(layer, index).flatMap((callee, at) => {
    const file = pathOf(layer + 1, callee);
    const second = calls === 'twice' ? file : RECORD;
    return [call(`call-${at}`, layer, file), ...(calls === 'once' ? [] : [call(`also-${at}`, layer, second)])];
  });
  return `name: Stage ${layer}, ${index}
${CALLED}jobs:
  verify:
    runs-on: ubuntu-latest
${gate}    steps:
      - uses: actions/checkout@${SHA} # v7
        with:
          persist-credentials: false
      - name: Verify
        env:
          STAGE: \${{ inputs.stage }}
          VERSION: \${{ inputs.version }}
        run: |
          set -euo pipefail
          npm ci --no-audit
          npm run "verify:$STAGE" -- --version="$VERSION" --suite=${index}
          for service in api web worker; do
            curl --fail --silent "https://$service.$STAGE.example.com/health" | tee "health-$service.json"
          done
      - uses: actions/upload-artifact@${SHA} # v7
        if: always()
        with:
          name: verified-${layer}-${index}
          path: health-*.json
${notes(layer, index)}${jobs.join('')}`;
}

/** @param {number} layer @param {number} index */
const notes = (layer, index) => `  notes:
    needs: verify
    runs-on: ubuntu-latest
    timeout-minutes: 20
    defaults:
      run:
        working-directory: docs/stage-${layer}
    steps:
      - uses: actions/checkout@${SHA} # v7
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@${SHA} # v7
        with:
          node-version: 24
          cache: npm
          cache-dependency-path: docs/stage-${layer}/package-lock.json
      - name: Collect what has changed
        id: changes
        env:
          STAGE: \${{ inputs.stage }}
          VERSION: \${{ inputs.version }}
        run: |
          set -euo pipefail
          npm ci --no-audit --no-fund
          previous=$(git describe --tags --abbrev=0 --match "stage-${layer}-*" || true)
          git log --no-merges --pretty='- %s (%h)' "\${previous:-HEAD~20}..HEAD" -- services/${index} > changes.md
          if [ ! -s changes.md ]; then
            echo "Nothing has changed in services/${index} since $previous." > changes.md
          fi
          echo "count=$(wc -l < changes.md)" >> "$GITHUB_OUTPUT"
      - name: Show it
        if: steps.changes.outputs.count != '0'
        run: |
          echo "## Stage ${layer}, part ${index}" >> "$GITHUB_STEP_SUMMARY"
          cat changes.md >> "$GITHUB_STEP_SUMMARY"
      - uses: actions/upload-artifact@${SHA} # v7
        with:
          name: notes-${layer}-${index}
          path: docs/stage-${layer}/changes.md
          if-no-files-found: error
          retention-days: 14
`;

/** @param {string} id @param {number} layer @param {string} file */
const call = (id, layer, file) => `  ${id}:
    needs: verify
    uses: ./${file}
    with: { stage: '\${{ inputs.stage }}', region: '\${{ inputs.region }}', version: '\${{ inputs.version }}' }
${secrets(layer % 3 === 0 ? 'token' : undefined)}`;

/** @param {number} index @returns {{ text: string, ships: number }} a workflow that ships, and how many times */
function leafOf(index) {
  const jobs = LEAVES[index % LEAVES.length] ?? [];
  return {
    text: `name: Ship ${index}\n${CALLED}jobs:\n${test(index)}${jobs.map((job) => job(index)).join('')}`,
    ships: jobs.length,
  };
}

/** @param {number} index */
const test = (index) => `  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${SHA} # v7
        with:
          persist-credentials: false
      - run: npm ci && npm test -- services/${index}
`;

/** @param {string} id @param {string} credentials @param {string} steps */
const ship = (id, credentials, steps) => `  ${id}:
    needs: test
    runs-on: ubuntu-latest
    environment: \${{ inputs.stage }}
    steps:
      - uses: actions/checkout@${SHA} # v7
        with:
          persist-credentials: false
      - uses: aws-actions/configure-aws-credentials@${SHA} # v6
        with:
          aws-region: \${{ inputs.region }}
${credentials}${steps}`;

/** @param {number} index */
const role = (index) => `          role-to-assume: arn:aws:iam::111122223333:role/ship-${index}-\${{ inputs.stage }}\n`;
const KEYS = `          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
`;

/** @param {number} index */
const service = (index) =>
  ship(
    'service',
    role(index),
    `      - run: aws ecs update-service --cluster "\${{ inputs.stage }}" --service shop-${index} --force-new-deployment\n`,
  );

/** @param {number} index */
const site = (index) =>
  ship(
    'site',
    KEYS,
    `      - run: |
          npm ci && npm run build
          aws s3 sync ./out "s3://acme-\${{ inputs.stage }}-${index}/" --delete
`,
  );

/** @param {number} index */
const throughAction = (index) =>
  ship(
    'through-action',
    role(index),
    `      - uses: ./actions/roll-out-${index % ACTIONS}
        with:
          stage: \${{ inputs.stage }}
          service: shop-${index}
          token: \${{ secrets.token }}
`,
  );

/** @param {number} index */
const infrastructure = (index) =>
  ship(
    'infrastructure',
    role(index),
    `      - run: |
          terraform init -input=false
          terraform apply -input=false -auto-approve -var stage="\${{ inputs.stage }}"
        working-directory: infrastructure/${index}
`,
  );

const LEAVES = [[service], [site], [throughAction], [infrastructure, service]];

/** @param {number} index */
const action = (index) => `name: Roll out ${index}
description: Rolls out a service
inputs:
  stage: { description: Where to, required: true }
  service: { description: What, required: true }
  token: { description: For the change log, required: true }
runs:
  using: composite
  steps:
    - shell: bash
      env: { TOKEN: '\${{ inputs.token }}' }
      run: |
        curl --fail --silent --header "Authorization: Bearer $TOKEN" https://log.example.com
    - run: aws ecs update-service --cluster "\${{ inputs.stage }}" --service "\${{ inputs.service }}" --force-new-deployment
      shell: bash
`;
