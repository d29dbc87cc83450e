import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineFor, parseCodeOwners } from '../../src/parse/code-owners.ts';

// Where each case is documented. `docs` is "About code owners", `rest` is "List CODEOWNERS errors" in GitHub's REST
// reference, `gitignore` is "Pattern format" in git's own documentation, whose rules the first says count too.
type Source = 'docs' | 'rest' | 'gitignore';
type Case = readonly [source: Source, says: string, lines: string, path: string, owners: string | undefined];

const NOBODY = '';
const EVERYTHING = '*       @global-owner1 @global-owner2';
const ORDER = `${EVERYTHING}\n*.js    @js-owner #This is an inline comment.`;

const CASES: readonly Case[] = [
  ['docs', 'a comment is no pattern', '# This is a comment.\n# *.js @a', 'a.js', undefined],
  ['docs', 'the default owners own everything', EVERYTHING, 'README.md', '@global-owner1 @global-owner2'],
  ['docs', 'the default owners own what is deeper', EVERYTHING, 'a/b/c.txt', '@global-owner1 @global-owner2'],
  ['docs', 'the last pattern that fits counts', ORDER, 'app.js', '@js-owner'],
  ['docs', 'and alone', ORDER, 'lib/deep/app.js', '@js-owner'],
  ['docs', 'an inline comment names no owner', ORDER, 'x.js', '@js-owner'],
  ['docs', 'where no later pattern fits, the default does', ORDER, 'app.jsx', '@global-owner1 @global-owner2'],
  ['docs', 'an e-mail address', '*.go docs@example.com', 'main.go', 'docs@example.com'],
  ['docs', 'a team', '*.txt @octo-org/octocats', 'a/b.txt', '@octo-org/octocats'],
  ['docs', 'a folder at the root', '/build/logs/ @doctocat', 'build/logs/today.log', '@doctocat'],
  ['docs', 'and what is below it', '/build/logs/ @doctocat', 'build/logs/a/b.log', '@doctocat'],
  ['docs', 'and not elsewhere', '/build/logs/ @doctocat', 'x/build/logs/today.log', undefined],
  ['docs', '`docs/*` fits direct children', 'docs/*  docs@example.com', 'docs/getting-started.md', 'docs@example.com'],
  ['docs', '`docs/*` goes no deeper', 'docs/* docs@example.com', 'docs/build-app/troubleshooting.md', undefined],
  ['docs', '`apps/` fits at the root', 'apps/ @octocat', 'apps/a.ts', '@octocat'],
  ['docs', '`apps/` fits anywhere', 'apps/ @octocat', 'src/apps/web/a.ts', '@octocat'],
  ['docs', '`/docs/` fits at the root', '/docs/ @doctocat', 'docs/a/b.md', '@doctocat'],
  ['docs', '`/docs/` fits nowhere else', '/docs/ @doctocat', 'src/docs/a.md', undefined],
  ['docs', 'two owners on one line', '/scripts/ @doctocat @octocat', 'scripts/run.sh', '@doctocat @octocat'],
  ['docs', 'owners on two lines: only the last', '*.rs @one\n*.rs @two', 'a.rs', '@two'],
  ['docs', '`**/logs` at the root', '**/logs @octocat', 'logs/a', '@octocat'],
  ['docs', '`**/logs` below build', '**/logs @octocat', 'build/logs/a', '@octocat'],
  ['docs', '`**/logs` deeply nested', '**/logs @octocat', 'deeply/nested/logs/a/b', '@octocat'],
  ['docs', 'empty owners take ownership away', '/apps/ @octocat\n/apps/github', 'apps/github/a.ts', NOBODY],
  ['docs', 'and leave the rest', '/apps/ @octocat\n/apps/github', 'apps/web/a.ts', '@octocat'],
  ['docs', 'or give it to another', '/apps/ @octocat\n/apps/github @doctocat', 'apps/github/a.ts', '@doctocat'],
  ['docs', 'paths have their case', '/Docs/ @doctocat', 'docs/a.md', undefined],
  ['docs', 'so have endings', '*.MD @doctocat', 'a.md', undefined],
  ['docs', '`!` does not negate', '* @all\n!secret.txt @x', 'secret.txt', '@all'],
  ['docs', '`\\#` does not escape', '* @all\n\\#notes @x', '#notes', '@all'],
  ['docs', '`[ ]` is no range', '* @all\n[ab].txt @x', 'a.txt', '@all'],
  ['docs', 'an invalid line is skipped, the others count', '*.a @a\n*.b nobody\n*.c @c', 'x.c', '@c'],
  ['docs', 'and what it would own has the owner before', '* @all\n*.b nobody', 'x.b', '@all'],
  ['rest', '`* user` has an invalid owner', '* user', 'a', undefined],
  ['rest', '`/` never fits anything', '/ @octocat', 'a', undefined],
  ['rest', '`***` is no pattern', '***/*.rb @monalisa', 'a/b.rb', undefined],
  ['rest', 'an address cut off is no owner', '*.txt docs@', 'a.txt', undefined],
  ['gitignore', 'blank lines separate', '\n\n*.a @a\n\n', 'x.a', '@a'],
  ['gitignore', 'a backslash keeps a space', 'release\\ notes/ @docs', 'release notes/v1.md', '@docs'],
  ['gitignore', 'a space without one ends the pattern', 'release notes/ @docs', 'release/v1.md', undefined],
  ['gitignore', 'a backslash takes a star literally', 'f\\*o @a', 'f*o', '@a'],
  ['gitignore', 'and then it is no wildcard', 'f\\*o @a', 'foo', undefined],
  ['gitignore', '`*` fits everything but a slash', 'src/*.ts @a', 'src/b.ts', '@a'],
  ['gitignore', 'and no slash', 'src/*.ts @a', 'src/deep/b.ts', undefined],
  ['gitignore', '`?` fits one character', 'f?o @a', 'foo', '@a'],
  ['gitignore', 'and not two', 'f?o @a', 'fooo', undefined],
  ['gitignore', 'a slash in the middle ties it to the root', 'doc/frotz @a', 'doc/frotz/x', '@a'],
  ['gitignore', 'so it fits nowhere else', 'doc/frotz @a', 'a/doc/frotz/x', undefined],
  ['gitignore', 'a name alone fits anywhere', 'frotz @a', 'a/b/frotz', '@a'],
  ['gitignore', 'and what is below a folder so called', 'frotz @a', 'a/frotz/b', '@a'],
  ['gitignore', 'a slash at the end fits no file', 'frotz/ @a', 'a/frotz', undefined],
  ['gitignore', '`**/foo/bar` fits bar directly below foo', '**/foo/bar @a', 'x/foo/bar', '@a'],
  ['gitignore', 'and nothing between', '**/foo/bar @a', 'x/foo/y/bar', undefined],
  ['gitignore', '`abc/**` fits all inside', 'abc/** @a', 'abc/d/e', '@a'],
  ['gitignore', 'and not the thing itself', 'abc/** @a', 'abc', undefined],
  ['gitignore', '`a/**/b` fits no folder between', 'a/**/b @a', 'a/b', '@a'],
  ['gitignore', 'or several', 'a/**/b @a', 'a/x/y/b', '@a'],
  ['gitignore', 'a leading slash ties a name to the root', '/*.c @a', 'cat-file.c', '@a'],
  ['gitignore', 'and so to no folder', '/*.c @a', 'mozilla-sha1/sha1.c', undefined],
  ['gitignore', 'spaces at the end are ignored', '*.a @a   ', 'x.a', '@a'],
];

const ownersOf = (text: string, path: string): string | undefined =>
  lineFor(parseCodeOwners('CODEOWNERS', text), path)?.owners.join(' ');

describe('documented cases', () => {
  test.each(CASES)('%s: %s', (_source, _says, lines, path, owners) => {
    expect(ownersOf(lines, path)).toBe(owners);
  });

  test('are many, and each is another', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CASES.map(([, , lines, path]) => `${lines}\n${path}`)).size).toBeGreaterThanOrEqual(
      CASES.length - 3,
    );
  });
});

describe('reading', () => {
  test('says where a line stands, and which ones GitHub skips', () => {
    const { lines, problems } = parseCodeOwners('CODEOWNERS', '# first\r\n  *.a @a # why\r\n!x @b\r\n*.c nobody\r\n');
    expect(lines.map(({ pattern, owners, at }) => [pattern, owners, at.line, at.column])).toEqual([
      ['*.a', ['@a'], 2, 3],
    ]);
    expect(problems.map(({ message, at }) => [at.line, message])).toEqual([
      [3, 'a pattern cannot be negated with `!`'],
      [4, '`nobody` is no owner: one is `@user`, `@organization/team` or an e-mail address'],
    ]);
  });

  test('a machine can stand in the place of an owner', () => {
    expect(ownersOf('* @release-bot[bot]', 'a')).toBe('@release-bot[bot]');
  });

  test('never throws, and every line is an owner’s line, a problem, a comment or blank', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '/',
      'a',
      '.',
      ' ',
      '\t',
      '\n',
      '\r',
      '#',
      '!',
      '[',
      ']',
      '\\',
      '@',
      '?',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.array(piece, { maxLength: 12 }), (text, path) => {
        const read = parseCodeOwners('CODEOWNERS', text.join(''));
        lineFor(read, path.join(''));
        const rows = text
          .join('')
          .split('\n')
          .filter((row) => row.trim() !== '' && !row.trim().startsWith('#'));
        expect(read.lines.length + read.problems.length).toBe(rows.length);
      }),
    );
  });

  test('a path without wildcards fits itself and what is below it', () => {
    const name = fc.stringMatching(/^[a-z.]{1,8}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(path, name, (one, other) => {
        expect(ownersOf(`/${one} @a`, one)).toBe('@a');
        expect(ownersOf(`/${one}/ @a`, `${one}/${other}`)).toBe('@a');
        expect(ownersOf(`/${one} @a`, `${one}x/${other}`)).toBe(undefined);
      }),
    );
  });

  test('is done in time that follows its length', () => {
    const stars = `${'*a'.repeat(1_000)}b/${'**/'.repeat(200)}c`;
    const path = `${'a'.repeat(2_000)}/${'a/'.repeat(200)}d`;
    const before = performance.now();
    expect(ownersOf(`/${stars} @a\n${'*.x @b\n'.repeat(20_000)}`, path)).toBe(undefined);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
