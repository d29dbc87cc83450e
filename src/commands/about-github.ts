import { isRepositoryName, repositoryOfRemote } from '../collect/remote.ts';
import { UserError } from '../errors.ts';
import type { Connection } from '../facts/ask.ts';
import type { RepositoryFacts } from '../model/facts.ts';
import { known } from '../model/place.ts';
import { mayAskMore, mayShow } from '../publish/privileged.ts';
import type { ListInput } from '../scan.ts';
import type { Given, OptionSpec } from './options.ts';
import type { Surroundings, World } from './world.ts';

/** What every verb takes that reads a folder, for what is set on GitHub. */
export const ABOUT_GITHUB: readonly OptionSpec[] = [
  {
    name: 'online',
    about:
      'Ask GitHub what is set there, with the token in GITHUB_TOKEN, else GH_TOKEN, at GITHUB_API_URL (default https://api.github.com)',
  },
  {
    name: 'facts',
    value: 'FILE',
    about: 'Read what countersign facts recorded, and ask nobody: the same record gives the same answer',
  },
  {
    name: 'repository',
    value: 'OWNER/REPO',
    about: 'Which repository this is. Default: GITHUB_REPOSITORY, else what the remote origin of the clone names',
  },
];

/** What is known of the repository beside its files. */
export type Beside = Pick<ListInput, 'facts' | 'factProblems' | 'repository'>;

/** Asks GitHub, or reads a record, or neither, as the options say. */
export async function readBeside(
  input: ListInput,
  wish: Readonly<{ given: Given; directory: string; quiet: boolean }>,
  { world, out }: Surroundings,
): Promise<Beside> {
  const { given, directory, quiet } = wish;
  const file = given.value('facts');
  if (file !== undefined) {
    if (given.has('online'))
      throw new UserError('--online asks GitHub and --facts reads what it said before; write one of the two');
    return ofRecord(await readRecord(world, file), file, given, { world, out });
  }
  const repository = repositoryOf(given, directory, world);
  if (!given.has('online')) return repository === undefined ? {} : { repository };
  const connection = connect(world, repository);
  const asked = await world.askFacts(connection, {
    environments: world.environmentNames({ ...input, repository: connection.repository }),
    privileged: mayAskMore('auto', world.runEvent()),
    today: world.today,
  });
  if (!quiet) out.progress(askedWords(asked.requests));
  return { facts: known(asked.facts), factProblems: asked.problems, repository: connection.repository };
}

function ofRecord(facts: RepositoryFacts, file: string, given: Given, { world, out }: Where): Beside {
  const named = namedRepository(given.value('repository'), '--repository');
  if (named !== undefined && !isSame(named, facts.repository))
    throw new UserError(
      `${file} is about ${facts.repository}, and --repository says ${named}; write the record of that one`,
    );
  return { facts: known(shownHere(facts, { world, out })), repository: facts.repository };
}

type Where = Pick<Surroundings, 'world' | 'out'>;

/** What of a record may be printed here: the log of a run can be read by all who can see the repository. */
export function shownHere(facts: RepositoryFacts, { world, out }: Where): RepositoryFacts {
  const { name, visibility } = world.runEvent();
  if (name === '') return facts;
  const shown = mayShow('auto', visibility, facts);
  if (shown !== facts)
    out.progress('What needs more than a workflow’s own token is left out here, since anybody can read this log');
  return shown;
}

/** A record that `countersign facts` has written. */
export const readRecord = async (world: World, file: string): Promise<RepositoryFacts> =>
  world.readFacts(file, world.readTextFile(file));

export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const askedWords = (requests: number): string => `asked GitHub ${requests} time${requests === 1 ? '' : 's'}`;

/** Which repository a folder is: as the option says, else as the run on GitHub does, else as its clone does. */
export function repositoryOf(given: Given, directory: string, world: World): string | undefined {
  const named = namedRepository(given.value('repository'), '--repository');
  return named ?? surroundingRepository(directory, world);
}

export function surroundingRepository(directory: string, world: World): string | undefined {
  const ofRun = world.environment('GITHUB_REPOSITORY') ?? '';
  if (isRepositoryName(ofRun)) return ofRun;
  const origin = world.originOf(directory);
  return origin === undefined ? undefined : repositoryOfRemote(origin, apiOf(world));
}

/** What the user wrote as a repository; anything that cannot be one is a UserError. */
export function namedRepository(text: string | undefined, what: string): string | undefined {
  if (text === undefined || isRepositoryName(text)) return text;
  throw new UserError(`${what} takes OWNER/REPO, such as acme/shop, and not ${JSON.stringify(text)}`);
}

const apiOf = (world: World): string => world.environment('GITHUB_API_URL') || 'https://api.github.com';

/** The variable that holds a token. It is never an option: the arguments of a program are seen by every other one. */
export const tokenVariable = (world: World): 'GITHUB_TOKEN' | 'GH_TOKEN' | undefined =>
  (['GITHUB_TOKEN', 'GH_TOKEN'] as const).find((name) => (world.environment(name) ?? '') !== '');

/** Where to ask, about what, with which token; each that is missing is a UserError that says what to write. */
export function connect(world: World, repository: string | undefined): Connection {
  if (repository === undefined)
    throw new UserError(
      'Which repository to ask GitHub about is unknown: there is no GITHUB_REPOSITORY, and no remote origin on GitHub; write --repository OWNER/REPO',
    );
  const name = tokenVariable(world);
  const token = name === undefined ? '' : (world.environment(name) ?? '').trim();
  if (name === undefined || token === '')
    throw new UserError(
      'Asking GitHub needs a token: set GITHUB_TOKEN (or GH_TOKEN), in a terminal for example GH_TOKEN=$(gh auth token)',
    );
  if (!/^[\x21-\x7e]+$/u.test(token)) throw new UserError(`${name} holds a space or a character that no token has`);
  return { api: checkApi(apiOf(world)), token, repository };
}

/** The token goes there: over a connection that others can read only where that does not leave the machine. */
function checkApi(api: string): string {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  const own = url?.protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(url.hostname);
  if (url && url.username === '' && url.password === '' && (url.protocol === 'https:' || own)) return api;
  throw new UserError('GITHUB_API_URL is not the address of an API over https, such as https://api.github.com');
}
