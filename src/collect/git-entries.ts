/** One line of `git ls-tree -l -z`. The size is that of a file, else 0. */
export type Entry = Readonly<{
  path: string;
  kind: 'file' | 'link' | 'submodule' | 'folder';
  object: string;
  size: number;
}>;

/** Reads what `git ls-tree -z`, with or without `-l`, prints. Names that are not UTF-8 come with U+FFFD in them. */
export function parseEntries(output: Buffer): readonly Entry[] {
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => parseEntry(line) ?? []);
}

function parseEntry(line: string): Entry | undefined {
  const tab = line.indexOf('\t');
  if (tab < 0) return undefined;
  const [mode, type, object, size] = line.slice(0, tab).split(/ +/u);
  if (mode === undefined || object === undefined) return undefined;
  return { path: line.slice(tab + 1), kind: kindOf(mode, type), object, size: Number(size ?? 0) || 0 };
}

function kindOf(mode: string, type: string | undefined): Entry['kind'] {
  if (type === 'tree') return 'folder';
  if (type === 'commit') return 'submodule';
  return mode === '120000' ? 'link' : 'file';
}
