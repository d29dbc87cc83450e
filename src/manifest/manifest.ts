import type { Manifest } from '../model/manifest.ts';
import { type Known, known, type Span, unknown } from '../model/place.ts';
import type { Tree } from '../model/tree.ts';
import type { Problem } from '../parse/yaml.ts';
import { parseManifest } from './parse.ts';

export const MANIFEST_FILES = ['.github/identities.yml', '.github/identities.yaml'] as const;
export const NO_MANIFEST = unknown(`the repository has no identity manifest (${MANIFEST_FILES[0]})`, 'manifest');

/** A manifest that is there and cannot be used. The scan is then incomplete: none is not the same as a broken one. */
export type Invalid = Readonly<{ problems: readonly Problem[] }>;

/** Reads the identity manifest: what it says, unknown where the repository has none, or everything wrong with it. */
export function readManifest(tree: Tree): Known<Manifest> | Invalid {
  const found = MANIFEST_FILES.map((file) => ({ file, text: tree.read(file, 'large') })).filter(
    ({ text }) => typeof text === 'string' || text.why !== 'missing',
  );
  const [first, second] = found;
  if (!first) return NO_MANIFEST;
  if (second) {
    return { problems: [{ message: `${first.file} exists too; keep one of the two`, at: startOf(second.file) }] };
  }
  if (typeof first.text !== 'string') {
    return { problems: [{ message: `cannot be read: ${first.text.detail}`, at: startOf(first.file) }] };
  }
  const read = parseManifest(first.file, first.text);
  return 'problems' in read ? read : known(read);
}

const startOf = (file: string): Span => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });
