import { existsSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateProviderPage, PROVIDER_PAGE } from '../scripts/generate-provider-page.ts';
import { PROVIDERS } from '../src/providers/index.ts';
import { readText, ROOT } from './house/source.ts';

// The page of the vendors is generated from their entries, so it cannot say what is not so. `npm run docs` writes it.

const PAGE = generateProviderPage(PROVIDERS);

beforeAll(() => {
  if (process.env['UPDATE'] === '1') writeFileSync(ROOT + PROVIDER_PAGE, PAGE);
});

describe('docs/providers.md', () => {
  test('is what the entries say', () => {
    expect(existsSync(ROOT + PROVIDER_PAGE) ? readText(PROVIDER_PAGE) : '').toBe(PAGE);
  });

  test('has a section for each vendor, and a link that leads to it', () => {
    for (const { id } of PROVIDERS) {
      expect(PAGE.split(`<a id="${id}"></a>`)).toHaveLength(2);
      expect(PAGE).toContain(`](#${id})`);
    }
  });

  test('names every action and variable', () => {
    const names = PROVIDERS.flatMap((one) => [
      ...one.actions.map(({ uses }) => uses),
      ...one.variables.flatMap((entry) => entry.names),
    ]);
    expect(names.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });

  test('does not depend on the order of the vendors', () => {
    expect(generateProviderPage(PROVIDERS.toReversed())).toBe(PAGE);
  });
});
