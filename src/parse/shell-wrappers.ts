import type { Word } from './command.ts';
import { packedProgram } from './shell-packed.ts';
import { dropStart } from './shell-parts.ts';

/**
 * A program that only starts another one. `after`: the sub-command that does so. `values`: its options that take a value.
 * `own`: how many operands are its own. `behind`: the other command begins behind one of these words. `unless`: options that
 * make it something else. `only`: programs it starts, where other words would be its own. `until`: the
 * words that end the other command.
 */
type Wrapper = Readonly<{
  after?: readonly string[];
  values?: readonly string[];
  own?: number;
  behind?: readonly string[];
  until?: ReadonlySet<string>;
  unless?: readonly string[];
  only?: ReadonlySet<string>;
}>;

/**
 * Package managers run these from `node_modules` by their bare name; any other word may be a script of the package. A script
 * with such a name (`npm run cdk -- deploy`) runs the tool it is called after.
 */
const NODE_PROGRAMS: ReadonlySet<string> = new Set(
  'cdk changeset firebase lerna netlify prisma pulumi semantic-release serverless sls sst typeorm vercel wrangler vsce ovsx nx turbo'.split(
    ' ',
  ),
);
const DASHES = ['--'];
const PACKAGE = ['-p', '--package'];
const PNPM = ['-C', '--dir', '-F', '--filter', ...PACKAGE];
const UV = [
  '--with',
  '--from',
  '--python',
  '-p',
  '--extra',
  '--group',
  '--directory',
  '--project',
  '--package',
  '--index-url',
];

const WRAPPERS: Readonly<Record<string, readonly Wrapper[]>> = {
  sudo: [
    {
      values: [
        '-u',
        '--user',
        '-g',
        '--group',
        '-h',
        '--host',
        '-p',
        '--prompt',
        '-C',
        '-r',
        '-t',
        '-T',
        '-U',
        '-R',
        '-D',
        '--chdir',
      ],
    },
  ],
  doas: [{ values: ['-u', '-C'] }],
  env: [{ values: ['-u', '--unset', '-C', '--chdir'] }],
  time: [{ values: ['-f', '-o', '--format', '--output'] }],
  nohup: [{}],
  setsid: [{}],
  exec: [{ values: ['-a'] }],
  command: [{ unless: ['-v', '-V'] }],
  builtin: [{}],
  chronic: [{}],
  unbuffer: [{}],
  nice: [{ values: ['-n', '--adjustment'] }],
  ionice: [{ values: ['-c', '-n'] }],
  stdbuf: [{ values: ['-i', '-o', '-e'] }],
  timeout: [{ values: ['-k', '--kill-after', '-s', '--signal'], own: 1 }],
  flock: [{ values: ['-w', '--timeout', '-E'], own: 1, unless: ['-c'] }],
  xargs: [
    {
      values: [
        '-I',
        '-n',
        '-P',
        '-L',
        '-d',
        '-E',
        '-s',
        '-a',
        '--max-args',
        '--max-procs',
        '--max-lines',
        '--delimiter',
        '--arg-file',
      ],
    },
  ],
  'xvfb-run': [{ values: ['-s', '--server-args', '-n', '-e'] }],
  npx: [{ values: PACKAGE, unless: ['-c', '--call'] }],
  npm: [
    { after: ['exec', 'x'], values: ['-w', '--workspace', '--prefix', ...PACKAGE], unless: ['-c', '--call'] },
    { after: ['run', 'run-script'], values: ['-w', '--workspace', '--prefix'], only: NODE_PROGRAMS },
  ],
  pnpx: [{}],
  pnpm: [
    { after: ['dlx', 'exec'], values: PNPM },
    { after: ['run'], values: PNPM, only: NODE_PROGRAMS },
    { values: PNPM, only: NODE_PROGRAMS },
  ],
  yarn: [
    { after: ['dlx', 'exec'], values: ['--cwd', ...PACKAGE] },
    { after: ['run'], values: ['--cwd'], only: NODE_PROGRAMS },
    { values: ['--cwd'], only: NODE_PROGRAMS },
  ],
  bunx: [{ values: PACKAGE }],
  bun: [
    { after: ['x'], values: PACKAGE },
    { after: ['run'], only: NODE_PROGRAMS },
  ],
  uvx: [{ values: UV }],
  uv: [{ after: ['run'], values: UV }],
  poetry: [{ after: ['run'] }],
  pipenv: [{ after: ['run'] }],
  pdm: [{ after: ['run'] }],
  rye: [{ after: ['run'] }],
  pipx: [{ after: ['run'], values: ['--spec', '--python', '--pip-args'] }],
  python: [{ after: ['-m'] }],
  python3: [{ after: ['-m'] }],
  py: [{ after: ['-m'] }],
  bundle: [{ after: ['exec'] }],
  mise: [{ after: ['exec', 'x'], behind: DASHES }],
  doppler: [{ after: ['run'], behind: DASHES }],
  op: [{ after: ['run'], behind: DASHES }],
  infisical: [{ after: ['run'], behind: DASHES }],
  dotenv: [{ behind: DASHES }],
  dotenvx: [{ after: ['run'], behind: DASHES }],
  'aws-vault': [{ after: ['exec'], behind: DASHES }],
  chamber: [{ after: ['exec'], behind: DASHES }],
  teller: [{ after: ['run'], behind: DASHES }],
  direnv: [{ after: ['exec'], own: 1 }],
  find: [{ behind: ['-exec', '-execdir'], until: new Set([';', '+']) }],
  hatch: [{ after: ['run'] }],
  pixi: [{ after: ['run', 'exec'], values: ['-e', '--environment', '--manifest-path', '-s', '--spec'] }],
  conda: [{ after: ['run'], values: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  mamba: [{ after: ['run'], values: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  micromamba: [{ after: ['run'], values: ['-n', '--name', '-p', '--prefix', '--cwd'] }],
  volta: [{ after: ['run'], values: ['--node', '--npm', '--yarn'] }],
  fnm: [{ after: ['exec'], values: ['--using'] }],
  corepack: [{ only: new Set(['npm', 'pnpm', 'yarn']) }],
  nix: [{ after: ['develop', 'shell'], behind: ['-c', '--command'] }],
  'cross-env': [{}],
  'env-cmd': [{ values: ['-f', '--file', '-e', '--environments', '-r', '--rc-file'] }],
  caffeinate: [{}],
};

export type Peeled = Readonly<{ program: string; words: Word[]; assignments: { name: string; value: Word }[] }>;

/** The program that really runs, its words, and the variables that wrappers set for it. */
export function peel(all: readonly Word[]): Peeled {
  const assignments: { name: string; value: Word }[] = [];
  let until: Wrapper['until'];
  let at = 0;
  for (;;) {
    const inner = innerCommand(all, at);
    if (inner === undefined) break;
    at = inner.at;
    until = inner.until ?? until;
    for (let set = assignmentOf(all[at]); set; set = assignmentOf(all[at])) {
      assignments.push(set);
      at += 1;
    }
  }
  const words = until ? upTo(until, all.slice(at)) : all.slice(at);
  return { ...(packedProgram(words) ?? namedProgram(words, at > 0)), assignments };
}

function upTo(ends: ReadonlySet<string>, words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ text }) => ends.has(text));
  return end < 0 ? words : words.slice(0, end);
}

function namedProgram(words: readonly Word[], wrapped: boolean): Omit<Peeled, 'assignments'> {
  const [first, ...own] = words;
  const program = programName(first?.text ?? '', wrapped);
  if (first && program === 'docker-compose') return { program: 'docker', words: [composeWord(first), ...own] };
  return { program, words: own };
}

/** `docker-compose` is the older name of what is a sub-command now. */
const composeWord = ({ offset, length }: Word): Word => ({
  text: 'compose',
  parts: [{ kind: 'literal', text: 'compose' }],
  offset,
  length,
});

/** Where the command begins that the one at this place starts, and what ends it. */
function innerCommand(
  words: readonly Word[],
  at: number,
): Readonly<{ at: number; until: Wrapper['until'] }> | undefined {
  const name = programName(words[at]?.text ?? '', false);
  for (const wrapper of Object.hasOwn(WRAPPERS, name) ? (WRAPPERS[name] ?? []) : []) {
    const next = innerOf(wrapper, words, at + 1);
    if (next !== undefined && next < words.length) return { at: next, until: wrapper.until };
  }
  return undefined;
}

function innerOf(wrapper: Wrapper, words: readonly Word[], from: number): number | undefined {
  let at = skipOptions(wrapper, words, from);
  if (at === undefined) return undefined;
  if (wrapper.after) {
    if (!wrapper.after.includes(words[at]?.text ?? '')) return undefined;
    at = skipOptions(wrapper, words, at + 1);
  }
  if (at !== undefined && wrapper.behind) {
    let mark = from;
    while (mark < words.length && !wrapper.behind.includes(words[mark]?.text ?? '')) mark += 1;
    return mark < words.length ? mark + 1 : undefined;
  }
  if (at !== undefined && wrapper.only && !wrapper.only.has(words[at]?.text ?? '')) return undefined;
  return at === undefined ? undefined : at + (wrapper.own ?? 0);
}

function skipOptions(wrapper: Wrapper, words: readonly Word[], from: number): number | undefined {
  let at = from;
  for (; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (wrapper.unless?.includes(text)) return undefined;
    if (wrapper.after?.includes(text) || !text.startsWith('-')) return at;
    if (text === '--') return at + 1;
    if (wrapper.values?.includes(text)) at += 1;
  }
  return at;
}

const FOLDERS = /^(?:\/|~\/|\$\w+\/)|(?:^|\/)(?:node_modules\/\.bin|\.?venv\/bin|vendor\/bin)\//;

/** Without its folder where that is one of installed programs; a path inside the repository stays a path. */
export function programName(text: string, wrapped: boolean): string {
  const last = text.slice(text.lastIndexOf('/') + 1);
  const windows = last.replace(/\.(?:exe|cmd)$/i, '');
  if (FOLDERS.test(text) && windows !== '' && !windows.includes('.')) return windows;
  if (!text.includes('/') && windows !== last) return windows;
  const version = wrapped ? text.indexOf('@', 1) : -1;
  return version > 0 && !text.startsWith('$') ? text.slice(0, version) : text;
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(?:\[[^\]]{0,80}\])?\+?=/;

/** `NAME=value` as a name and the word behind the sign. */
export function assignmentOf(word: Word | undefined): { name: string; value: Word } | undefined {
  const first = word?.parts[0];
  const match = first?.kind === 'literal' ? ASSIGNMENT.exec(first.text) : null;
  if (!word || !match) return undefined;
  return { name: match[1] ?? '', value: dropStart(word, match[0].length) };
}
