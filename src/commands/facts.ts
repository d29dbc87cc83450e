import { UserError } from '../errors.ts';
import { publicPart } from '../facts/public-part.ts';
import { problemWords, type RepositoryFacts } from '../model/facts.ts';
import { mayAskMore } from '../publish/privileged.ts';
import { renderWeakerJson, renderWeakerTable } from '../report/facts-diff.ts';
import { renderFactsJson, renderFactsTable } from '../report/facts-table.ts';
import {
  askedWords,
  connect,
  isSame,
  namedRepository,
  readRecord,
  shownHere,
  surroundingRepository,
} from './about-github.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { ExitCode, Surroundings, World } from './world.ts';

/** `countersign facts OWNER/REPO`: records what GitHub says is set, shows it, or compares it with an older record. */
export const factsVerb: Verb = {
  name: 'facts',
  operands: '[OWNER/REPO]',
  about: 'Record what GitHub says is set: who approves, what is protected',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      about: 'Write the record there, for --facts; a link is not written through',
    },
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['plain', 'json'],
      about: 'plain (default: a line a fact) or json (the record)',
    },
    { name: 'facts', value: 'FILE', about: 'Read a record instead of asking GitHub' },
    {
      name: 'facts-diff',
      value: 'OLD',
      about: 'Say what became weaker since that record was made; exit 1 if anything did',
    },
    { name: 'quiet', short: 'q', about: 'Do not say how many requests were sent' },
  ],
  examples: [
    {
      command: 'countersign facts acme/shop -o facts.json',
      about: 'Asks with the token in GITHUB_TOKEN, else GH_TOKEN, and keeps the answers',
    },
    { command: 'countersign facts --facts facts.json', about: 'What a record says' },
    { command: 'countersign facts acme/shop --facts-diff facts.json', about: 'What became weaker since' },
  ],
  run: runFacts,
};

/** Of both the same part, so that what is left out of one is not taken for a change. */
async function compare(before: RepositoryFacts, after: RepositoryFacts, surroundings: Surroundings) {
  const shown = shownHere(after, surroundings);
  return surroundings.world.compareFacts(shown === after ? before : publicPart(before), shown);
}

type Got = Readonly<{ facts: RepositoryFacts; problems: readonly string[] }>;

async function runFacts(given: Given, surroundings: Surroundings): Promise<ExitCode> {
  const { world, out, colour } = surroundings;
  const old = given.value('facts-diff');
  // Read before anything is asked, so that a wrong name costs no request.
  const before = old === undefined ? undefined : await readRecord(world, old);
  const { facts, problems } = await getFacts(given, surroundings);
  for (const problem of problems) out.progress(`countersign: ${problemWords(problem)}`);
  const output = given.value('output');
  if (output !== undefined) world.writeFile(output, await world.renderFacts(facts));
  const json = given.value('format') === 'json';
  if (before === undefined) {
    const shown = shownHere(facts, surroundings);
    out.text(json ? renderFactsJson(shown) : renderFactsTable(shown, colour));
    return problems.length > 0 ? 3 : 0;
  }
  if (!isSame(before.repository, facts.repository))
    throw new UserError(`${old ?? ''} is about ${before.repository}, and not about ${facts.repository}`);
  const changes = await compare(before, facts, surroundings);
  const comparison = { repository: facts.repository, from: before.asked, to: facts.asked, ...changes };
  out.text(json ? renderWeakerJson(comparison) : renderWeakerTable(comparison, colour));
  if (problems.length > 0) return 3;
  return changes.weaker.length > 0 ? 1 : 0;
}

async function getFacts(given: Given, { world, out }: Surroundings): Promise<Got> {
  const [operand, extra] = given.operands;
  if (extra !== undefined)
    throw new UserError(
      `facts takes one repository, and ${JSON.stringify(extra)} is a second; ask for each on its own`,
    );
  const named = namedRepository(operand, 'facts');
  const file = given.value('facts');
  if (file !== undefined) {
    const facts = await readRecord(world, file);
    if (named !== undefined && !isSame(named, facts.repository))
      throw new UserError(`${file} is about ${facts.repository}, and not about ${named}`);
    return { facts, problems: [] };
  }
  const { facts, requests, problems } = await world.askFacts(connectNamed(named, world), {
    privileged: mayAskMore('always', world.runEvent()),
    today: world.today,
  });
  if (!given.has('quiet')) out.progress(askedWords(requests));
  return { facts, problems };
}

function connectNamed(named: string | undefined, world: World) {
  const repository = named ?? surroundingRepository('.', world);
  if (repository === undefined)
    throw new UserError('facts needs a repository; write countersign facts OWNER/REPO -o facts.json');
  return connect(world, repository);
}
