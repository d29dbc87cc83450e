/** Reads CSV as RFC 4180 has it, and refuses what it does not: a quote inside a bare cell, a cell that never ends. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const pattern = text[at] === '"' ? /"((?:[^"]|"")*)"/uy : /([^",\n]*)/uy;
    pattern.lastIndex = at;
    const cell = pattern.exec(text);
    if (!cell) throw new Error(`no cell at ${at}`);
    row.push((cell[1] ?? '').replaceAll('""', '"'));
    at = pattern.lastIndex;
    const end = text[at];
    if (end !== ',' && end !== '\n') throw new Error(`${JSON.stringify(end)} after the cell before ${at}`);
    at += 1;
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
