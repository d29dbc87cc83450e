import { renderDependants, renderDependantsJson, renderDependantsLastLine } from '../report/dependants.ts';
import type { Dependants } from '../model/dependants.ts';
import { listVerb, nameAndFolder } from './list.ts';

/** `countersign who-uses NAME [DIR]`: lists every place that depends on what has a name. */
export const whoUsesVerb = listVerb<Dependants>({
  name: 'who-uses',
  operands: 'NAME [DIR]',
  about: 'List what depends on an identity, secret, environment or runner',
  examples: [
    { command: 'countersign who-uses NPM_TOKEN', about: 'Who would notice if this secret were gone' },
    {
      command: 'countersign who-uses production --format json',
      about: 'What an environment is named by, for programs',
    },
  ],
  directory: (given) => nameAndFolder('who-uses', given).directory,
  read: async (world, input, given) => {
    const {
      owner: _owner,
      steps: _steps,
      proofs: _proofs,
      ...list
    } = world.dependants({
      ...input,
      name: nameAndFolder('who-uses', given).name,
    });
    return list;
  },
  forms: { table: renderDependants, json: renderDependantsJson },
  lastLine: renderDependantsLastLine,
});
