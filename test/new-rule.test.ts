import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource, ROOT } from './house/source.ts';

let copy = '';
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');
const start = (...args: string[]): Readonly<{ status: number | null; stderr: string }> =>
  spawnSync(process.execPath, ['scripts/new-rule.mjs', ...args], { cwd: copy, encoding: 'utf8' });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'countersign-new-rule-'));
  mkdirSync(join(copy, 'scripts'));
  cpSync(`${ROOT}scripts/new-rule.mjs`, join(copy, 'scripts/new-rule.mjs'));
  cpSync(`${ROOT}scripts/register.mjs`, join(copy, 'scripts/register.mjs'));
  cpSync(`${ROOT}src/rules`, join(copy, 'src/rules'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new-rule', () => {
  test('writes the rule, registers it in order, and starts a case of each kind', () => {
    expect(start('zone-left-open')).toMatchObject({ status: 0, stderr: '' });
    expect(readSource('', read('src/rules/zone-left-open.ts')).literals).toContain('zone-left-open');
    const index = read('src/rules/index.ts');
    expect(index).toContain("import { zoneLeftOpen } from './zone-left-open.ts';\n");
    expect(index).toContain('  zoneLeftOpen,\n];');
    const imports = [...index.matchAll(/from '(.+?)'/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => path !== './kit.ts');
    expect(imports).toEqual([...imports].sort());
    expect(readdirSync(join(copy, 'test/fixtures/rules/zone-left-open')).sort()).toEqual(['bad', 'edge', 'good']);
  });

  test('names what it takes from the kit as the kit names it', () => {
    const taken = /import \{([^}]*)\} from '\.\/kit\.ts'/.exec(read('src/rules/zone-left-open.ts'))?.[1] ?? '';
    const names = taken.split(',').map((name) => name.replace(/\btype\b/, '').trim());
    const exported = [...read('src/rules/kit.ts').matchAll(/^export (?:const|function|type) (?:\{([^}]*)\}|(\w+))/gm)];
    const kit = exported.flatMap((match) => (match[1] ?? match[2] ?? '').split(',').map((name) => name.trim()));
    expect(names.filter((name) => !kit.includes(name))).toEqual([]);
  });

  test('leaves what is there alone', () => {
    const before = read('src/rules/index.ts');
    expect(start('static-cloud-key')).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') });
    expect(read('src/rules/index.ts')).toBe(before);
  });

  test.each(['', 'short', 'Static-Key', 'static--key', '../static-key', 'static-key.ts'])('refuses the id %j', (id) => {
    expect(start(id)).toMatchObject({ status: 2, stderr: expect.stringContaining('An id says the bad thing') });
    expect(existsSync(join(copy, `src/rules/${id || 'none'}.ts`))).toBe(false);
  });
});
