import { type Annotation, annotationCommand } from '../safe/command.ts';
import { type Note, noteCommand } from './notes.ts';

/** GitHub shows ten of each level for a step, https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations */
const MOST = 10;

/** Our own notes, then the remarks on findings, as commands: as many of each level as GitHub shows, in their order. */
export function annotationLines(notes: readonly Note[], remarks: readonly Annotation[]): readonly string[] {
  const lines = [
    ...notes.map((note) => ({ level: note.level, command: noteCommand(note) })),
    ...remarks.map((remark) => ({ level: remark.level, command: annotationCommand(remark) })),
  ];
  const shown = { error: 0, warning: 0, notice: 0 };
  return lines.flatMap(({ level, command }) => {
    shown[level] += 1;
    return shown[level] > MOST ? [] : [command];
  });
}
