import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SERVICES = ['api', 'web', 'worker', 'billing', 'search', 'mailer', 'gateway', 'reports', 'catalogue', 'accounts'];
const REGIONS = ['eu-west-1', 'us-east-2', 'ap-south-1'];
const SHA = '0123456789abcdef0123456789abcdef01234567';

/**
 * Writes `count` workflows of 2 to 8 kB, such as a middle-sized company keeps: checks, images, Terraform, roll-outs by
 * stage. The same ones on every machine.
 * @param {string} directory
 * @param {number} count
 */
export function writeWorkflows(directory, count) {
  const folder = join(directory, '.github/workflows');
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(folder, `${index}-${nameOf(index)}.yml`), workflow(index));
}

/** @param {number} index */
const nameOf = (index) => SERVICES[index % SERVICES.length] ?? 'api';

/** @param {number} index */
function workflow(index) {
  const stages = ['development', 'staging', 'production'].slice(0, 1 + (index % 3));
  const jobs = [
    check(index),
    image(index),
    ...stages.map((stage, at) => rollOut(index, stage, stages[at - 1])),
    ...(index % 4 === 0 ? [terraform(index)] : []),
  ];
  return `${head(index)}jobs:\n${jobs.join('\n')}`;
}

/** @param {number} index */
const head = (index) => `# Builds and ships ${nameOf(index)}.
name: ${nameOf(index)} ${index}
on:
  push:
    branches: [main, 'release/**']
    paths: ['services/${nameOf(index)}/**', '.github/workflows/${index}-${nameOf(index)}.yml']
  pull_request:
  workflow_dispatch:
    inputs:
      version:
        description: What to roll out
        required: false
        default: latest
permissions:
  contents: read
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true
env:
  SERVICE: ${nameOf(index)}
  REGISTRY: ghcr.io
`;

/** @param {number} index */
const check = (index) => `  check:
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix:
        node: [20, 22, 24]
        suite: [unit, contract${index % 2 === 0 ? ', browser' : ''}]
    steps:
      - uses: actions/checkout@${SHA} # v7
        with:
          persist-credentials: false
      - uses: actions/setup-node@${SHA} # v7
        with:
          node-version: \${{ matrix.node }}
          cache: npm
          cache-dependency-path: services/${nameOf(index)}/package-lock.json
      - name: Install
        working-directory: services/${nameOf(index)}
        run: npm ci --no-audit
      - name: Test
        working-directory: services/${nameOf(index)}
        env:
          SUITE: \${{ matrix.suite }}
        run: |
          set -euo pipefail
          npm run "test:$SUITE" -- --reporter=junit --output-file="reports/$SUITE.xml"
          if [ "$SUITE" = browser ]; then
            npx playwright install --with-deps chromium
            npm run test:browser -- --shard=1/2
          fi
      - uses: actions/upload-artifact@${SHA} # v7
        if: always()
        with:
          name: reports-\${{ matrix.node }}-\${{ matrix.suite }}
          path: services/${nameOf(index)}/reports/*.xml
`;

/** @param {number} index */
const image = (index) => `  image:
    needs: check
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      packages: write
    outputs:
      digest: \${{ steps.push.outputs.digest }}
    steps:
      - uses: actions/checkout@${SHA} # v7
      - uses: docker/login-action@${SHA} # v4
        with:
          registry: \${{ env.REGISTRY }}
          username: \${{ github.actor }}
          password: \${{ secrets.GITHUB_TOKEN }}
      - id: push
        uses: docker/build-push-action@${SHA} # v7
        with:
          context: services/${nameOf(index)}
          push: true
          tags: |
            ghcr.io/acme/${nameOf(index)}:\${{ github.sha }}
            ghcr.io/acme/${nameOf(index)}:\${{ github.ref_name }}
`;

/**
 * @param {number} index
 * @param {string} stage
 * @param {string | undefined} after
 */
const rollOut = (index, stage, after) => `  deploy-${stage}:
    needs: [image${after ? `, deploy-${after}` : ''}]
    runs-on: ubuntu-latest
${index % 5 === 0 ? '' : `    environment:\n      name: ${stage}\n      url: https://${nameOf(index)}.${stage}.example.com\n`}    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@${SHA} # v7
      - uses: aws-actions/configure-aws-credentials@${SHA} # v6
        with:
          aws-region: ${REGIONS[index % REGIONS.length]}
${index % 3 === 0 ? `          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}\n          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}` : `          role-to-assume: arn:aws:iam::111122223333:role/${nameOf(index)}-${stage}`}
      - name: Roll out
        env:
          DIGEST: \${{ needs.image.outputs.digest }}
          VERSION: \${{ inputs.version || github.sha }}
        run: |
          set -euo pipefail
          aws eks update-kubeconfig --name ${stage} --region ${REGIONS[index % REGIONS.length]}
          helm upgrade --install "$SERVICE" ./charts/${nameOf(index)} \\
            --namespace ${stage} --set image.digest="$DIGEST" --set version="$VERSION" \\
            --wait --timeout 10m
          kubectl rollout status deployment/"$SERVICE" --namespace ${stage}
`;

/** @param {number} index */
const terraform = (index) => `  infrastructure:
    runs-on: ubuntu-latest
    environment: \${{ github.ref == 'refs/heads/main' && 'production' || 'preview' }}
    env:
      TF_IN_AUTOMATION: 'true'
      ARM_CLIENT_ID: \${{ vars.AZURE_CLIENT_ID }}
    defaults:
      run:
        working-directory: infrastructure/${nameOf(index)}
    steps:
      - uses: actions/checkout@${SHA} # v7
      - uses: hashicorp/setup-terraform@${SHA} # v4
      - run: terraform init -input=false
      - run: terraform plan -input=false -out=plan.out
      - if: github.ref == 'refs/heads/main'
        run: terraform apply -input=false plan.out
`;
