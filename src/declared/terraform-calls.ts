import type { HclBlock } from '../parse/hcl.ts';
import type { TerraformModule } from './terraform.ts';
import { instancesOf, type Scope } from './terraform-values.ts';

/** One call of a module, and the scope in which its arguments mean something. */
export type ModuleCall = Readonly<{ block: HclBlock; scope: Scope }>;

const SOURCE = /^[^\S\n]*"?source"?[^\S\n]*[=:][^\S\n]*"(\.\.?\/[^"\n]*)"/gmu;

/** The folders of the tree that a file seems to call, found without parsing it. */
export const sourcesIn = (from: string, text: string): readonly string[] =>
  text.includes('module') ? foldersIn(from, text) : [];

const foldersIn = (from: string, text: string): readonly string[] =>
  [...text.matchAll(SOURCE)].flatMap(([, path = '']) => folderAt(from, path) ?? []);

/** The blocks of a module that call this folder, and every instance of each; one that cannot be counted is one. */
export const callsTo = (
  caller: TerraformModule,
  folder: string,
): readonly Readonly<{ instances: readonly ModuleCall[] }>[] =>
  caller.blocks.flatMap((block) => {
    if (block.type !== 'module' || !mayCall(caller.folder, block, folder)) return [];
    if (calledFolder(caller.folder, block) !== folder) return [];
    const scopes = instancesOf(caller, block) ?? [{ module: caller }];
    return [{ instances: scopes.map((scope) => ({ block, scope })) }];
  });

const mayCall = (from: string, { written }: HclBlock, folder: string): boolean =>
  written === undefined || foldersIn(from, written).includes(folder);

/** The folder that a `module` block calls, where it is one of the tree's. */
export function calledFolder(from: string, { body }: HclBlock): string | undefined {
  const source = body.attributes.find(({ name }) => name === 'source')?.value;
  const [path] = source?.kind === 'text' ? source.parts : [];
  return typeof path === 'string' && /^\.\.?\//u.test(path) ? folderAt(from, path) : undefined;
}

function folderAt(from: string, path: string): string | undefined {
  const parts = from === '' ? [] : from.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}
