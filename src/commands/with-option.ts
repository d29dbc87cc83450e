import { readOtherRepository } from '../config/other-repositories.ts';
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

const FORM = 'OWNER/REPO=DIR, such as acme/shared-workflows=../shared-workflows';

/** The scanned tree with the repositories that `--with` gives. What is no `OWNER/REPO=DIR` is a UserError. */
export const treeWith = (tree: Tree, given: Given, world: Pick<World, 'workTree' | 'withOthers'>): Tree =>
  world.withOthers(
    tree,
    new Map(
      given.values('with').map((text) => {
        const other = readOtherRepository(text);
        if (!other) throw new UserError(`--with takes ${FORM}, and not ${JSON.stringify(text)}`);
        return [other.repository, world.workTree(other.directory)];
      }),
    ),
  );
