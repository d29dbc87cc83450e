import { describe, expect, test } from 'vitest';
import { deliveries, type Files, trace } from './traced.ts';

const workflow = (run: string, more = ''): string =>
  `on: push\njobs:\n  ship:\n    runs-on: x\n    steps:\n      - run: ${run}\n${more}`;
const found = (run: string, files: Files, more = '') =>
  deliveries({ ship: workflow(run, more), ...files }, 'ship').map(
    ({ at, tiers, does }) => `${at.span.file}:${at.span.line} ${does} ${tiers.join('+')}`,
  );

const SCRIPT = 'set -e\naws ecs update-service --cluster "shop-$1" --service web\n';
const UPDATE = 'deploys to Amazon ECS';

describe('a script of the repository', () => {
  test.each([
    './ops/deploy.sh production',
    'ops/deploy.sh production',
    'bash ops/deploy.sh production',
    'bash -eu ops/deploy.sh production',
    '. ops/deploy.sh production',
    'cd ops && ./deploy.sh production',
    'cd ops/sub && ../deploy.sh production',
  ])('%s is read', (run) => {
    expect(found(run, { 'ops/deploy.sh': SCRIPT })).toEqual([`ops/deploy.sh:2 ${UPDATE} production`]);
  });

  test('what it is called with is its $1, and what is exported its environment', () => {
    const files = {
      'scripts/deploy.sh': SCRIPT,
      'scripts/by-name.sh': 'aws ecs update-service --cluster "$CLUSTER" --service web\n',
    };
    expect(found('./scripts/deploy.sh staging', files)).toEqual([`scripts/deploy.sh:2 ${UPDATE} staging`]);
    expect(found('CLUSTER=shop-prod ./scripts/by-name.sh', files)).toEqual([
      `scripts/by-name.sh:1 ${UPDATE} production`,
    ]);
    expect(found('export CLUSTER=shop-dev; ./scripts/by-name.sh', files)).toEqual([
      `scripts/by-name.sh:1 ${UPDATE} development`,
    ]);
    expect(found('./scripts/by-name.sh', files, '        env: { CLUSTER: shop-prod }\n')).toEqual([
      `scripts/by-name.sh:1 ${UPDATE} production`,
    ]);
  });

  test('in the working directory of the step', () => {
    expect(found('./deploy.sh production', { 'ops/deploy.sh': SCRIPT }, '        working-directory: ops\n')).toEqual([
      `ops/deploy.sh:2 ${UPDATE} production`,
    ]);
  });

  test('by its first line where its name says nothing', () => {
    expect(found('bin/deploy production', { 'bin/deploy': `#!/usr/bin/env bash\n${SCRIPT}` })).toEqual([
      `bin/deploy:3 ${UPDATE} production`,
    ]);
    expect(found('bin/deploy production', { 'bin/deploy': `#!/usr/bin/env python3\n${SCRIPT}` })).toEqual([]);
    expect(found('bin/deploy production', { 'bin/deploy': SCRIPT })).toEqual([]);
  });

  test.each(['plan', '--dry-run', 'diff'])('told to %s it is not told to deploy', (word) => {
    expect(found(`ops/deploy.sh production ${word}`, { 'ops/deploy.sh': SCRIPT })).toEqual([]);
  });

  test('of PowerShell, in its own way of writing paths', () => {
    const files = {
      'build/push.ps1': '# pushes\nif ($true) {\n  & dotnet nuget push "artifacts/*.nupkg" --api-key $env:KEY\n}\n',
    };
    const lines = ["'./build/push.ps1'", "'.\\build\\push.ps1'", 'pwsh build/push.ps1'].map((run) =>
      found(run, files, '        shell: pwsh\n'),
    );
    expect(lines).toEqual([lines[0], lines[0], lines[0]]);
    expect(lines[0]?.[0]).toMatch(/^build\/push\.ps1:3 /);
  });

  test('however deep; a script that leads back to itself ends', () => {
    const files = {
      'a/1.sh': 'a/2.sh\n',
      'a/2.sh': 'a/3.sh production\n',
      'a/3.sh': SCRIPT,
      'a/self.sh': 'a/other.sh\naws s3 sync . s3://shop\n',
      'a/other.sh': 'a/self.sh\n',
    };
    expect(found('a/2.sh', files)).toEqual([`a/3.sh:2 ${UPDATE} production`]);
    expect(found('a/1.sh', files)).toEqual([`a/3.sh:2 ${UPDATE} production`]);
    expect(found('a/self.sh', files)).toEqual(['a/self.sh:2 writes to an S3 bucket ']);
    expect(trace({ ship: workflow('a/self.sh'), ...files }).notSeen).toEqual([]);
  });

  test.each([
    ['a chain without an end', (at: number) => `a/${at + 1}.sh\n`, /^it runs a\/12\.sh, and scripts .+ 12 deep$/],
    ['each run by each', () => Array.from({ length: 9 }, (_, at) => `a/${at}.sh $1${at}\n`).join(''), /120 scripts$/],
  ])('%s: unknown, and said once', (_what, text, because) => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`a/${at}.sh`, text(at)]));
    const { notSeen } = trace({ ship: workflow('a/0.sh'), ...files });
    expect(notSeen.map((one) => one.because.because)).toEqual([expect.stringMatching(because)]);
  });

  test('never outside the repository, and never what only the shell knows', () => {
    const files = { 'scripts/deploy.sh': SCRIPT };
    for (const run of [
      '../scripts/deploy.sh production',
      '/scripts/deploy.sh production',
      '"$DIR/deploy.sh" production',
      './scripts/*.sh production',
    ]) {
      expect(found(`'${run}'`, files)).toEqual([]);
    }
  });

  test.each([
    './deploy.sh',
    './bin/release-it',
    'python ops/deploy.py production',
    'node scripts/publish.mjs',
    'bundle exec fastlane deploy',
    'fastlane ios release --env live',
    'fastlane android beta',
  ])('%s is not there or no shell script, and says that it ships: unknown', (run) => {
    const [missed, ...others] = trace({ ship: workflow(run) }).notSeen;
    expect(others).toEqual([]);
    expect(missed?.because.because).toMatch(/^it runs `.+`, which is not a shell script of this repository$/);
    expect(missed?.at.span.line).toBe(6);
  });

  test.each([
    './made-by-the-build.sh',
    'python setup.py build',
    'node deployed-assets.js',
    './deploy.sh --dry-run',
    'echo deploy',
    'fastlane test',
    'fastlane run increment_build_number',
    'fastlane supply --track beta',
    'fastlane match appstore --readonly',
  ])('%s is no gap', (run) => {
    expect(trace({ ship: workflow(run) }).notSeen).toEqual([]);
  });
});

describe('a script beside a composite action', () => {
  test.each([
    '${{ github.action_path }}/ship.sh',
    '"${{ github.action_path }}/ship.sh"',
    '$GITHUB_ACTION_PATH/ship.sh',
    '"${GITHUB_ACTION_PATH}/ship.sh" now',
    'bash "$GITHUB_ACTION_PATH"/ship.sh',
    'cd "$GITHUB_ACTION_PATH" && ./ship.sh',
  ])('%s', (run) => {
    const files = {
      a: 'on: push\njobs: {d: {runs-on: x, steps: [{uses: ./tools/ship}]}}',
      'tools/ship/action.yml': `runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: |\n        ${run}\n`,
      'tools/ship/ship.sh': 'kubectl apply --namespace prod -f k8s/\n',
    };
    expect(deliveries(files, 'd').map(({ tiers }) => tiers)).toEqual([['production']]);
  });

  test('the variable means nothing outside one', () => {
    const files = {
      a: 'on: push\njobs: {d: {runs-on: x, steps: [{run: $GITHUB_ACTION_PATH/ship.sh}]}}',
      'ship.sh': 'kubectl apply --namespace prod -f k8s/\n',
    };
    expect(deliveries(files, 'd')).toEqual([]);
  });
});

describe('make', () => {
  const Makefile =
    'STAGE ?= dev\nCLUSTER = shop-$(STAGE)\n\nbuild:\n\tgo build\n\ndeploy: build\n\t@aws ecs update-service --cluster shop-$(STAGE) --service web\n';
  test.each([
    ['make deploy STAGE=production', ['production']],
    ['make -C ops deploy STAGE=staging', ['staging']],
    ['STAGE=production make deploy', ['production']],
    ['make deploy', ['development']],
    ['make build', []],
    ['make', []],
    ['make nothing', []],
  ])('%s', (run, tiers) => {
    expect(
      found(run, { 'ops/Makefile': Makefile }, run.includes('-C') ? '' : '        working-directory: ops\n'),
    ).toEqual(tiers.map((tier) => `ops/Makefile:8 ${UPDATE} ${tier}`));
  });
});

describe('make that runs make', () => {
  const Makefile = (line: string): string =>
    `ship:\n\t${line}\n\ndeploy:\n\taws ecs update-service --cluster "shop-$(STAGE)" --service web\n`;
  const shipped = (line: string, stage: string, script = 'make deploy') =>
    found(
      `make ship STAGE=${stage}`,
      { 'ops/Makefile': Makefile(line), 'ops/go': `#!/bin/sh\n${script}\n` },
      '        working-directory: ops\n',
    );

  test.each(['make deploy', '$(MAKE) deploy', '@${MAKE} deploy', 'FLAGS="-v" $(MAKE) -s deploy', './go', './go x'])(
    '%s',
    (line) => {
      expect(shipped(line, 'production')).toEqual([`ops/Makefile:5 ${UPDATE} production`]);
    },
  );

  test('each line of a recipe begins where the makefile is', () => {
    expect(shipped('cd $(APP) && ls\n\t$(MAKE) deploy', 'staging')).toEqual([`ops/Makefile:6 ${UPDATE} staging`]);
    expect(shipped('cd $(APP) && $(MAKE) deploy', 'staging')).toEqual([]);
  });

  test('what it is told goes on under another name', () => {
    const script = 'TIER="$1"\nmake deploy STAGE="${TIER}"';
    expect(shipped('./go $(STAGE)', 'production', script)).toEqual([`ops/Makefile:5 ${UPDATE} production`]);
    expect(shipped('./go $(STAGE)', 'staging', script)).toEqual([`ops/Makefile:5 ${UPDATE} staging`]);
  });
});

describe('scripts of a package, recipes and tasks', () => {
  const files = {
    'web/package.json':
      '{\n  "scripts": {\n    "deploy": "aws s3 sync dist s3://shop-prod",\n    "predeploy": "vite build",\n    "publish": "echo no"\n  }\n}\n',
    'web/justfile': 'deploy stage: \n    aws s3 sync dist s3://shop-prod\n',
    'web/Taskfile.yml': 'tasks:\n  deploy:\n    cmds:\n      - aws s3 sync dist s3://shop-prod\n',
  };
  test.each([
    ['npm run deploy', 'web/package.json:3'],
    ['npm --prefix web run deploy', undefined],
    ['yarn deploy', 'web/package.json:3'],
    ['pnpm run deploy', 'web/package.json:3'],
    ['npm deploy', undefined],
    ['npm run missing', undefined],
    ['just deploy production', 'web/justfile:2'],
    ['task deploy', 'web/Taskfile.yml:4'],
  ])('%s', (run, at) => {
    const lines = found(run, files, '        working-directory: web\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(at === undefined ? [] : [at]);
  });

  test('in the folder that is named', () => {
    expect(found('npm --prefix web run deploy', files)[0]).toContain('web/package.json:3');
    expect(found('yarn --cwd web deploy', files)[0]).toContain('web/package.json:3');
  });
});

test('a credential that a script reads is the one of the step', () => {
  const world = trace({
    ship: workflow(
      './scripts/deploy.sh',
      '        env:\n          AWS_ACCESS_KEY_ID: ${{ secrets.KEY_ID }}\n          AWS_SECRET_ACCESS_KEY: ${{ secrets.KEY }}\n',
    ),
    'scripts/deploy.sh': 'aws s3 sync dist s3://shop-prod\n',
  });
  expect(world.credentials.map(({ account, effects }) => [account, effects])).toEqual([['secrets.KEY', ['deploy']]]);
});
