import type { Command, Script, Word } from './command.ts';

/** Deeper nesting than this is not followed; the script is then not whole. */
export const MAX_NESTING = 50;

/** A command while it is read; here-text reaches it only at the end of its line. */
export type Draft = {
  program: string;
  words: Word[];
  assignments: { name: string; value: Word }[];
  writes: Word[];
  stdin: Command['stdin'];
  offset: number;
  length: number;
  /** The command that its output is piped into. */
  feeds: Draft | undefined;
  inside: boolean;
};

export type Found = {
  commands: Draft[];
  whole: boolean;
  /** The functions of the script, by where their bodies begin, and the one read last. */
  functions: Map<string, number>;
  latest: string;
  /** Those that run their own arguments (`"$@"`), and how many they take away first. */
  runners: Map<string, number>;
};

/** Here-text that begins at the next line end. */
export type Pending = { draft: Draft; delimiter: string; tabs: boolean; expands: boolean };

/**
 * A place in a text. `end` bounds what is read; `placed` is where the commands stand in the script if the text is not
 * itself a stretch of it (a script in double quotes). `list` reads commands up to the closer; it is handed in so that
 * words, which hold command substitutions, need not import the reader of commands.
 */
export type Reader = {
  readonly text: string;
  readonly found: Found;
  readonly placed: Readonly<{ offset: number; length: number }> | undefined;
  readonly list: (reader: Reader, closer: ')' | '') => void;
  pos: number;
  end: number;
  depth: number;
  heredocs: Pending[];
  /** From here on no expression closes, so that none is looked for again. */
  expressionsEnd: number;
};

/** A reader at the start of a script. */
export const newReader = (text: string, list: Reader['list']): Reader => ({
  text,
  found: { commands: [], whole: true, functions: new Map(), latest: '', runners: new Map() },
  placed: undefined,
  list,
  pos: 0,
  end: text.length,
  depth: 0,
  heredocs: [],
  expressionsEnd: Number.POSITIVE_INFINITY,
});

/** Everything that was found, without what was only needed while reading. */
export function toScript(found: Found): Script {
  const commands = found.commands.map(({ program, words, assignments, writes, stdin, inside, offset, length }) => ({
    program,
    words,
    assignments,
    writes,
    ...(stdin ? { stdin } : {}),
    ...(inside ? { inside } : {}),
    offset,
    length,
  }));
  return { commands, whole: found.whole };
}

export type Piece = Readonly<{ word: Word; raw: string }>;

export const newDraft = (offset: number): Draft => ({
  program: '',
  words: [],
  assignments: [],
  writes: [],
  stdin: undefined,
  offset,
  length: 0,
  feeds: undefined,
  inside: false,
});

/** The character here, or nothing at the end. */
export const here = (reader: Reader, ahead = 0): string =>
  reader.pos + ahead < reader.end ? (reader.text[reader.pos + ahead] ?? '') : '';

/** Runs `read` one level deeper, or gives the rest up where the nesting is too deep. */
export function deeper(reader: Reader, read: () => void): void {
  if (reader.depth >= MAX_NESTING) return giveUp(reader);
  reader.depth += 1;
  read();
  reader.depth -= 1;
}

/** Leaves the rest of the text unread, and says so. */
export function giveUp(reader: Reader): void {
  reader.found.whole = false;
  reader.pos = reader.text.length;
  reader.end = reader.text.length;
}

/** Passes over blanks and continued lines. */
export function skipBlanks(reader: Reader): void {
  for (;;) {
    const c = here(reader);
    if (c === ' ' || c === '\t' || (c === '\r' && here(reader, 1) !== '')) reader.pos += 1;
    else if (c === '\\' && here(reader, 1) === '\n') reader.pos += 2;
    else if (c === '\\' && here(reader, 1) === '\r' && here(reader, 2) === '\n') reader.pos += 3;
    else if (c === '\r') reader.pos += 1;
    else return;
  }
}

export function skipComment(reader: Reader): void {
  const close = reader.text.indexOf('\n', reader.pos);
  reader.pos = close < 0 || close > reader.end ? reader.end : close;
}

/** The characters up to the first of `stops`. */
export function takeUntil(reader: Reader, stops: string): string {
  const start = reader.pos;
  while (reader.pos < reader.end && !stops.includes(reader.text[reader.pos] ?? '')) reader.pos += 1;
  return reader.text.slice(start, reader.pos);
}
