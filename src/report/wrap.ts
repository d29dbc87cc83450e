/**
 * Prose in lines of at most `width`, broken at spaces; a word that is longer stays whole. Its own line ends are kept, and
 * so are lines that begin with two spaces, since those show what to write.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split(/\r?\n/u).flatMap((line) => (line.startsWith('  ') ? [line] : wrapLine(line, width)));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
