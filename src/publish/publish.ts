import type { Inputs } from '../config/inputs.ts';
import type { Report, Verdict } from '../model/report.ts';
import { annotationsOf } from '../report/github.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { shownFindings } from '../report/order.ts';
import { renderPlain } from '../report/plain.ts';
import type { View } from '../report/view.ts';
import type { Out } from '../safe/out.ts';
import { annotationLines } from './annotations.ts';
import { explainFailure } from './failure.ts';
import { writeReport, writeSarif } from './files.ts';
import { type Note, noteParagraphs, warnOfEvent } from './notes.ts';
import { describe, type Outputs } from './outputs.ts';
import type { Run } from './run.ts';
import { appendSummary } from './summary.ts';
import { upload } from './upload.ts';

/** A scan's answer, and everything that decides where it goes. `head` as in {@link upload}. */
export type Publication = Readonly<{ inputs: Inputs; run: Run; report: Report; view: View; head: string | undefined }>;

export type Published = Readonly<{ outputs: Outputs; exit: 0 | 1 | 3 }>;

/** What is to be said beside the findings, and whether a part of the answer got lost on its way to the reader. */
type Journal = { notes: Note[]; lost: boolean };

const EXIT: Readonly<Record<Verdict, 0 | 1 | 3>> = { pass: 0, fail: 1, incomplete: 3 };

/**
 * Hands the answer to the log, the files, code scanning, the summary and the annotations, each on its own: what fails for
 * one is said and fails the step, and the others still get theirs. An upload that failed leaves the verdict as it is;
 * a report that could not be made or written makes it incomplete.
 */
export async function publish(publication: Publication, out: Out): Promise<Published> {
  const { run, report, view } = publication;
  const journal: Journal = { notes: [...warnOfEvent(run)], lost: false };
  attempt(journal, () => out.text(renderPlain(report, view)));
  const sarif = attempt(journal, () => writeSarif(publication));
  const reportFile = attempt(journal, () => writeReport(publication));
  journal.notes.push(...(await upload(publication, sarif)));
  attempt(journal, () => summarise(publication, journal.notes));
  annotate(publication, journal, out);
  const verdict = journal.lost ? 'incomplete' : report.verdict;
  const exit = journal.notes.some((note) => note.fails) ? 3 : EXIT[verdict];
  out.line(`Countersign: ${verdict}, exit code ${exit}`);
  return { outputs: describe(report, verdict, { sarif: sarif?.path ?? '', report: reportFile ?? '' }), exit };
}

function attempt<T>(journal: Journal, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    const { lines } = explainFailure(error);
    journal.notes.push(...lines.map((text) => ({ level: 'error' as const, text, fails: true })));
    journal.lost = true;
    return undefined;
  }
}

function summarise({ inputs, report, view }: Publication, notes: readonly Note[]): void {
  if (inputs.summary) appendSummary(`${renderMarkdown(report, view)}${noteParagraphs(notes)}`);
}

/** Our own notes come first: they are few, and each says what the reader would otherwise miss. */
function annotate({ inputs, report, view }: Publication, journal: Journal, out: Out): void {
  if (!inputs.annotations) {
    for (const note of journal.notes) out.line(`${note.level}: ${note.text}`);
    return;
  }
  const remarks = attempt(journal, () => annotationsOf(shownFindings(report, view), view)) ?? [];
  out.annotations(annotationLines(journal.notes, remarks).join('\n'));
}
