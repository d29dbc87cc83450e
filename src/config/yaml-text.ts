import { replaceHidden } from '../safe/text.ts';

/** Plain where nothing in it can mean anything to any reader of YAML (a fingerprint can be a number), else in quotes. */
export const quote = (text: string): string =>
  /^(?!(?:true|false|yes|no|on|off|y|n|null|\.inf|\.nan|[0-9a-f]{32})$)\.?[a-z][\w./-]*(?: [\w./-]+)*$/iu.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;

/** A text as an entry of the manifest has it: a principal or a path plain where that is safe for every reader of YAML. */
export const plainOrQuoted = (text: string): string => {
  if (replaceHidden(text, () => '') !== text) return escaped(text);
  return /^(?=.*[a-z])(?!.*:$)\.?[a-z][\w./:@-]*$/iu.test(text) && !WORDS.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
};

/** What nobody would see is spelled out. https://yaml.org/spec/1.2.2/#57-escaped-characters */
const escaped = (text: string): string =>
  replaceHidden(JSON.stringify(text), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });

/** Words that some readers of YAML take for something else than text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|\.inf|\.nan)$/iu;

/** A list in one line. */
export const listInLine = (texts: readonly string[]): string => `[${texts.map(plainOrQuoted).join(', ')}]`;
