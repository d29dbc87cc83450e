import { expect, test } from 'vitest';
import { deliveries } from './traced.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test.each([['0'], ["'${{ github.sha }}'"]])(
  'a matrix of the greatest size with as much to take away and to add, which starts with %s',
  (first) => {
    const mappings = numbers(250)
      .map((one) => `          - {a: ${one % 16}, b: ${Math.floor(one / 16)}, environment: production-${one}}\n`)
      .join('');
    const steps = numbers(20)
      .map(
        (one) =>
          `      - if: matrix.a != ${one}\n        run: kubectl apply -f k8s/$\{{ matrix.environment }}/${one}\n`,
      )
      .join('');
    const axis = (start: string): string => [start, ...numbers(16).slice(1)].join(', ');
    const job = (id: number): string =>
      [
        `  ship${id}:\n    runs-on: x\n    environment: $\{{ matrix.environment }}\n    strategy:\n      matrix:\n`,
        `        a: [${axis(first)}]\n        b: [${axis('0')}]\n        exclude:\n${mappings}        include:\n${mappings}`,
        `    steps:\n${steps}`,
      ].join('');
    const started = performance.now();
    const found = deliveries({ a: `on: push\njobs:\n${numbers(3).map(job).join('')}` }, 'ship2');
    expect(found).toHaveLength(20);
    expect(performance.now() - started).toBeLessThan(5000);
  },
);
