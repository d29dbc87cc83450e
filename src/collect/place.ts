import { statSync } from 'node:fs';
import { gitLine } from './git.ts';

/** Where a folder stands in its repository: `''` for the root and outside of a repository, else with `/` at its end. */
export const prefixInRepository = (directory: string): string =>
  gitLine(directory, ['rev-parse', '--show-prefix']) ?? '';

/** Whether a path is a folder, or a link to one. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
