import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource, ROOT } from './house/source.ts';

const INDEX = 'src/providers/index.ts';
let copy = '';
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');
const start = (...args: string[]): Readonly<{ status: number | null; stderr: string }> =>
  spawnSync(process.execPath, ['scripts/new-provider.mjs', ...args], { cwd: copy, encoding: 'utf8' });
const between = (text: string, from: string, to: string): string => text.split(from)[1]?.split(to)[0] ?? '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'countersign-new-provider-'));
  mkdirSync(join(copy, 'scripts'));
  cpSync(`${ROOT}scripts/new-provider.mjs`, join(copy, 'scripts/new-provider.mjs'));
  cpSync(`${ROOT}scripts/register.mjs`, join(copy, 'scripts/register.mjs'));
  cpSync(`${ROOT}src/providers`, join(copy, 'src/providers'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new-provider', () => {
  test('writes the vendor and registers it in order', () => {
    expect(start('harbour-one')).toMatchObject({ status: 0, stderr: '' });
    expect(readSource('', read('src/providers/harbour-one.ts')).literals).toContain('harbour-one');
    const index = read(INDEX);
    expect(index).toContain("import { HARBOUR_ONE } from './harbour-one.ts';\n");
    const list = [...between(index, 'readonly Provider[] = [\n', '];').matchAll(/\w+/g)].map(([name]) => name);
    expect(list).toContain('HARBOUR_ONE');
    expect(list).toEqual([...list].sort());
    const imports = [...index.matchAll(/from '(\.\/.+?)'/g)].map((match) => match[1] ?? '');
    expect(imports).toEqual([...imports].sort());
  });

  test('names what it takes as the files it takes it from name it', () => {
    const text = read('src/providers/harbour-one.ts');
    for (const [, names = '', file = ''] of text.matchAll(/import (?:type )?\{([^}]*)\} from '\.\/([a-z.-]+)'/g)) {
      const exported = [...read(`src/providers/${file}`).matchAll(/^export (?:const|type) (\w+)/gm)].map(
        ([, one]) => one,
      );
      for (const name of names.split(',')) expect(exported).toContain(name.trim());
    }
  });

  test('leaves what is there alone', () => {
    const before = read(INDEX);
    expect(start('docker')).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') });
    expect(start('octopus-deploy')).toMatchObject({ status: 2, stderr: expect.stringContaining('Choose another id') });
    expect(read(INDEX)).toBe(before);
  });

  test.each(['', 'Harbour', 'harbour--one', '../harbour', 'harbour.ts', 'harbour_one'])('refuses the id %j', (id) => {
    expect(start(id)).toMatchObject({ status: 2, stderr: expect.stringContaining('An id is words') });
    expect(existsSync(join(copy, `src/providers/${id || 'none'}.ts`))).toBe(false);
  });
});
