import { describe, expect, test } from 'vitest';
import { APPLY, deliveries, type Files, gateLines, routeLines, trace, weakestGates } from './traced.ts';

const gates = (files: Files, job = 'deploy'): readonly string[] => gateLines(weakestGates(deliveries(files, job)[0]));
const jobs = (body: string): Files => ({ a: `on: [push, workflow_dispatch]\njobs:\n${body}` });

const ENVIRONMENT = 'approve: {environment: production, runs-on: x, steps: [{run: echo}]}';
const HOLDS = 'needed-job approve (production): holds';
const OPEN = 'needed-job approve (production): open';

describe('the environment of the job itself', () => {
  test.each([
    ['production', 'environment production: holds'],
    ['{name: production, deployment: false}', 'environment production: holds'],
    ["\"${{ vars.X && 'production' || 'staging' }}\"", 'environment production | staging: holds'],
  ])('%s', (environment, expected) => {
    expect(gates(jobs(`  deploy: {environment: ${environment}, ${APPLY}}\n`))).toEqual([expected]);
  });

  test('is looked at on each ref that its expression asks for', () => {
    const on = (environment: string): readonly string[] =>
      routeLines(
        deliveries(
          {
            a: `on: {push: {branches: [main, 'release/*']}}\njobs: {deploy: {environment: "${environment}", ${APPLY}}}`,
          },
          'deploy',
        )[0],
      );
    expect(on("${{ github.ref == 'refs/heads/main' && 'production' || 'staging' }}")).toEqual([
      '`push` on `refs/heads/main` -> environment production: holds',
      '`push` on `refs/heads/release/*` -> environment staging: holds',
    ]);
    expect(on("${{ github.ref_name == 'main' && 'production' || '' }}")).toEqual([
      '`push` on `refs/heads/release/*` -> nothing',
      '`push` on `refs/heads/main` -> environment production: holds',
    ]);
    expect(on("${{ startsWith(github.ref, 'refs/heads/release/v') && 'production' || '' }}")).toEqual([
      '`push` on `refs/heads/main` -> nothing',
      '`push` on `refs/heads/release/*` -> nothing',
      '`push` on `refs/heads/release/v*` -> environment production: holds',
    ]);
  });

  test('a name that can come out empty is looked at in both ways', () => {
    const [delivery] = deliveries(
      jobs(`  deploy: {environment: "\${{ vars.X && 'production' || '' }}", ${APPLY}}\n`),
      'deploy',
    );
    expect(routeLines(delivery)).toEqual([
      '`push` -> nothing',
      '`workflow_dispatch` -> nothing',
      '`push` -> environment production: holds',
      '`workflow_dispatch` -> environment production: holds',
    ]);
  });

  test('a name that is known only when it runs is not known to hold', () => {
    for (const name of [
      'vars.ENVIRONMENT',
      'needs.x.outputs.y',
      'fromJSON(vars.X).y',
      "github.event_name == 'push' && github.actor == 'x' && 'production'",
    ])
      expect(gates(jobs(`  deploy: {environment: "\${{ ${name} }}", ${APPLY}}\n`))).toEqual([
        expect.stringMatching(/^environment .*: unknown$/u),
      ]);
  });

  test('an environment that is always empty is none', () => {
    expect(gates(jobs(`  deploy: {environment: '', ${APPLY}}\n`))).toEqual([]);
    expect(gates(jobs(`  deploy: {${APPLY}}\n`))).toEqual([]);
  });
});

describe('a needed job with the environment', () => {
  const behind = (condition?: string): readonly string[] =>
    gates(
      jobs(
        `  ${ENVIRONMENT}\n  build: {runs-on: x}\n  deploy:\n    needs: [build, approve]\n${condition === undefined ? '' : `    if: ${JSON.stringify(condition)}\n`}    runs-on: x\n    steps: [{run: terraform apply -auto-approve}]\n`,
      ),
    );

  test.each([
    [undefined],
    ["github.ref == 'refs/heads/main'"],
    ['success()'],
    ['!failure() && !cancelled()'],
    ['!cancelled() && !failure()'],
    ["always() && needs.approve.result == 'success'"],
    ["always() && needs['approve'].result == 'success'"],
    ["${{ always() && needs.approve.result == 'success' }}"],
    ["!cancelled() && needs.build.result == 'success' && needs.approve.result == 'success'"],
    ["always() && (needs.approve.result == 'success' || needs.approve.result == 'skipped')"],
    ["always() && !contains(needs.*.result, 'failure') && !contains(needs.*.result, 'cancelled')"],
    ["always() && !contains(join(needs.*.result, ','), 'failure') && !contains(toJSON(needs), 'cancelled')"],
    ['always() && !contains(fromJSON(\'["failure", "cancelled"]\'), needs.approve.result)'],
    ['always() && contains(fromJSON(\'["success", "skipped"]\'), needs.approve.result)'],
    ["!cancelled() && (needs.approve.result == 'success') == true"],
    ['failure() == false && cancelled() == false'],
  ])('holds with `if: %s`', (condition) => {
    expect(behind(condition)).toEqual([HOLDS]);
  });

  test.each([
    ['always()'],
    ['${{ always() }}'],
    ['!cancelled()'],
    ['failure()'],
    ['success() || failure()'],
    ["always() && github.ref == 'refs/heads/main'"],
    ["always() && needs.build.result == 'success'"],
    ["!cancelled() && needs.build.result == 'success'"],
    ["always() && needs.approve.result == 'failure'"],
    ["always() && (needs.approve.result == 'success' || github.actor == 'x')"],
    ['always() && vars.FORCE'],
    ["${{ always() }} && github.ref == 'x'"],
    // Whoever cancels the run while the approval waits ends it as cancelled.
    ['!failure()'],
    ["always() && needs.approve.result != 'failure'"],
    ["always() && !contains(join(needs.*.result, ','), 'failure')"],
    ["always() && !contains(toJSON(needs), 'failure')"],
    ['always() && contains(fromJSON(\'["success", "cancelled"]\'), needs.approve.result)'],
  ])('does not hold with `if: %s`', (condition) => {
    expect(behind(condition)).toEqual([OPEN]);
  });

  test('an output that the approval would have written is empty when it was refused', () => {
    expect(behind("always() && needs.approve.outputs.ok == 'true'")).toEqual([HOLDS]);
    expect(behind("always() && needs.build.outputs.ok == 'true'")).toEqual([OPEN]);
  });

  test('names of jobs compare without case', () => {
    expect(gates(jobs(`  ${ENVIRONMENT}\n  deploy: {needs: APPROVE, ${APPLY}}\n`))).toEqual([HOLDS]);
  });

  test('an environment that is plainly of a lower tier guards nothing', () => {
    expect(
      gates(jobs(`  approve: {environment: staging, runs-on: x}\n  deploy: {needs: approve, ${APPLY}}\n`)),
    ).toEqual([]);
  });

  test('one that runs after the deployment guards nothing', () => {
    expect(
      gates(jobs(`  deploy: {${APPLY}}\n  approve: {needs: deploy, environment: production, runs-on: x}\n`)),
    ).toEqual([]);
  });

  test('where it may be skipped and the deployment runs all the same, it is not known to hold', () => {
    const files = jobs(
      `  approve: {if: github.event_name == 'push', environment: production, runs-on: x}\n  deploy: {needs: approve, if: '!failure() && !cancelled()', ${APPLY}}\n`,
    );
    expect(routeLines(deliveries(files, 'deploy')[0])).toEqual([
      '`workflow_dispatch` -> needed-job approve (production): open',
      '`push` -> needed-job approve (production): unknown',
    ]);
  });

  test('a job that waits for one which a trigger skips does not run on that trigger', () => {
    const files = jobs(
      `  approve: {if: github.event_name == 'push', environment: production, runs-on: x}\n  deploy: {needs: approve, ${APPLY}}\n`,
    );
    expect(routeLines(deliveries(files, 'deploy')[0])).toEqual(['`push` -> needed-job approve (production): holds']);
  });

  test('what the trigger decides is decided in its condition too', () => {
    const files = jobs(
      `  ${ENVIRONMENT}\n  deploy: {needs: approve, if: "always() && (needs.approve.result == 'success' || github.event_name == 'schedule')", ${APPLY}}\n`,
    );
    expect(gates(files)).toEqual([HOLDS]);
  });
});

describe('further away', () => {
  const chain = (build: string, deploy: string): readonly string[] =>
    gates(
      jobs(
        `  ${ENVIRONMENT}\n  build: {needs: approve, ${build === '' ? '' : `if: "${build}", `}runs-on: x}\n  deploy: {needs: build, ${deploy === '' ? '' : `if: "${deploy}", `}${APPLY}}\n`,
      ),
    );

  test.each([
    ['', '', HOLDS],
    ['', '!failure() && !cancelled()', HOLDS],
    ['', "always() && needs.build.result == 'success'", HOLDS],
    ['', 'always()', OPEN],
    ['', "always() && needs.build.result != 'failure'", OPEN],
    ['', "always() && (needs.build.result == 'success' || needs.build.result == 'skipped')", OPEN],
    ['always()', "always() && needs.build.result == 'success'", OPEN],
    ['always()', '', HOLDS],
  ])('build `%s`, deploy `%s`', (build, deploy, expected) => {
    expect(chain(build, deploy)).toEqual([expected]);
  });

  test('one way around does not matter while another way asks', () => {
    const files = (needs: string): Files =>
      jobs(
        `  ${ENVIRONMENT}\n  a: {needs: approve, if: always(), runs-on: x}\n  b: {needs: approve, runs-on: x}\n  deploy: {needs: ${needs}, ${APPLY}}\n`,
      );
    expect(gates(files('[a, b]'))).toEqual([HOLDS]);
    expect(gates(files('[b, a]'))).toEqual([HOLDS]);
  });

  test('a circle of needs ends', () => {
    const files = jobs(
      `  a: {needs: deploy, environment: production, runs-on: x}\n  deploy: {needs: [a, deploy], ${APPLY}}\n`,
    );
    expect(gates(files)).toEqual(['needed-job a (production): holds']);
  });

  test('hundreds of jobs in a row', () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `  j${index}: {${index === 0 ? 'environment: production' : `needs: j${index - 1}`}, runs-on: x}\n`,
    );
    expect(gates(jobs(`${rows.join('')}  deploy: {needs: j399, ${APPLY}}\n`))).toEqual([
      'needed-job j0 (production): holds',
    ]);
  });

  test('a thousand jobs in a row that each look at the one before', () => {
    const look = (index: number): string => `needs: j${index}, if: "always() && needs.j${index}.result == 'success'"`;
    const rows = Array.from({ length: 1000 }, (_, index) => `  j${index + 1}: {${look(index)}, runs-on: x}\n`);
    const body = `  j0: {environment: production, runs-on: x}\n${rows.join('')}  deploy: {${look(1000)}, ${APPLY}}\n`;
    expect(gates(jobs(body))).toEqual(['needed-job j0 (production): holds']);
  });

  test('sixty jobs that each ask and need all before them', () => {
    const rows = Array.from({ length: 60 }, (_, index) => {
      const needs = Array.from({ length: index }, (_none, before) => `j${before}`).join(', ');
      return `  j${index}: {environment: production, needs: [${needs}], ${APPLY}}\n`;
    });
    const started = performance.now();
    expect(gates(jobs(rows.join('')), 'j59')).toHaveLength(60);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('through calls', () => {
  const callee = `on: workflow_call\njobs: {deploy: {${APPLY}}}`;
  const caller = (rest: string, on = 'push'): string =>
    `on: ${on}\njobs:\n  ${ENVIRONMENT}\n  x: {uses: ./.github/workflows/z.yml${rest}}\n`;

  test('what the calling job needs guards the called ones', () => {
    expect(gates({ a: caller(', needs: approve'), z: callee })).toEqual([HOLDS]);
    expect(gates({ a: caller(', needs: approve, if: always()'), z: callee })).toEqual([OPEN]);
  });

  test('not where another caller goes around it', () => {
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const [gated = '', free = ''] = names;
      const found = gates({ [gated]: caller(', needs: approve'), [free]: caller('', 'schedule'), z: callee });
      expect(found.filter((line) => line.endsWith('holds'))).toEqual([]);
    }
  });

  test('nor where the called workflow can start by itself', () => {
    const files = {
      a: caller(', needs: approve'),
      z: `on: [workflow_call, workflow_dispatch]\njobs: {deploy: {${APPLY}}}`,
    };
    expect(deliveries(files, 'deploy').map((delivery) => gateLines(weakestGates(delivery)))).toEqual(
      expect.arrayContaining([[HOLDS], []]),
    );
  });

  test('an environment input of a caller gates nothing where the callee sets no environment', () => {
    const inputs = 'on: {workflow_call: {inputs: {environment: {type: string}}}}';
    const from = 'on: push\njobs: {x: {uses: ./.github/workflows/z.yml, with: {environment: production}}}';
    expect(gates({ a: from, z: `${inputs}\njobs: {deploy: {${APPLY}}}` })).toEqual([]);
    expect(
      gates({ a: from, z: `${inputs}\njobs: {deploy: {environment: '\${{ inputs.environment }}', ${APPLY}}}` }),
    ).toEqual(['environment production: holds']);
  });

  test('an environment inside a called workflow that is needed guards what comes after', () => {
    const files = {
      a: `on: push\njobs:\n  ask: {uses: ./.github/workflows/z.yml}\n  deploy: {needs: ask, ${APPLY}}\n`,
      z: 'on: workflow_call\njobs: {gate: {environment: production, runs-on: x}}',
    };
    expect(gates(files)).toEqual([expect.stringMatching(/^needed-job ask .*production.*: holds$/u)]);
  });

  test('unless it may be skipped there, since a call goes on without it', () => {
    const files = {
      a: `on: push\njobs:\n  ask: {uses: ./.github/workflows/z.yml}\n  deploy: {needs: ask, ${APPLY}}\n`,
      z: 'on: workflow_call\njobs: {gate: {if: vars.ASK, environment: production, runs-on: x}, other: {runs-on: x}}',
    };
    expect(gates(files)).toEqual(['needed-job ask (production): unknown']);
  });

  test('a needed call that calls in ten ways at each of nine levels is looked into once a level', () => {
    const level = (name: number): string =>
      `on: workflow_call\njobs:\n${Array.from({ length: 10 }, (_, index) => `  j${index}: {uses: ./.github/workflows/l${name + 1}.yml}\n`).join('')}`;
    const levels = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`l${index}`, level(index)]));
    const started = performance.now();
    const found = gates({
      ...levels,
      l8: 'on: workflow_call\njobs: {gate: {environment: production, runs-on: x}}',
      a: `on: push\njobs:\n  ask: {uses: ./.github/workflows/l0.yml}\n  deploy: {needs: ask, ${APPLY}}\n`,
    });
    expect(found).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('steps that wait for approval', () => {
  const WAIT = 'uses: trstringer/manual-approval@v1, with: {approvers: dana}';
  const within = (steps: string): readonly string[] => gates(jobs(`  deploy: {runs-on: x, steps: [${steps}]}\n`));

  test('hold what comes after them', () => {
    expect(within(`{${WAIT}}, {run: terraform apply -auto-approve}`)).toEqual([
      'manual-approval trstringer/manual-approval: holds',
    ]);
  });

  test('and nothing that came before', () => {
    expect(within(`{run: terraform apply -auto-approve}, {${WAIT}}`)).toEqual([]);
  });

  test('with a condition they are not known to', () => {
    expect(within(`{if: vars.ASK, ${WAIT}}, {run: terraform apply -auto-approve}`)).toEqual([
      'manual-approval trstringer/manual-approval: unknown',
    ]);
  });

  test('with one that never holds they are none', () => {
    expect(within(`{if: false, ${WAIT}}, {run: terraform apply -auto-approve}`)).toEqual([]);
  });
});

test('an environment is a use with its record', () => {
  const {
    deliveries: [one],
  } = trace(jobs(`  deploy: {environment: {name: '\${{ inputs.stage }}', deployment: false}, ${APPLY}}\n`));
  expect(one?.job.environment).toMatchObject({ record: false, at: { span: { line: 3 } } });
});

describe('an environment that hangs on the event', () => {
  const gated = (environment: string, more = ''): readonly string[] => {
    const on = 'on: {push: {}, workflow_dispatch: {inputs: {env: {type: choice, options: [staging, production]}}}}';
    const [delivery] = deliveries(
      { a: `${on}\njobs: {ship: {environment: "${environment}",${more} ${APPLY}}}` },
      'ship',
    );
    return routeLines(delivery);
  };

  const CHOSEN = [
    '`workflow_dispatch` with `env` `staging` -> environment staging: holds',
    '`workflow_dispatch` with `env` `production` -> environment production: holds',
  ];

  test('is none on an event that gives no inputs', () => {
    expect(gated('${{ inputs.env }}')).toEqual(['`push` -> nothing', ...CHOSEN]);
    expect(gated('${{ github.event.inputs.env }}')).toEqual(['`push` -> nothing', ...CHOSEN]);
  });

  test('does not stand where a matrix that is not there would name it', () => {
    expect(gated('${{ matrix.env }}')).toEqual(['`push` -> nothing', '`workflow_dispatch` -> nothing']);
  });

  test('holds where each of them gives a name', () => {
    expect(gated("${{ inputs.env || 'production' }}")).toEqual(['`push` -> environment production: holds', ...CHOSEN]);
    expect(gated("${{ github.event_name == 'push' && 'staging' || inputs.env }}")).toEqual([
      '`push` -> environment staging: holds',
      ...CHOSEN,
    ]);
    expect(gated('${{ inputs.env }}', " if: github.event_name == 'workflow_dispatch',")).toEqual(CHOSEN);
    expect(gated('${{ inputs.env }}', " if: inputs.env == 'production',")).toEqual(CHOSEN.slice(1));
  });
});
