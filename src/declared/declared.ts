import type { Tree } from '../model/tree.ts';
import { foundIn } from './found.ts';
import { type Declared, readDeclared } from './settings.ts';

/** What files of the repository say of how it is set up; most have no file that is worth opening. */
export const declaredIn = (tree: Tree, repository: string | undefined): Declared =>
  foundIn(tree).length > 0
    ? readDeclared(tree, repository)
    : { ...NOTHING, ...(repository !== undefined && { repository }) };

const NOTHING: Declared = { files: [], codeOwners: { kind: 'absent' }, mergers: [], trust: [] };
