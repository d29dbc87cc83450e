import { nearest, UserError } from '../errors.ts';
import { SEVERITIES, type Severity } from '../model/judgement.ts';
import type { Threshold } from '../model/report.ts';
import { type OtherRepository, readOtherRepository } from './other-repositories.ts';

/** Every input of `action.yml`, in its order; a test holds the two together. */
export const INPUT_NAMES = [
  'path',
  'config',
  'baseline',
  'other-repositories',
  'fail-on-severity',
  'min-severity',
  'annotations',
  'summary',
  'sarif-file',
  'report-file',
  'upload',
  'category',
  'token',
  'online',
  'privileged-facts',
  'facts-file',
] as const;
type InputName = (typeof INPUT_NAMES)[number];

export const UPLOADS = ['auto', 'always', 'never'] as const;
export type Upload = (typeof UPLOADS)[number];
/** Whether to ask, and to show, what a workflow's own token is not told: `auto` only where the public reads nothing of it. */
export const PRIVILEGED_FACTS = ['auto', 'always', 'never'] as const;
export type PrivilegedFacts = (typeof PRIVILEGED_FACTS)[number];
export const THRESHOLDS = [...SEVERITIES, 'none'] as const;

export type ReportFile = Readonly<{ path: string; form: 'markdown' | 'json' }>;

/** The inputs of the action, checked. What may come from the configuration instead is left out where it is not given. */
export type Inputs = Readonly<{
  path: string;
  config?: string;
  baseline?: string;
  otherRepositories: readonly OtherRepository[];
  failOnSeverity?: Threshold;
  minSeverity: Severity;
  annotations: boolean;
  summary: boolean;
  sarifFile?: string;
  reportFile?: ReportFile;
  upload: Upload;
  category: string;
  token: string;
  online: boolean;
  privilegedFacts: PrivilegedFacts;
  /** A record of facts, relative to the workspace. */
  factsFile?: string;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs as the runner hands them over: `INPUT_` and the name in capitals, hyphens kept. Throws one error that
 * names every input that is unknown or has a value it cannot have; an empty value means "not given".
 */
export function readInputs(env: Environment): Inputs {
  const problems: string[] = [...unknownInputs(env)];
  const given = (name: InputName): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const word = <T extends string>(name: InputName, words: readonly T[]): T | undefined => {
    const value = given(name);
    const known = words.find((one) => one === value.toLowerCase());
    if (value !== '' && !known) problems.push(badWord(name, value, words));
    return known;
  };
  const failOnSeverity = word('fail-on-severity', THRESHOLDS);
  const inputs: Inputs = {
    path: given('path') || '.',
    otherRepositories: readOthers(given('other-repositories'), problems),
    minSeverity: word('min-severity', SEVERITIES) ?? 'low',
    annotations: word('annotations', ['true', 'false']) !== 'false',
    summary: word('summary', ['true', 'false']) !== 'false',
    upload: word('upload', UPLOADS) ?? 'auto',
    category: given('category') || 'countersign',
    token: given('token'),
    online: word('online', ['true', 'false']) === 'true',
    privilegedFacts: word('privileged-facts', PRIVILEGED_FACTS) ?? 'auto',
    ...(given('config') && { config: given('config') }),
    ...(given('baseline') && { baseline: given('baseline') }),
    ...(failOnSeverity && { failOnSeverity }),
    ...(given('sarif-file') && { sarifFile: given('sarif-file') }),
    ...(given('facts-file') && { factsFile: given('facts-file') }),
    ...readReportFile(given('report-file'), problems),
  };
  if (inputs.online && inputs.factsFile !== undefined)
    problems.push('The input "online" asks GitHub, and "facts-file" reads what it said before; give one of the two.');
  if (problems.length > 0) throw new UserError(problems);
  return inputs;
}

/** The runner passes on whatever `with:` says and only warns of it, so a misspelt threshold would silently not hold. */
function unknownInputs(env: Environment): string[] {
  const known: ReadonlySet<string> = new Set(INPUT_NAMES.map((name) => name.toUpperCase()));
  return Object.keys(env)
    .filter((key) => key.startsWith('INPUT_') && !known.has(key.slice(6)))
    .sort()
    .map((key) => {
      const name = key.slice(6).toLowerCase();
      const meant = nearest(name.replaceAll('_', '-'), INPUT_NAMES);
      const instead = meant ? `did you mean "${meant}"?` : `the inputs are ${INPUT_NAMES.join(', ')}.`;
      return `There is no input "${name}"; ${instead}`;
    });
}

function badWord(name: InputName, value: string, words: readonly string[]): string {
  const meant = nearest(value, words);
  const hint = meant ? ` Did you mean "${meant}"?` : '';
  return `The input "${name}" cannot be "${value}"; it is one of ${words.join(', ')}.${hint}`;
}

/** One a line; `#` begins a comment. */
function readOthers(text: string, problems: string[]): readonly OtherRepository[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const other = readOtherRepository(line);
      if (!other)
        problems.push(
          `A line of the input "other-repositories" is OWNER/REPO=DIR, with DIR inside the workspace, and not "${line}".`,
        );
      return other ?? [];
    });
}

function readReportFile(path: string, problems: string[]): Readonly<{ reportFile?: ReportFile }> {
  if (path === '') return {};
  if (path.endsWith('.md')) return { reportFile: { path, form: 'markdown' } };
  if (path.endsWith('.json')) return { reportFile: { path, form: 'json' } };
  problems.push(
    `The input "report-file" says by its ending what to write: .md for Markdown, .json for JSON; "${path}" has neither.`,
  );
  return {};
}
