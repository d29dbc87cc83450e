import { UserError } from '../errors.ts';
import { STARTERS } from '../model/reach.ts';
import { renderReachJson } from '../report/reach-json.ts';
import { renderReachLastLine, renderReachTable } from '../report/reach-table.ts';
import { listVerb } from './list.ts';
import { choose, type Given } from './options.ts';

/** `countersign reach --as WHO [DIR]`: lists what one who can start workflows reaches. */
export const reachVerb = listVerb({
  name: 'reach',
  operands: '--as WHO [DIR]',
  about: 'List what one who can start workflows reaches, past which gates',
  options: [
    {
      name: 'as',
      value: 'WHO',
      choices: STARTERS,
      about:
        'writer (may push to a branch, and so also write a workflow there), fork (anybody: issues, comments, pull requests from a fork), bot (branches, pull requests and comments, as Dependabot makes them), agent (an AI agent in a workflow: what lies in its job, what comes after it, what its token starts) or schedule (time alone). Settings on GitHub are not known',
    },
  ],
  examples: [
    {
      command: 'countersign reach --as fork',
      about: 'What a stranger reaches by a pull request, an issue or a comment',
    },
    { command: 'countersign reach --as agent --format json', about: 'What lies beside each AI agent, for programs' },
  ],
  read: (world, input, given) => world.reach({ ...input, as: starterOf(given) }),
  forms: { table: renderReachTable, json: renderReachJson },
  lastLine: renderReachLastLine,
});

function starterOf(given: Given) {
  const as = given.value('as');
  if (as === undefined) throw new UserError(`reach needs who starts; write --as and one of ${STARTERS.join(', ')}`);
  return choose('--as', as, STARTERS);
}
