import { expect, test } from 'vitest';
import { APPLY, deliveries, routeLines } from './traced.ts';

const BY_INPUT = `on: {workflow_call: {inputs: {environment: {type: string}}}}
jobs: {deploy: {environment: "\${{ inputs.environment }}", ${APPLY}}}`;
const DISPATCH =
  'on: {push: {}, workflow_dispatch: {inputs: {environment: {type: choice, options: [staging, production]}}}}';

test.each([
  [
    "${{ github.event_name == 'push' && 'staging' || inputs.environment }}",
    '',
    ['`push` -> environment staging: holds'],
  ],
  ['${{ inputs.environment }}', "if: github.event_name == 'workflow_dispatch', ", []],
  ['${{ inputs.environment }}', '', ['`push` -> nothing']],
])('what a call hands over is what it is on the event: %s', (environment, condition, onPush) => {
  const call = `${condition}uses: ./.github/workflows/z.yml, with: {environment: "${environment}"}`;
  const [delivery] = deliveries({ a: `${DISPATCH}\njobs: {x: {${call}}}`, z: BY_INPUT }, 'deploy');
  expect(routeLines(delivery)).toEqual([
    ...onPush,
    '`workflow_dispatch` with `environment` `staging` -> environment staging: holds',
    '`workflow_dispatch` with `environment` `production` -> environment production: holds',
  ]);
});

test('what was chosen for the caller is not what its call hands over', () => {
  const gated = (handed: string): readonly string[] =>
    routeLines(
      deliveries(
        {
          a: `on: {workflow_dispatch: {inputs: {environment: {type: choice, options: [staging, production]}}}}
jobs:
  ask: {uses: ./.github/workflows/z.yml, with: {environment: ${handed}}}
  ship: {needs: ask, if: inputs.environment != 'x', ${APPLY}}`,
          z: BY_INPUT,
        },
        'ship',
      )[0],
    ).map((line) => line.slice(line.indexOf('->')));
  const holds = '-> needed-job ask (production): holds';
  expect(gated('production')).toEqual([holds, holds]);
  expect(gated('staging')).toEqual(['-> nothing', '-> nothing']);
});
