import { type Annotation, annotationCommand, keepOwnCommands } from './command.ts';
import { paint, repaint, type StyledLine } from './style.ts';
import { cut } from './text.ts';

export type Sink = (text: string) => void;

/** The one writer to the log. Every line goes through the log escape; only annotations can be commands. */
export type Out = Readonly<{
  /** One line of the report's own stream. A line end in it is shown, not obeyed. */
  line: (line: string | StyledLine) => void;
  /** A report as a renderer made it, of several lines: its styles stay, every command in it is broken. */
  text: (text: string) => void;
  /** The report in the form of annotations: of commands, only remarks and folds stay. */
  annotations: (text: string) => void;
  /** One remark. */
  annotate: (annotation: Annotation) => void;
  /** One line beside the report: progress, a warning, an error. */
  progress: (line: string | StyledLine) => void;
}>;

export type OutOptions = Readonly<{ stdout: Sink; stderr: Sink; colour?: boolean; progressColour?: boolean }>;

const LONGEST_LINE = 4000;

/** Makes the writer on two sinks. Colour is off unless given, for each of them. */
export function createOut({ stdout, stderr, colour = false, progressColour = false }: OutOptions): Out {
  return {
    line: (line) => stdout(`${paintOne(line, colour)}\n`),
    text: (text) => stdout(eachLine(text, (line) => repaint(line, colour))),
    annotations: (text) => stdout(eachLine(text, keepOwnCommands)),
    annotate: (annotation) => stdout(`${annotationCommand(annotation)}\n`),
    progress: (line) => stderr(`${paintOne(line, progressColour)}\n`),
  };
}

const paintOne = (line: string | StyledLine, colour: boolean): string =>
  paint(typeof line === 'string' ? [cut(line, LONGEST_LINE)] : line, colour);

function eachLine(text: string, escape: (line: string) => string): string {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${escape(line)}\n`).join('');
}
