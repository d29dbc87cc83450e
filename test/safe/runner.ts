/**
 * What GitHub's runner does with a line of output, from its `ActionCommand.cs` and `ActionCommandManager.cs`: the form
 * with colons after leading white space, else the old form anywhere. Both are tried on text without ignorable
 * characters too, since comparisons of strings there can depend on the culture.
 */
const REGISTERED = new Set([
  'set-output',
  'save-state',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'stop-commands',
  'set-env',
  'add-path',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'internal-set-repo-path',
]);

export type Command = Readonly<{ name: string; properties: Readonly<Record<string, string>>; data: string }>;

/** The lines as the runner's reader sees them: a carriage return ends one as well. */
export const linesOf = (output: string): readonly string[] => output.split(/\r\n|\r|\n/u);

export function commandIn(line: string): Command | undefined {
  const bare = line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return modern(line) ?? legacy(line) ?? modern(bare) ?? legacy(bare);
}

function modern(line: string): Command | undefined {
  const message = line.replace(/^[\s\u0085]+/u, '');
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end < 0) return undefined;
  const info = message.slice(2, end);
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name)) return undefined;
  const properties = space > 0 ? pairs(info.slice(space + 1).trim(), ',') : {};
  return { name, properties, data: unescape(message.slice(end + 2)) };
}

function legacy(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const info = line.slice(start + 3, end);
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name)) return undefined;
  return { name, properties: space > 0 ? pairs(info.slice(space + 1), ';') : {}, data: unescape(line.slice(end + 1)) };
}

function pairs(text: string, separator: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0)
      found[pair.slice(0, equals).toLowerCase()] = unescape(pair.slice(equals + 1))
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',');
  }
  return found;
}

const unescape = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
