/**
 * A piece of a word: as written, a shell variable, a GitHub expression (the text between the braces), or the output of
 * another command.
 */
export type WordPart = Readonly<{
  kind: 'literal' | 'variable' | 'expression' | 'substitution';
  text: string;
  /** The `x` of `${NAME:-x}`, as written. */
  fallback?: string;
  /** The variable is cut or rewritten on the way, as in `${GITHUB_REF#refs/tags/}`. */
  altered?: true;
}>;

/**
 * A word after the shell's own splitting and unquoting; `text` shows parts as `$NAME`, `${{ … }}` and `$(…)`. `rewritten`: a
 * program has made something else of it on the way.
 */
export type Word = Readonly<{
  text: string;
  parts: readonly WordPart[];
  offset: number;
  length: number;
  rewritten?: true;
}>;

/** A simple command. Offsets are UTF-16 units into the script. */
export type Command = Readonly<{
  /** The first word without its folder, wrappers such as `sudo`, `env`, `time`, `npx`, `xargs` peeled off. */
  program: string;
  /** The words after the program. */
  words: readonly Word[];
  /** `NAME=value` before the program, or as operands of `export`, `env` and their kin. */
  assignments: readonly Readonly<{ name: string; value: Word }>[];
  /** Targets of `>` and `>>`. */
  writes: readonly Word[];
  /** What is fed to it: the command before it in the pipe (its index in the list), here-text, or a file by its path. */
  stdin?: Readonly<{ from: 'pipe'; command: number }> | Readonly<{ from: 'text' | 'file'; word: Word }>;
  /** It calls a function of the script, or runs what such a function is called with: what that runs is listed itself. */
  inside?: true;
  offset: number;
  length: number;
}>;

/** A script as simple commands, in order; `whole` is false where something could not be followed (`eval`, a limit). */
export type Script = Readonly<{ commands: readonly Command[]; whole: boolean }>;
