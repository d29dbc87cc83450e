import type { Start } from '../model/world.ts';

/** Who can cause what starts a run, as a sentence names them. */
export const WHO: Readonly<Record<Start['who'], string>> = {
  write: 'whoever can write here',
  anyone: 'anybody who can see the repository',
  fork: 'anybody who can open a pull request',
  bot: 'a bot',
  time: 'time alone',
  workflow: 'another workflow',
  caller: 'a caller in another repository',
};
