import { breakCommands, cut, oneLine, reveal } from './text.ts';

export type Level = 'error' | 'warning' | 'notice';

/** A remark at lines of a file. The end of the columns is exclusive; paragraphs become lines of the message. */
export type Annotation = Readonly<{
  level: Level;
  title: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  paragraphs: readonly string[];
}>;

// The runner cuts a message at 4,096 units; cutting here keeps the `…`.
const LONGEST_MESSAGE = 4000;

/** One paragraph of the message of a workflow command. */
export const commandData = (text: string, max = LONGEST_MESSAGE): string =>
  breakCommands(cut(oneLine(text, max), max)).replaceAll('%', '%25');

/** A property of a workflow command: `file`, `title`. */
export const commandProperty = (text: string, max = 1000): string =>
  commandData(text, max).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The workflow command that makes the runner show a remark. Nothing in the annotation can add a property or end it early. */
export function annotationCommand(annotation: Annotation): string {
  const { level, title, file, line, endLine } = annotation;
  const places = [
    `file=${commandProperty(file)}`,
    `line=${natural(line)}`,
    `endLine=${natural(Math.max(line, endLine))}`,
  ];
  // The runner drops columns, with a line of complaint, where the remark spans several lines.
  if (line === endLine) places.push(`col=${natural(annotation.column)}`, `endColumn=${lastColumn(annotation)}`);
  places.push(`title=${commandProperty(title, 200)}`);
  return `::${level} ${places.join(',')}::${message(annotation.paragraphs)}`;
}

/** Opens a fold in the log. */
export const groupCommand = (title: string): string => `::group::${commandData(title, 200)}`;
export const END_GROUP = '::endgroup::';

function message(paragraphs: readonly string[]): string {
  const encoded: string[] = [];
  let left = LONGEST_MESSAGE;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    encoded.push(commandData(paragraph, left));
    left -= reveal(paragraph).length + 1;
  }
  return encoded.join('%0A');
}

const natural = (value: number): number => (Number.isSafeInteger(value) && value > 0 ? value : 1);

const lastColumn = ({ column, endColumn }: Annotation): number => natural(Math.max(column, endColumn - 1));

// What `annotationCommand` and `groupCommand` write: three levels and two folds, and properties without a bare colon.
const OURS = /^::(?:(?:error|warning|notice) [^:]*|group|endgroup)::/u;

/** The second lock, at the writer: keeps our own commands and breaks every other one. */
export function keepOwnCommands(line: string): string {
  const visible = reveal(line);
  const head = OURS.exec(visible)?.[0] ?? '';
  // A `::` that starts the message is data, so only the rest of the line is looked at for the form that counts anywhere.
  return head === '' ? breakCommands(visible) : head + breakCommands(`.${visible.slice(head.length)}`).slice(1);
}
