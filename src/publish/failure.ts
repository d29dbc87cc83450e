import { isUserError } from '../errors.ts';

/** What stopped the step, as lines to show, and the exit code that goes with it. */
export type Failure = Readonly<{ lines: readonly string[]; exit: 2 | 3 }>;

/** An error the user can act on keeps its words; any other is a bug of ours and is called one, without a stack trace. */
export function explainFailure(error: unknown): Failure {
  if (isUserError(error)) return { lines: error.lines, exit: error.exit };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : 'something was thrown that is no error';
  return {
    lines: [
      `Countersign failed, and this is a bug in it, not in the repository. Please report it with this line: ${what}`,
    ],
    exit: 3,
  };
}
