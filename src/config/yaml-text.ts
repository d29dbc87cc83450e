/** Plain where nothing in it can mean anything to any reader of YAML (a fingerprint can be a number), else in quotes. */
export const quote = (text: string): string =>
  /^(?!(?:true|false|yes|no|on|off|y|n|null|\.inf|\.nan|[0-9a-f]{32})$)\.?[a-z][\w./-]*(?: [\w./-]+)*$/iu.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;

/** A text as an entry of the manifest has it: a principal or a path plain where that is safe for every reader of YAML. */
export const plainOrQuoted = (text: string): string => {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u.test(text)) return JSON.stringify(text);
  return /^(?=.*[a-z])(?!.*:$)\.?[a-z][\w./:@-]*$/iu.test(text) && !WORDS.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
};

/** Words that some readers of YAML take for something else than text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|\.inf|\.nan)$/iu;

/** A list in one line. */
export const listInLine = (texts: readonly string[]): string => `[${texts.map(plainOrQuoted).join(', ')}]`;
