// The line hash that code scanning tells alerts apart by, computed as GitHub's own uploader does, so that both agree
// (https://github.com/github/codeql-action/blob/main/src/fingerprints.ts). 64 bits that wrap, held in two halves.
const WINDOW = 100;
const FACTOR = 37;
const TWO_32 = 0x1_0000_0000;
const END_OF_FILE = 65_535;
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];

// 37^100 in 64 bits: what a unit weighs when it leaves the window.
const LEAVING = Array.from({ length: WINDOW }).reduce<readonly [number, number]>(
  ([high, low]) => times([high, low]),
  [0, 1],
);

function times([high, low]: readonly [number, number]): readonly [number, number] {
  const product = low * FACTOR;
  return [(high * FACTOR + Math.floor(product / TWO_32)) % TWO_32, product % TWO_32];
}

/**
 * The hash of each wanted line (1-based): of the hundred units from its start on, blanks left out, and which of the
 * lines with that hash it is. The end of the file counts as a unit, so `lines` must end with an empty entry where the
 * file ends with a line feed, as splitting at line feeds gives it.
 */
export function lineHashes(lines: readonly string[], wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const { units, starts } = unitsOf(lines.join('\n'));
  const hashes = new Map<number, string>();
  const seen = new Map<string, number>();
  let high = 0;
  let low = 0;
  let line = 0;
  for (let index = 0; index <= units.length; index += 1) {
    if (starts[line] === index - WINDOW) {
      const hash = hex(high, low);
      const times = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, times);
      line += 1;
      if (wanted.has(line)) hashes.set(line, `${hash}:${times}`);
    }
    const old = index < WINDOW ? 0 : (units[index - WINDOW] ?? 0);
    const sum = low * FACTOR + (units[index] ?? 0) - LEAVING[1] * old;
    const carry = Math.floor(sum / TWO_32);
    low = sum - carry * TWO_32;
    high = modulo(high * FACTOR + carry - LEAVING[0] * old);
  }
  return hashes;
}

/** The file as the hash sees it: no blanks, one line end, an end mark, then room for the last lines' windows. */
function unitsOf(text: string): Readonly<{ units: Uint16Array; starts: readonly number[] }> {
  const units = new Uint16Array(text.length + 1 + WINDOW);
  const starts: number[] = [];
  let length = 0;
  let atStart = true;
  let previous = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index === text.length ? END_OF_FILE : text.charCodeAt(index);
    const dropped = unit === SPACE || unit === TAB || (unit === LINE_FEED && previous === RETURN);
    previous = unit;
    if (dropped) continue;
    if (atStart) starts.push(length);
    units[length] = unit === RETURN ? LINE_FEED : unit;
    atStart = units[length] === LINE_FEED;
    length += 1;
  }
  return { units: units.subarray(0, length + WINDOW), starts };
}

const modulo = (value: number): number => value - Math.floor(value / TWO_32) * TWO_32;

const hex = (high: number, low: number): string =>
  high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
