import { describe, expect, test } from 'vitest';
import { deliveries } from './traced.ts';

const CALLEE = (inputs: string, step: string, job = ''): string =>
  [`on: {workflow_call: {inputs: {${inputs}}}}`, `jobs: {ship: {${job}runs-on: x, steps: [${step}]}}`].join('\n');
const CALL = (given: string): string =>
  ['on: push', `jobs: {call: {uses: ./.github/workflows/ship.yml, with: {${given}}}}`].join('\n');
const APPLY = (condition: string): string => `{if: "${condition}", run: terraform apply}`;

const ships = (inputs: string, given: string, condition: string): boolean =>
  deliveries({ ship: CALLEE(inputs, APPLY(condition)), call: CALL(given) }, 'ship').length > 0;

describe('a step does not run where', () => {
  test.each([
    ['the caller says no', 'apply: {type: boolean}', 'apply: false', 'inputs.apply'],
    ['the caller says nothing and the default is no', 'apply: {type: boolean, default: false}', '', 'inputs.apply'],
    ['the caller asks for a rehearsal', 'dry: {type: boolean}', 'dry: true', '!inputs.dry'],
    ['the caller names another stage', 'stage: {type: string}', 'stage: test', `inputs.stage == 'live'`],
    ['it is switched off for good', '', '', 'false'],
    ['one part of a condition is false', 'apply: {type: boolean}', 'apply: false', `inputs.apply && github.ref == 'x'`],
  ])('%s', (_why, inputs, given, condition) => expect(ships(inputs, given, condition)).toBe(false));
});

describe('a step may run where', () => {
  test.each([
    ['the caller says yes', 'apply: {type: boolean}', 'apply: true', 'inputs.apply'],
    ['the caller cannot know', 'apply: {type: boolean}', 'apply: ${{ vars.APPLY }}', 'inputs.apply'],
    ['a variable may have changed', '', '', `env.APPLY == 'true'`],
    ['an earlier step decides', '', '', `steps.check.outputs.changed == 'true'`],
    [
      'one part of a choice is open',
      'apply: {type: boolean}',
      'apply: false',
      `inputs.apply || github.ref == 'refs/heads/x'`,
    ],
    ['it asks how the job went', 'apply: {type: boolean}', 'apply: true', 'inputs.apply && !cancelled()'],
  ])('%s', (_why, inputs, given, condition) => expect(ships(inputs, given, condition)).toBe(true));
});

test('a workflow that people start themselves keeps what they may choose', () => {
  const own = [
    'on: {push: {}, workflow_dispatch: {inputs: {apply: {type: boolean, default: false}}}}',
    `jobs: {ship: {runs-on: x, steps: [${APPLY('inputs.apply')}]}}`,
  ].join('\n');
  expect(deliveries({ own }, 'ship')).toHaveLength(1);
});

test('a job that is switched off does nothing, and another call of it may', () => {
  const ship = CALLEE('apply: {type: boolean}', '{run: terraform apply}', 'if: inputs.apply, ');
  expect(deliveries({ ship, plan: CALL('apply: false') }, 'ship')).toEqual([]);
  expect(deliveries({ ship, plan: CALL('apply: false'), live: CALL('apply: true') }, 'ship')).toHaveLength(1);
});
