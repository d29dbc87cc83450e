import { dayOf, isDate } from '../model/date.ts';
import type { Change, History, SetLine, Signed } from '../model/history.ts';
import { type Known, known, unknown } from '../model/place.ts';
import { explain, git, gitLine, type GitRefusal } from './git.ts';

export type Asked = Readonly<{
  directory: string;
  /** `HEAD`, or the commit whose tree is scanned. */
  revision: string;
  /** The manifest, from the folder on, and its text as it is scanned. */
  file: string;
  text: string;
  /** Lines that may tell who reviewed; only what stands behind the commits of these is read. */
  reviews: readonly number[];
}>;

const MAX_MILLISECONDS = 5_000;
const MAX_COMMITS = 2_000;
const MAX_SIGNED = 200;
const MAX_OUTPUT = 32 * 1024 * 1024;

/** No filter, driver or signature check that the repository could name is run for it. */
const QUIET = ['--no-textconv', '--no-ext-diff', '--no-show-signature', '--no-renames', '--no-color'];
/** Where workflows stand, and the local actions they use. */
const WHERE = ['.github', ':(glob)**/action.yml', ':(glob)**/action.yaml'];

/** What a revision of the clone tells of its workflows and its manifest. Nothing is fetched. */
export function readHistory(wanted: Asked, now: () => number): Known<History> {
  const until = now() + MAX_MILLISECONDS;
  const ask: Ask = (args, input) => {
    const left = until - now();
    const late: GitRefusal = { ok: false, why: 'too-slow', message: 'the history takes too long to read' };
    if (left <= 0) return late;
    const answer = git(wanted.directory, args, MAX_OUTPUT, input, left);
    if (answer.ok) return { ok: true, text: answer.output.toString('utf8') };
    return answer.why === 'too-slow' ? late : answer;
  };
  const shallow = ask(['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) return untold(shallow);
  const name = `${wanted.revision}^{commit}`;
  const revision = gitLine(wanted.directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  if (revision === undefined) return unknown('the history does not tell: there is no such commit', 'history');
  const edge = shallow.text.trim() === 'false' ? WHOLE : edgeOf(revision, ask);
  if (!edge.ok) return untold(edge);
  const asked = { ...wanted, revision };
  const changes = changesOf(asked.revision, edge.days, ask);
  if (!changes.ok) return untold(changes);
  const reaches = [...edge.days.values(), ...(changes.reaches === undefined ? [] : [changes.reaches])].sort().at(-1);
  const told = linesOf(asked, edge.days, ask);
  return known({ changes: changes.byFile, ...(reaches !== undefined && { reaches }), ...told });
}

type Answer = Readonly<{ ok: true; text: string }> | GitRefusal;
type Ask = (args: readonly string[], input?: string) => Answer;

const untold = (refused: GitRefusal) => unknown(`the history does not tell: ${explain(refused)}`, 'history');

type Edge = Readonly<{ ok: true; days: ReadonlyMap<string, string> }>;

const WHOLE: Edge = { ok: true, days: new Map() };

/** The commits at which a shallow clone ends, by the day: they seem to add all that they hold. */
function edgeOf(revision: string, ask: Ask): Edge | GitRefusal {
  const ends = ask(['log', '--max-parents=0', '--format=%H %ct', '--no-show-signature', revision, '--']);
  if (!ends.ok) return ends;
  const lines = ends.text.split('\n').flatMap((line) => {
    const [sha = '', seconds = ''] = line.split(' ');
    const day = dayOfSeconds(seconds);
    return day === undefined ? [] : [[sha, day] as const];
  });
  return { ok: true, days: new Map(lines) };
}

type Changes = Readonly<{ ok: true; byFile: Readonly<Record<string, Change>>; reaches?: string }>;

function changesOf(revision: string, edge: ReadonlyMap<string, string>, ask: Ask): Changes | GitRefusal {
  // A path never begins with a slash, so a header is never taken for one.
  const format = ['--format=//%H %ct', '-z', '-c', '--name-only', '--relative', `--max-count=${MAX_COMMITS}`];
  const log = ask(['log', ...QUIET, ...format, revision, '--', ...WHERE]);
  if (!log.ok) return log;
  const byFile = new Map<string, Change>();
  const days: string[] = [];
  let current: Change | undefined;
  for (const part of log.text.split('\0')) {
    const [, commit, seconds] = /^\n*\/\/([0-9a-f]+) (\d+)$/u.exec(part) ?? [];
    if (commit !== undefined) {
      const day = dayOfSeconds(seconds);
      current = day === undefined ? undefined : { day, commit };
      if (day !== undefined) days.push(day);
    } else if (current && part !== '' && !edge.has(current.commit)) {
      const file = part.replace(/^\n/u, '');
      const before = byFile.get(file);
      if (!before || before.day < current.day) byFile.set(file, current);
    }
  }
  const last = days.length >= MAX_COMMITS ? days.at(-1) : undefined;
  return { ok: true, byFile: Object.fromEntries(byFile), ...(last !== undefined && { reaches: last }) };
}

type Lines = Pick<History, 'lines' | 'noLines' | 'commits'>;

const noLines = (because: string): Lines => ({ lines: {}, noLines: because, commits: {} });

/** Who set which line of the manifest, where it is as it was committed. */
function linesOf(asked: Asked, edge: ReadonlyMap<string, string>, ask: Ask): Lines {
  const { revision, file, text, reviews } = asked;
  const committed = ask(['cat-file', 'blob', `${revision}:./${file}`]);
  if (!committed.ok) return noLines(committed.why === 'refused' ? 'the manifest is not committed' : explain(committed));
  if (plain(committed.text) !== plain(text)) return noLines('the manifest has changes that are not committed');
  const options = ['--porcelain', '--root', '-w', '-M', '--no-textconv'];
  const blame = ask(['--literal-pathspecs', 'blame', ...options, revision, '--', file]);
  if (!blame.ok) return noLines(explain(blame));
  const { lines, days } = blamed(blame.text, edge);
  const wanted = [...new Set(reviews.flatMap((line) => lines.get(line)?.commit ?? []))].slice(0, MAX_SIGNED);
  const signed = wanted.length === 0 ? undefined : ask(signedArguments(wanted, file));
  const behind = signed?.ok === true ? signedOf(signed.text) : new Map<string, Behind>();
  return {
    lines: Object.fromEntries(
      [...lines].map(([line, { commit, dates }]): [string, SetLine] => {
        const fresh = behind.get(commit)?.fresh;
        return [String(line), { commit, dates: fresh ? dates.filter((day) => fresh.has(day)) : [] }];
      }),
    ),
    commits: Object.fromEntries(
      [...days].map(([commit, day]): [string, Signed] => [
        commit,
        { day, others: [], hasNameless: true, ...behind.get(commit)?.signed },
      ]),
    ),
  };
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/^\u{feff}/u, '');

type Blamed = Readonly<{ lines: ReadonlyMap<number, SetLine>; days: ReadonlyMap<string, string> }>;

/** https://git-scm.com/docs/git-blame#_the_porcelain_format */
function blamed(text: string, edge: ReadonlyMap<string, string>): Blamed {
  const lines = new Map<number, SetLine>();
  const days = new Map<string, string>();
  let [commit, line] = ['', 0];
  for (const row of text.split('\n')) {
    if (row.startsWith('\t')) {
      if (!edge.has(commit)) lines.set(line, { commit, dates: datesIn(row) });
      continue;
    }
    const [, sha, number] = /^([0-9a-f]{40,64}) \d+ (\d+)/u.exec(row) ?? [];
    if (sha !== undefined) [commit, line] = [sha, Number(number)];
    const day = dayOfSeconds(/^committer-time (\d+)$/u.exec(row)?.[1]);
    if (day !== undefined && !edge.has(commit)) days.set(commit, day);
  }
  return { lines, days };
}

const datesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/gu)].map(([day]) => day).filter(isDate)),
];

type Behind = Readonly<{ signed: Signed; fresh: ReadonlySet<string> }>;

const signedArguments = (commits: readonly string[], file: string): readonly string[] => {
  const format = '--format=%x00%H%x00%ct%x00%ae%x00%ce%x00%(trailers:only,unfold)%x00';
  return ['--literal-pathspecs', 'log', ...QUIET, '--no-walk=unsorted', '-p', '-U0', format, ...commits, '--', file];
};

function signedOf(text: string): ReadonlyMap<string, Behind> {
  const parts = text.split('\0').slice(1);
  const all = new Map<string, Behind>();
  for (let at = 0; at + 6 <= parts.length; at += 6) {
    const [commit = '', seconds = '', address = '', committer = '', trailers = '', patch = ''] = parts.slice(
      at,
      at + 6,
    );
    const day = dayOfSeconds(seconds);
    // A file with NUL in it would shift all that follows.
    if (!/^[0-9a-f]{40,64}$/u.test(commit) || day === undefined) return all;
    const author = loginOf(address);
    const others = [...trailers.matchAll(SIGNED_BY)].map(([, value = '']) => loginOf(/<([^<>]*)>/u.exec(value)?.[1]));
    const logins = others.flatMap((login) => login ?? []);
    const signed: Signed = {
      day,
      ...(author !== undefined && { author }),
      others: [...new Set(logins)].sort(),
      hasNameless: author === undefined || logins.length < others.length || committer === MERGED_ON_GITHUB,
    };
    all.set(commit, { signed, fresh: freshDates(patch) });
  }
  return all;
}

/** What is merged in the browser was perhaps approved there, and that stands in no commit. */
const MERGED_ON_GITHUB = 'noreply@github.com';
const SIGNED_BY = /^(?:reviewed|approved|acked|co-authored)-by:(.*)$/gimu;

/** The dates that a change brings: those it also takes away were there before. */
function freshDates(patch: string): ReadonlySet<string> {
  const rows = patch.split('\n');
  const gone = new Set(rows.filter((row) => row.startsWith('-')).flatMap(datesIn));
  const come = rows.filter((row) => row.startsWith('+')).flatMap(datesIn);
  return new Set(come.filter((day) => !gone.has(day)));
}

/** https://docs.github.com/en/account-and-profile/reference/email-addresses-reference */
function loginOf(address: string | undefined): string | undefined {
  const [, login] =
    /^(?:\d+\+)?([a-z\d](?:[a-z\d_-]*)(?:\[bot\])?)@users\.noreply\.github\.com$/iu.exec(address?.trim() ?? '') ?? [];
  return login?.toLowerCase();
}

const dayOfSeconds = (seconds: string | undefined): string | undefined =>
  seconds !== undefined && /^\d{1,11}$/u.test(seconds) ? dayOf(new Date(Number(seconds) * 1000)) : undefined;
