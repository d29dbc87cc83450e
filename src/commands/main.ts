import { isUserError, nearest, UserError } from '../errors.ts';
import { createOut, type Out } from '../safe/out.ts';
import { VERSION } from '../version.ts';
import { wantsColour } from './colour.ts';
import { credentialsVerb } from './credentials.ts';
import { deliveriesVerb } from './deliveries.ts';
import { doctorVerb } from './doctor.ts';
import { exceptVerb } from './except.ts';
import { explainVerb } from './explain.ts';
import { factsVerb } from './facts.ts';
import { generalHelp, verbHelp } from './help.ts';
import { identitiesVerb } from './identities.ts';
import { initVerb } from './init.ts';
import { parseOptions } from './options.ts';
import { planVerb } from './plan.ts';
import { reachVerb } from './reach.ts';
import { retireVerb } from './retire.ts';
import { rulesVerb } from './rules.ts';
import { scanVerb } from './scan.ts';
import { optionsOf, type Verb } from './verb.ts';
import { whoUsesVerb } from './who-uses.ts';
import { whyVerb } from './why.ts';
import type { ExitCode, World } from './world.ts';

const VERBS: readonly Verb[] = [
  scanVerb,
  whyVerb,
  exceptVerb,
  deliveriesVerb,
  credentialsVerb,
  identitiesVerb,
  initVerb,
  whoUsesVerb,
  retireVerb,
  planVerb,
  reachVerb,
  factsVerb,
  doctorVerb,
  rulesVerb,
  explainVerb,
];

/** The command line from its words to its exit code. Errors end as lines on standard error, one each, never as a stack. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await runWords(args, world);
  } catch (error) {
    return say(error, outOf(world), world);
  }
}

function runWords(args: readonly string[], world: World): ExitCode | Promise<ExitCode> {
  const [first, ...rest] = args;
  const out = outOf(world);
  if (first === '--help' || first === '-h') return print(out, generalHelp(VERBS));
  if (first === '--version') return print(out, `countersign ${VERSION}`);
  if (first === 'help')
    return print(out, rest[0] === undefined ? generalHelp(VERBS) : verbHelp(findVerb(rest[0], world)));
  if (first === undefined || first.startsWith('-')) return runVerb(scanVerb, args, world);
  return runVerb(findVerb(first, world), rest, world);
}

function runVerb(verb: Verb, args: readonly string[], world: World): ExitCode | Promise<ExitCode> {
  if (asksForHelp(args)) return print(outOf(world), verbHelp(verb));
  const given = parseOptions(args, optionsOf(verb));
  const when = given.value('color');
  return verb.run(given, {
    world,
    out: outOf(world, when),
    colour: wantsColour(when, world.environment, world.stdoutIsTerminal),
  });
}

/** Also beside options that do not fit: who asks for help has often just written one. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const words = end < 0 ? args : args.slice(0, end);
  return words.includes('--help') || words.includes('-h');
}

function findVerb(word: string, world: World): Verb {
  const verb = VERBS.find(({ name }) => name === word);
  if (verb) return verb;
  const near = nearest(word, ['help', ...VERBS.map(({ name }) => name)]);
  if (near !== undefined && !world.isFolder(word))
    throw new UserError(`There is no verb ${word}; did you mean countersign ${near}?`);
  if (world.isFolder(word)) throw new UserError(`${word} is a folder and no verb; write countersign scan ${word}`);
  throw new UserError(`There is no verb ${word}; there are ${VERBS.map(({ name }) => name).join(', ')} and help`);
}

function print(out: Out, text: string): 0 {
  out.text(text);
  return 0;
}

function outOf({ stdout, stderr, environment, stdoutIsTerminal, stderrIsTerminal }: World, when?: string): Out {
  const colour = wantsColour(when, environment, stdoutIsTerminal);
  return createOut({ stdout, stderr, colour, progressColour: wantsColour(when, environment, stderrIsTerminal) });
}

function say(error: unknown, out: Out, world: World): ExitCode {
  if (isUserError(error)) {
    for (const line of error.lines) out.progress(`countersign: ${line}`);
    return error.exit;
  }
  out.progress(`This is a bug in countersign: ${error instanceof Error ? error.message : String(error)}`);
  if (world.environment('COUNTERSIGN_DEBUG') !== '1')
    out.progress('COUNTERSIGN_DEBUG=1 shows where; please report it with that.');
  else if (error instanceof Error) for (const line of (error.stack ?? '').split('\n')) out.progress(line);
  return 3;
}
