import { describe, expect, test } from 'vitest';
import { memoryTree } from '../src/collect/memory.ts';
import { scan } from '../src/scan.ts';

const DEPLOY = `on: workflow_call
jobs:
  production:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/shop/tools/ship@v1
        with: { token: '\${{ secrets.TOKEN }}' }
`;
const FILES = {
  '.github/workflows/build.yml':
    'on: { push: { branches: [main] } }\njobs:\n  call: { uses: acme/Shop/.github/workflows/deploy.yml@main, secrets: inherit }\n',
  '.github/workflows/deploy.yml': DEPLOY,
  'tools/ship/action.yml':
    'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: helm upgrade --install web ./chart\n',
};

const scanned = (repository: string | undefined, files: Readonly<Record<string, string>> = FILES) => {
  const { report } = scan({
    tree: memoryTree(files),
    base: { kind: 'none' },
    asOf: '2026-11-01',
    failOnUnknown: false,
    ...(repository !== undefined && { repository }),
  });
  // What only GitHub could say is asked of every repository.
  return { ...report, unknown: report.unknown.filter(({ settle }) => settle !== 'online') };
};

describe('a repository that names itself in full', () => {
  test.each(['acme/shop', 'Acme/Shop'])('is read where it is known to be %s, with a word on the ref', (repository) => {
    const { unknown, deliveries, findings } = scanned(repository);
    expect(unknown).toEqual([]);
    expect(deliveries.map(({ path, starts }) => [path, starts])).toEqual([['tools/ship/action.yml', ['push']]]);
    const shown = JSON.stringify(findings);
    expect(shown).toContain('calls .github/workflows/deploy.yml, as this tree has it; `main` may have another');
  });

  test.each([undefined, 'acme/web'])('is another one where it is %s', (repository) => {
    expect(scanned(repository).unknown.map(({ because }) => because)).toEqual([
      expect.stringContaining('is in another repository'),
      expect.stringContaining('what `acme/shop/tools/ship` does with it is not known'),
    ]);
  });

  test('is unknown where the tree has no such file', () => {
    const files = { '.github/workflows/build.yml': FILES['.github/workflows/build.yml'] };
    expect(scanned('acme/shop', files).unknown.map(({ because }) => because)).toEqual([
      expect.stringContaining('is not in this repository'),
    ]);
  });
});
