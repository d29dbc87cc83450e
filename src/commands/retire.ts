import { renderDependantsLastLine, renderRetirement, renderRetirementJson } from '../report/dependants.ts';
import { listVerb, nameAndFolder } from './list.ts';

/** `countersign retire NAME [DIR]`: says how to take something away, and how to prove that it is gone. Changes nothing. */
export const retireVerb = listVerb({
  name: 'retire',
  operands: 'NAME [DIR]',
  about: 'Say how to take one of them away, and what proves that it is gone',
  examples: [
    {
      command: 'countersign retire api-deployer',
      about: 'What depends on it, what to revoke first, and what proves it',
    },
    { command: 'countersign retire NPM_TOKEN --facts facts.json', about: 'Also where GitHub stores the secret' },
  ],
  directory: (given) => nameAndFolder('retire', given).directory,
  read: (world, input, given) => world.dependants({ ...input, name: nameAndFolder('retire', given).name }),
  forms: { table: renderRetirement, json: renderRetirementJson },
  lastLine: renderDependantsLastLine,
});
