import type { Node } from '../parse/yaml.ts';

/** The keys of an entry behind whose value `# confirm` stands on the same line: somebody proposed it, nobody has said so yet. */
export type Proposals = (entry: Node | undefined) => readonly string[];

/** Behind the value and what closes it. */
const CONFIRM = /^[\s}\],]*(?<=\s)#\s*confirm\b/iu;

/** Finds them in the text of a manifest; comments are no nodes. Most manifests have none, and pay nothing for it. */
export function proposalsIn(text: string): Proposals {
  if (!/#\s*confirm\b/iu.test(text)) return () => [];
  const rows = text.split('\n');
  return (entry) =>
    entry?.kind === 'map'
      ? entry.pairs
          .filter(({ value: { at } }) => CONFIRM.test((rows[at.endLine - 1] ?? '').slice(at.endColumn - 1)))
          .map(({ key }) => key)
      : [];
}
