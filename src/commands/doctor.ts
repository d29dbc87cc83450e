import { UserError } from '../errors.ts';
import type { Diagnosis, Present } from '../model/doctor.ts';
import { mayAskMore, mayShow } from '../publish/privileged.ts';
import { renderDoctorJson, renderDoctorTable } from '../report/doctor.ts';
import { ABOUT_GITHUB, askedWords, connect, repositoryOf, tokenVariable } from './about-github.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { ExitCode, Surroundings, World } from './world.ts';

/** `countersign doctor [DIR]`: what the features in use need, and what they have. */
export const doctorVerb: Verb = {
  name: 'doctor',
  operands: '[DIR]',
  about: 'Say which permissions the features in use need, and what the token may',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['plain', 'json'], about: 'plain (default) or json' },
    ...ABOUT_GITHUB.filter(({ name }) => name !== 'facts'),
  ],
  examples: [
    {
      command: 'countersign doctor',
      about: 'What the workflows that run Countersign need; exit 1 if one lacks something',
    },
    { command: 'countersign doctor --online --repository acme/shop', about: 'Also which facts GitHub tells the token' },
  ],
  run: runDoctor,
};

async function runDoctor(given: Given, surroundings: Surroundings): Promise<ExitCode> {
  const { world, out, colour } = surroundings;
  const directory = directoryOf(given);
  const diagnosis: Diagnosis = world.doctor(
    world.workTree(directory),
    await lookAround(given, directory, surroundings),
  );
  out.text(given.value('format') === 'json' ? renderDoctorJson(diagnosis) : renderDoctorTable(diagnosis, colour));
  for (const { path, detail } of diagnosis.unread) out.progress(`${path} was not read, or not wholly: ${detail}`);
  if (diagnosis.unread.length > 0) return 3;
  return diagnosis.healthy ? 0 : 1;
}

function directoryOf({ operands: [directory = '.', extra] }: Given): string {
  if (extra !== undefined)
    throw new UserError(`doctor takes one folder, and ${JSON.stringify(extra)} is a second; look at each on its own`);
  if (directory === '') throw new UserError('The folder is empty; write . for the current folder');
  return directory;
}

async function lookAround(given: Given, directory: string, surroundings: Surroundings): Promise<Present> {
  const { world, out } = surroundings;
  const event = world.runEvent();
  const repository = repositoryOf(given, directory, world);
  const asked = await askIfTold(given, repository, surroundings);
  if (asked) out.progress(askedWords(asked.requests));
  const facts = asked && (event.name === '' ? asked.facts : mayShow('auto', event.visibility, asked.facts));
  const visibility = event.visibility ?? (facts?.visibility.state === 'known' ? facts.visibility.value : undefined);
  return {
    event: event.name,
    ...partOf(world),
    actor: event.name === '' ? '' : (world.environment('GITHUB_ACTOR') ?? ''),
    ...(event.change && {
      fork: event.change.known ? { known: true, value: event.change.value.fork } : event.change,
    }),
    ...(visibility && { visibility }),
    ...(repository !== undefined && { repository }),
    token: tokenVariable(world) ?? '',
    online: given.has('online'),
    ...(facts && { facts }),
    problems: asked?.problems ?? [],
  };
}

/** Without a token that is said as a lack, and asks nobody. */
async function askIfTold(given: Given, repository: string | undefined, { world }: Surroundings) {
  if (!given.has('online') || tokenVariable(world) === undefined) return undefined;
  return world.askFacts(connect(world, repository), {
    privileged: mayAskMore('auto', world.runEvent()),
    today: world.today,
  });
}

/** `acme/shop/.github/workflows/x.yml@refs/heads/main`, as the runner says it. */
function partOf(world: World): Pick<Present, 'workflow' | 'job'> {
  const [, workflow] = /^[^/]+\/[^/]+\/([^@]+)@/u.exec(world.environment('GITHUB_WORKFLOW_REF') ?? '') ?? [];
  const job = world.environment('GITHUB_JOB') ?? '';
  return { ...(workflow !== undefined && { workflow }), ...(job !== '' && { job }) };
}
