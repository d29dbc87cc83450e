import { expect, test } from 'vitest';
import { reportOf, WORKFLOW } from '../scan-input.ts';

const deliveries = (inputs: string): readonly string[] =>
  reportOf({
    [WORKFLOW]: `on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ uses: DefangLabs/defang-github-action@v1, with: {${inputs}} }]\n`,
  }).deliveries.map(({ effect, tier, credential }) => `${effect} ${tier} ${credential}`);

test.each([
  ['', ['deploy unknown federation']],
  ['mode: production', ['deploy production federation']],
  ['mode: staging, command: compose up --force', ['deploy staging federation']],
  ['command: compose down', ['destroy unknown federation']],
  ['command: compose ls', []],
])('Defang with {%s}', (inputs, expected) => expect(deliveries(inputs)).toEqual(expected));
