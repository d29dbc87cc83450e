/**
 * A list of modules with one more: its import and its entry, each where the alphabet puts it. Nothing where the text is not
 * written as this script knows it.
 * @param {string} text
 * @param {string} head how the list begins: `export const rules: readonly Rule[] = [`
 * @param {string} constant
 * @param {string} id
 */
export function withEntry(text, head, constant, id) {
  const imports = /(?:^import [^;\n]* from '\.\/[a-z0-9-]+\.ts';\n)+/m.exec(text);
  const start = text.indexOf(`${head}\n`) + head.length + 1;
  const list = /^(?: {2}\w+,\n)+(?=\];)/.exec(text.slice(start));
  if (!imports || start <= head.length || !list) return undefined;
  const line = `import { ${constant} } from './${id}.ts';\n`;
  return text.replace(`${head}\n${list[0]}`, `${head}\n${sorted(list[0], `  ${constant},\n`)}`).replace(
    imports[0],
    sorted(imports[0], line, (one) => one.slice(one.indexOf("'"))),
  );
}

/**
 * @param {string} lines
 * @param {string} line
 * @param {(line: string) => string} keyOf
 */
function sorted(lines, line, keyOf = (one) => one) {
  const all = [...(lines.match(/.+\n/g) ?? []), line];
  return all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).join('');
}
