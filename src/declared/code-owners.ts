import type { CodeOwners, OwnedFile } from '../model/settings.ts';
import type { Place, Span } from '../model/place.ts';
import type { Tree } from '../model/tree.ts';
import { firstOf } from './found.ts';
import { lineFor, type OwnersFile, parseCodeOwners } from '../parse/code-owners.ts';

/**
 * Where GitHub looks, in its order; the first that is there counts.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location
 */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub does not load a longer one. */
const MAX_LENGTH = 3 * 1024 * 1024;

/** Files beside the workflows that decide who can ship. */
const DECIDING = ['.github/countersign.yml', '.github/identities.yml'];
const WORKFLOWS = '.github/workflows';

/** Who owns the files that decide who can ship, by the CODEOWNERS file that GitHub would use. */
export function readCodeOwners(tree: Tree): CodeOwners {
  const found = firstOf(tree, PLACES);
  if (!found) return { kind: 'absent' };
  const { file, text } = found;
  if (text === undefined) return { kind: 'invalid', file, at: startOf(file), because: 'it could not be read' };
  if (Buffer.byteLength(text) >= MAX_LENGTH)
    return { kind: 'invalid', file, at: startOf(file), because: 'it is over 3 MB, and GitHub does not load it' };
  return ownersIn(tree, file, parseCodeOwners(file, text));
}

function ownersIn(tree: Tree, file: string, owners: OwnersFile): CodeOwners {
  const [first] = owners.lines;
  const ignored = owners.problems.map(({ message, at }) => ({
    at: { span: at, route: [`line ${at.line}`] },
    because: message,
  }));
  return {
    kind: 'read',
    file,
    at: first ? placeOf(first.at, first.pattern) : startOf(file),
    files: [...workflowsOf(tree), ...DECIDING.filter((path) => tree.peek(path) !== undefined), file].map((path) =>
      ownedFile(path, owners),
    ),
    ignored,
  };
}

function ownedFile(file: string, owners: OwnersFile): OwnedFile {
  const line = lineFor(owners, file);
  return { file, owners: line?.owners ?? [], at: line && placeOf(line.at, line.pattern) };
}

/** GitHub takes the files of this one folder for workflows, and none below it. */
const workflowsOf = (tree: Tree): readonly string[] =>
  tree.list(WORKFLOWS).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path));

const placeOf = (span: Span, pattern: string): Place => ({ span, route: [pattern] });

const startOf = (file: string): Place => ({
  span: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  route: [],
});
