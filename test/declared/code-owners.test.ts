import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readCodeOwners } from '../../src/declared/code-owners.ts';
import type { Tree } from '../../src/model/tree.ts';

const WORKFLOW = '.github/workflows/deploy.yml';
const read = (files: Readonly<Record<string, string>>) =>
  readCodeOwners(memoryTree({ [WORKFLOW]: 'on: push', ...files }));

/** `file: owners` of every file that is asked for. */
const owned = (files: Readonly<Record<string, string>>): readonly string[] => {
  const found = read(files);
  return found.kind === 'read' ? found.files.map(({ file, owners }) => `${file}: ${owners.join(' ')}`) : [found.kind];
};

describe('where the file stands', () => {
  test('the first of the three places counts', () => {
    const all = { '.github/CODEOWNERS': '* @one', CODEOWNERS: '* @two', 'docs/CODEOWNERS': '* @three' };
    expect(owned(all)).toContain(`${WORKFLOW}: @one`);
    expect(owned({ CODEOWNERS: '* @two', 'docs/CODEOWNERS': '* @three' })).toContain(`${WORKFLOW}: @two`);
    expect(owned({ 'docs/CODEOWNERS': '* @three' })).toContain(`${WORKFLOW}: @three`);
  });

  test('no other place and no other case counts', () => {
    expect(owned({ 'config/CODEOWNERS': '* @a', '.github/codeowners': '* @a' })).toEqual(['absent']);
  });

  test('an empty first file leaves all unowned', () => {
    expect(owned({ '.github/CODEOWNERS': '', CODEOWNERS: '* @two' })).toEqual([
      `${WORKFLOW}: `,
      '.github/CODEOWNERS: ',
    ]);
  });

  test('one that is too long to be read is said, and not taken for missing', () => {
    expect(read({ CODEOWNERS: `# ${'x'.repeat(600 * 1024)}\n* @a` })).toMatchObject({
      kind: 'invalid',
      file: 'CODEOWNERS',
    });
  });

  test('one over 3 MB is not loaded by GitHub', () => {
    const tree: Tree = {
      ...memoryTree({ CODEOWNERS: '' }),
      peek: (path) => (path === 'CODEOWNERS' ? ' '.repeat(3 * 1024 * 1024) : undefined),
    };
    expect(readCodeOwners(tree)).toMatchObject({
      kind: 'invalid',
      because: 'it is over 3 MB, and GitHub does not load it',
    });
  });
});

describe('whose files', () => {
  test('workflows, the configuration, the manifest, and CODEOWNERS itself', () => {
    expect(
      owned({
        '.github/CODEOWNERS': '* @all\n/.github/workflows/ @acme/release\n/.github/CODEOWNERS @dana',
        '.github/countersign.yml': 'version: 1',
        '.github/identities.yml': 'version: 1',
        '.github/workflows/build/action.yml': 'runs: {}',
      }),
    ).toEqual([
      `${WORKFLOW}: @acme/release`,
      '.github/countersign.yml: @all',
      '.github/identities.yml: @all',
      '.github/CODEOWNERS: @dana',
    ]);
  });

  test('each with the line that decides, and the lines that GitHub skips', () => {
    const found = read({ CODEOWNERS: '* @all\n\n/.github/workflows\n!a @b\n' });
    expect(found).toMatchObject({
      kind: 'read',
      files: [
        {
          file: WORKFLOW,
          owners: [],
          at: { span: { file: 'CODEOWNERS', line: 3, column: 1 }, route: ['/.github/workflows'] },
        },
        { file: 'CODEOWNERS', owners: ['@all'], at: { span: { line: 1 } } },
      ],
      ignored: [{ at: { span: { line: 4 } }, because: 'a pattern cannot be negated with `!`' }],
    });
  });

  test('a file that no pattern fits has no line', () => {
    expect(read({ CODEOWNERS: '/src/ @all' })).toMatchObject({ files: [{ at: undefined, owners: [] }, {}] });
  });
});
