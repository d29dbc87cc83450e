import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

// `dist/` is committed, so that the action runs without a build. Here it is built again and compared byte by byte.
const committed = fileURLToPath(new URL('../dist', import.meta.url));
const fresh = mkdtempSync(join(tmpdir(), 'countersign-dist-'));

/** @param {string} folder */
const filesOf = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** @param {string} path */
function compare(path) {
  const [old, now] = [join(committed, path), join(fresh, path)];
  if (!existsSync(old)) return [`missing: dist/${path}`];
  if (!existsSync(now)) return [`not built from the sources: dist/${path}`];
  return readFileSync(old).equals(readFileSync(now)) ? [] : [`differs: dist/${path}`];
}

try {
  await build(fresh);
  const paths = [...new Set([...filesOf(committed), ...filesOf(fresh)])].sort();
  const stale = paths.flatMap(compare);
  for (const line of stale) console.error(line);
  if (stale.length > 0) console.error('dist/ is not what the sources build. Run `npm run build` and commit dist/.');
  else console.log(`dist/ is what the sources build: ${paths.length} files`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
