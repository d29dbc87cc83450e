import { NAME, readExpression } from './hcl-expression.ts';
import { readJsonBody } from './hcl-json.ts';
import {
  type HclAttribute,
  type HclBlock,
  type HclBody,
  type HclFile,
  match,
  MAX_DEPTH,
  note,
  type Reader,
  readerOf,
  skipBlank,
  skipBrackets,
  skipExpression,
  spanOf,
  take,
} from './hcl-reader.ts';
import type { Problem } from './yaml.ts';

export type {
  HclAttribute,
  HclBlock,
  HclBody,
  HclEntry,
  HclExpression,
  HclFile,
} from './hcl-reader.ts';

/**
 * Reads a file of Terraform's, in its native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md) or, where
 * its name ends in `.json`, in JSON. Never throws; whatever could not be read is a problem with its place.
 */
export function parseHcl(file: string, text: string): HclFile {
  const problems: Problem[] = [];
  if (file.endsWith('.json')) return { body: readJsonBody(file, text, problems), problems };
  const reader = readerOf(file, text, problems);
  return { body: readBody(reader, 0), problems };
}

/**
 * The same, but what stands in a block is read when its body is asked for, and what is wrong there becomes a problem then: of
 * a file with much in it little is asked for. A file whose blocks do not end where they should is read at once.
 */
export function parseHclLate(file: string, text: string): HclFile {
  if (file.endsWith('.json')) return parseHcl(file, text);
  const problems: Problem[] = [];
  const body = readBody(readerOf(file, text, problems), 0, true);
  return problems.length > 0 ? parseHcl(file, text) : { body, problems };
}

/** What stands in a block, up to its closing bracket; for a file, to its end. */
function readBody(reader: Reader, depth: number, late = false): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (;;) {
    skipBlank(reader, true);
    if (reader.at >= reader.text.length) break;
    if (reader.text[reader.at] === '}') {
      if (depth > 0) break;
      note(reader, 'a closing `}` that nothing opened', reader.at);
      reader.at += 1;
      continue;
    }
    const item = readItem(reader, depth, late);
    if (!item) skipLine(reader);
    else if ('value' in item) attributes.push(item);
    else blocks.push(item);
  }
  return { attributes, blocks };
}

/** What could not be read is passed over to the end of its line, and at least by one character. */
function skipLine(reader: Reader): void {
  const from = reader.at;
  note(reader, 'neither an attribute nor a block', from);
  skipExpression(reader, false);
  if (reader.at === from) reader.at += 1;
}

function readItem(reader: Reader, depth: number, late: boolean): HclAttribute | HclBlock | undefined {
  const from = reader.at;
  // A file may quote the name of an attribute in `.tfvars`; Terraform itself does not take that.
  const name = match(reader, NAME)?.[0];
  if (name === undefined) return undefined;
  skipBlank(reader, false);
  if (reader.text[reader.at] === '=' && reader.text[reader.at + 1] !== '=') {
    reader.at += 1;
    const value = readExpression(reader, depth + 1, false);
    const { endLine, endColumn } = value.at;
    return { name, value, at: { ...spanOf(reader, from, from), endLine, endColumn } };
  }
  return readBlock(reader, name, from, depth, late);
}

const LABEL = /"((?:[^"\\\n]|\\[^\n])*)"/uy;

function readBlock(reader: Reader, type: string, from: number, depth: number, late: boolean): HclBlock | undefined {
  const labels: string[] = [];
  let end = from + type.length;
  for (;;) {
    skipBlank(reader, false);
    const label = match(reader, LABEL)?.[1] ?? match(reader, NAME)?.[0];
    if (label === undefined) break;
    labels.push(label);
    end = reader.at;
  }
  if (reader.text[reader.at] !== '{') return undefined;
  const at = spanOf(reader, from, end);
  const opened = reader.at;
  if (late) return readLater(reader, { type, labels, at }, opened);
  reader.at += 1;
  if (depth >= MAX_DEPTH) {
    note(reader, `nested more than ${MAX_DEPTH} levels deep`, opened);
    reader.at = opened;
    skipExpression(reader, false);
    return { type, labels, body: { attributes: [], blocks: [] }, at };
  }
  const body = readBody(reader, depth + 1);
  if (!take(reader, '}')) note(reader, `the block ${type} without its closing \`}\``, from, end);
  return { type, labels, body, at };
}

/** Goes past a block, and reads it once somebody asks. */
function readLater(reader: Reader, head: Omit<HclBlock, 'body'>, opened: number): HclBlock {
  const noteOpen = (): void => note(reader, `the block ${head.type} without its closing \`}\``, opened, opened + 1);
  if (!skipBrackets(reader)) noteOpen();
  const readNow = (): HclBody => {
    const inner: Reader = { ...reader, at: opened + 1 };
    const body = readBody(inner, 1);
    if (!take(inner, '}')) noteOpen();
    return body;
  };
  let read: HclBody | undefined;
  return {
    ...head,
    written: reader.text.slice(opened + 1, reader.at),
    get body() {
      read ??= readNow();
      return read;
    },
  };
}
