import type { OptionSpec } from './options.ts';
import { optionsOf, type Verb } from './verb.ts';
import { VERSION } from '../version.ts';

const WIDTH = 92;
const EXIT_CODES = [
  'Exit codes:',
  '  0  pass',
  '  1  findings at or above the threshold',
  '  2  usage or configuration error',
  '  3  incomplete: something could not be read, or nothing was there to scan',
];

/** What the program does, its verbs and what its exit codes mean. */
export function generalHelp(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => called(verb).length));
  return block([
    `countersign ${VERSION}: says who can ship with which identity, and what is wrong with it`,
    '',
    'Usage: countersign [VERB] [OPTIONS]',
    '',
    ...verbs.map((verb) => `  ${called(verb).padEnd(width)}  ${verb.about}`),
    `  ${'help [VERB]'.padEnd(width)}  Say what a verb does and takes`,
    '',
    'Without a verb it scans the current folder, so that a call that lost its words never passes',
    'unscanned. Nothing is sent or fetched over the network, but by facts and by --online, which ask',
    'GitHub at GITHUB_API_URL (default https://api.github.com) what is set there.',
    '',
    '  --version  Print the version',
    '  --help     Print this',
    '',
    'Environment: GITHUB_TOKEN, else GH_TOKEN, holds the token for that; GITHUB_REPOSITORY says which',
    'repository this is. NO_COLOR and FORCE_COLOR turn colour off and on, COUNTERSIGN_DEBUG=1 adds',
    'the stack to an error of ours.',
    '',
    ...EXIT_CODES,
  ]);
}

/** What one verb does, every option of it, and examples to copy. */
export function verbHelp(verb: Verb): string {
  const options = optionsOf(verb);
  const width = Math.max(...options.map((option) => spell(option).length));
  const row = (option: OptionSpec): readonly string[] =>
    wrap(option.about, WIDTH - width - 4).map(
      (line, index) => `  ${(index === 0 ? spell(option) : '').padEnd(width)}  ${line}`,
    );
  return block([
    `countersign ${called(verb)}: ${verb.about}`,
    '',
    'Options:',
    ...options.flatMap(row),
    '',
    'Examples:',
    ...verb.examples.flatMap(({ command, about }) => [`  ${command}`, `      ${about}`]),
    '',
    ...EXIT_CODES,
  ]);
}

const called = ({ name, operands }: Verb): string => (operands === '' ? name : `${name} ${operands}`);

const spell = ({ name, short, value }: OptionSpec): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const block = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
