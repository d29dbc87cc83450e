import { UserError } from '../errors.ts';
import type { Tree } from '../model/tree.ts';
import type { Given, OptionSpec } from './options.ts';
import type { World } from './world.ts';

/** Other repositories that workflows call into, as folders on this machine: nothing is fetched. */
export const WITH: OptionSpec = {
  name: 'with',
  value: 'OWNER/REPO=DIR',
  about: 'Read what is called in that repository from DIR, a checkout of it; may be given several times',
};

/** The scanned tree with the repositories that `--with` gives. What is no `OWNER/REPO=DIR` is a UserError. */
export const treeWith = (tree: Tree, given: Given, world: Pick<World, 'workTree' | 'withOthers'>): Tree =>
  world.withOthers(
    tree,
    new Map(
      given.values('with').map((text) => {
        const { repository, directory } = readWith(text);
        return [repository.toLowerCase(), world.workTree(directory)];
      }),
    ),
  );

function readWith(text: string): Readonly<{ repository: string; directory: string }> {
  const [, repository, directory] = /^([A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\/[\w.-]+)=(.+)$/u.exec(text) ?? [];
  if (repository !== undefined && directory !== undefined) return { repository, directory };
  throw new UserError(
    `--with takes OWNER/REPO=DIR, such as acme/shared-workflows=../shared-workflows, and not ${JSON.stringify(text)}`,
  );
}
