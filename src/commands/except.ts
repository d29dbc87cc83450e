import { join, resolve } from 'node:path';
import { addException, type NewException } from '../config/add-exception.ts';
import { CONFIG_FILES } from '../config/config.ts';
import { isParty } from '../config/party.ts';
import { UserError } from '../errors.ts';
import { addDays, daysBetween, isDate } from '../model/date.ts';
import { graver, isGrave, MAX_GRAVE_DAYS } from '../model/excuse.ts';
import type { Explanations } from '../model/explanation.ts';
import type { Finding } from '../model/report.ts';
import type { Tree } from '../model/tree.ts';
import { placeOf } from '../report/words.ts';
import { inputOf, READING } from './list.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import { findExplained } from './why.ts';
import type { Surroundings, World } from './world.ts';

type Excepted = Omit<Finding, 'inBase' | 'inBaseline' | 'gates'>;

/** `countersign except FINGERPRINT … [DIR]`: writes one exception into the configuration. */
export const exceptVerb: Verb = {
  name: 'except',
  operands: 'FINGERPRINT [DIR]',
  about: 'Accept one finding until a day, with a reason and an owner',
  options: [
    { name: 'reason', value: 'TEXT', about: 'Why this is accepted for now. Required' },
    {
      name: 'until',
      value: 'DATE',
      about: `The last day it counts, YYYY-MM-DD. Required; critical and high at most ${MAX_GRAVE_DAYS} days from now`,
    },
    {
      name: 'owner',
      value: 'HANDLE',
      about: 'The person or team who answers for it, as @handle. Required where it is critical or high',
    },
    { name: 'dry-run', about: 'Print the lines and write nothing' },
    ...READING,
  ],
  examples: [
    {
      command: "countersign except 3f2ab91c04de --reason 'Training' --until 2027-03-31 --owner @dana",
      about: 'The finding that the report shows with this id',
    },
  ],
  run: except,
};

async function except(given: Given, surroundings: Surroundings): Promise<0> {
  const { world, out } = surroundings;
  const [wanted, directory = '.', extra] = given.operands;
  if (wanted === undefined) throw new UserError('except needs the id of a finding; countersign scan shows the ids');
  if (extra !== undefined)
    throw new UserError(`except takes one finding and one folder, and ${JSON.stringify(extra)} is more`);
  if (directory === '') throw new UserError('The folder is empty; write . for the current folder');
  const input = await inputOf(given, directory, surroundings);
  const reason = reasonOf(given);
  const all = world.explanations(input);
  const finding = findingOf(wanted, all);
  const exception = exceptionOf(finding, { given, reason, asOf: input.asOf, rules: world.rules });
  const { file, text } = configOf(input.tree, input.config);
  const added = addException(file, text, exception);
  if (!added.ok) throw refusal(file, added.because, added.lines);
  const dry = given.has('dry-run');
  if (!dry) world.writeFile(join(resolve(world.currentFolder, directory), file), added.text);
  out.text(
    [
      `${file}:${added.line}: ${dry ? 'would accept' : 'accepts'} ${finding.ruleId} at ${placeOf(finding)} until ${exception.until}`,
      ...added.lines,
      ...(dry ? [] : ['On a pull request it counts once the base branch has it.']),
      '',
    ].join('\n'),
  );
  for (const reason of all.reasons) out.progress(reason);
  return 0;
}

function refusal(file: string, [because = '', ...more]: readonly string[], lines: readonly string[]): UserError {
  const byHand =
    lines.length === 0 ? [] : ['These are the lines, to be put there by hand:', ...lines.map((line) => `  ${line}`)];
  return new UserError([`${file} is left as it is: ${because}`, ...more, ...byHand]);
}

/** As many as the configuration takes of a text. */
const MAX_REASON = 1_000;

/** All findings of one id are one exception, as long as they are the same one. */
function findingOf(wanted: string, all: Explanations): Excepted {
  const [found] = findExplained(wanted, all);
  if (!found) throw new UserError(`There is no finding ${wanted}`);
  return found.finding;
}

function reasonOf(given: Given): string {
  const reason = (given.value('reason') ?? '').trim();
  if (reason === '') throw new UserError('except needs a reason; write --reason TEXT, for whoever meets it later');
  if (reason.length > MAX_REASON) throw new UserError(`--reason is at most ${MAX_REASON} characters long`);
  // What no line can hold could also not be read in a diff.
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u.test(reason))
    throw new UserError('--reason is one line of text; leave out line ends and control characters');
  return reason;
}

type Wish = Readonly<{ given: Given; reason: string; asOf: string; rules: World['rules'] }>;

function exceptionOf(finding: Excepted, { given, reason, asOf, rules }: Wish): NewException {
  const { ruleId, path, fingerprint } = finding;
  // A severity that is lowered here opens nothing: what is grave by itself stays so.
  const own = rules.find(({ id }) => id === ruleId)?.severity ?? finding.severity;
  const severity = graver(finding.severity, own);
  const until = untilOf(given, asOf);
  const owner = ownerOf(given);
  if (isGrave(severity)) {
    if (owner === undefined)
      throw new UserError(`${ruleId} is ${severity}; write --owner @handle, a person or a team who answers for it`);
    if (daysBetween(asOf, until) > MAX_GRAVE_DAYS)
      throw new UserError(
        `${ruleId} is ${severity} and may be excepted for ${MAX_GRAVE_DAYS} days; write --until ${addDays(asOf, MAX_GRAVE_DAYS)} at the latest`,
      );
  }
  return {
    rule: ruleId,
    // A name that reads as a pattern would mean other files too; the fingerprint is of this one.
    ...(/[*?\\]/u.test(path) ? {} : { path }),
    fingerprint,
    reason,
    ...(owner !== undefined && { owner }),
    created: asOf,
    until,
  };
}

function untilOf(given: Given, asOf: string): string {
  const until = given.value('until');
  if (until === undefined) throw new UserError('except needs an end; write --until YYYY-MM-DD, the last day it counts');
  if (!isDate(until))
    throw new UserError(
      `--until takes a day that exists, as YYYY-MM-DD (2027-03-31), and not ${JSON.stringify(until)}`,
    );
  if (until < asOf)
    throw new UserError(`--until ${until} is over already; it is ${asOf}, and that is the first day it may name`);
  return until;
}

function ownerOf(given: Given): string | undefined {
  const owner = given.value('owner');
  if (owner === undefined || isParty(owner)) return owner;
  throw new UserError(
    `--owner takes a person or a team, as @handle or @organisation/team, or an e-mail address, and no app; not ${JSON.stringify(owner)}`,
  );
}

/** Where the configuration stands, and its text; no text where it has to be made. */
function configOf(tree: Tree, config: string | undefined): Readonly<{ file: string; text: string | undefined }> {
  const [first] = CONFIG_FILES;
  for (const file of config === undefined ? CONFIG_FILES : [config]) {
    const text = tree.read(file);
    if (typeof text === 'string') return { file, text };
    if (text.why !== 'missing') throw new UserError(`${file} cannot be added to: it ${text.detail}`);
  }
  return { file: config ?? first, text: undefined };
}
