import { expect, test } from 'vitest';
import { deliveries, routeLines, trace } from './traced.ts';

test('a name that outputs make longer than GitHub allows is not carried along', () => {
  const jobs = Array.from({ length: 12 }, (_, index) => {
    const value = `\${{ needs.j${index}.outputs.v }}`;
    return `  j${index + 1}: {runs-on: x, needs: j${index}, outputs: {v: "${value}${value}"}}\n`;
  });
  const a = `on: push
jobs:
  j0: {runs-on: x, outputs: {v: ${'x'.repeat(200)}}}
${jobs.join('')}  ship:
    needs: j12
    environment: "\${{ needs.j12.outputs.v }}"
    runs-on: x
    steps: [{run: terraform apply}]
`;
  expect(routeLines(deliveries({ a }, 'ship')[0])).toEqual([
    '`push` -> environment unknown (a name of more than 255 characters): unknown',
  ]);
  expect(JSON.stringify(trace({ a })).length).toBeLessThan(100_000);
});
