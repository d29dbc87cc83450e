import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { type Draft, draftOf } from '../manifest/draft.ts';
import { MANIFEST_FILES } from '../manifest/manifest.ts';
import { parseManifest } from '../manifest/parse.ts';
import { extendManifest, newManifest, type Written } from '../manifest/write-draft.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Roster } from '../model/roster.ts';
import type { Tree } from '../model/tree.ts';
import { VERSION } from '../version.ts';
import { directoryOf, inputOf, READING } from './list.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { Surroundings } from './world.ts';

const SCHEMA = `https://raw.githubusercontent.com/OWNER/countersign/v${VERSION}/schema/identities.schema.json`;

/** `countersign init [DIR]`: writes an identity manifest from what the workflows show, or adds what is new to the one there. */
export const initVerb: Verb = {
  name: 'init',
  operands: '[DIR]',
  about: 'Write an identity manifest from what the workflows show',
  options: [
    { name: 'update', about: 'Add what is new to the manifest that is there, and change none of its lines' },
    { name: 'dry-run', about: 'Print the manifest and write nothing' },
    {
      name: 'schema',
      value: 'URL',
      about:
        'Where editors find the schema to check it by. Default: that of this version, below the account OWNER; write the one Countersign lives under',
    },
    ...READING,
  ],
  examples: [
    { command: 'countersign init', about: 'Write .github/identities.yml; one that is there is never overwritten' },
    { command: 'countersign init --update', about: 'Add what acts and is not declared yet' },
    {
      command: 'countersign init --facts facts.json --dry-run',
      about: 'See it first, with approvers as GitHub has them',
    },
  ],
  run: init,
};

async function init(given: Given, surroundings: Surroundings): Promise<0 | 3> {
  const { world, out } = surroundings;
  const directory = directoryOf('init', given);
  const input = await inputOf(given, directory, surroundings);
  const { file, text } = manifestOf(input.tree);
  const update = given.has('update');
  if (text !== undefined && !update)
    throw new UserError(
      `${file} is there already and is left as it is; countersign init --update adds what is new to it`,
    );
  const before = text === undefined ? undefined : readOld(file, text);
  const roster = world.roster(input);
  const draft = draftOf(roster, before);
  const isNothing = text !== undefined && draft.identities.length + draft.environments.length === 0;
  if (isNothing) out.text(`${file}: nothing is new\n${remarksOn(draft)}`);
  else {
    const made = textOf(file, { text, before }, draft, { roster, schema: given.value('schema') ?? SCHEMA });
    const dry = given.has('dry-run');
    if (!dry) world.writeFile(join(resolve(world.currentFolder, directory), file), made);
    out.text(dry ? made : `${file}: ${counted(draft, text !== undefined)}\n${remarksOn(draft)}`);
    if (dry) for (const line of remarksOn(draft).split('\n').filter(Boolean)) out.progress(line);
  }
  for (const reason of roster.reasons) out.progress(reason);
  return roster.complete ? 0 : 3;
}

/** Where the manifest stands, and its text; no text where there is none. */
function manifestOf(tree: Tree): Readonly<{ file: string; text: string | undefined }> {
  const [first] = MANIFEST_FILES;
  for (const file of MANIFEST_FILES) {
    const text = tree.read(file, 'large');
    if (typeof text === 'string') return { file, text };
    if (text.why !== 'missing') throw new UserError(`${file} cannot be read: it ${text.detail}`);
  }
  return { file: first, text: undefined };
}

function readOld(file: string, text: string) {
  const read = parseManifest(file, text);
  if (!('problems' in read)) return read;
  throw new UserError([
    `${file} is left as it is: it is not valid, and has to be mended first`,
    ...read.problems.map(({ message, at }) => `${at.file}:${at.line}:${at.column} ${message}`),
  ]);
}

function textOf(
  file: string,
  { text, before }: Readonly<{ text: string | undefined; before: Manifest | undefined }>,
  draft: Draft,
  { roster, schema }: Readonly<{ roster: Roster; schema: string }>,
): string {
  if (/[\s\u0000-\u001f\u007f-\u009f]/u.test(schema)) throw new UserError('--schema takes one address, without spaces');
  const written: Written =
    text === undefined || !before
      ? newManifest(file, draft, { asOf: roster.asOf, schema })
      : extendManifest(file, text, before, draft);
  if (written.ok) return written.text;
  const [because = '', ...more] = written.because;
  throw new UserError([`${file} is left as it is: ${because}`, ...more]);
}

function counted({ identities, environments }: Draft, isMore: boolean): string {
  const parts = [
    count(identities.length, 'identity', 'identities'),
    count(environments.length, 'environment', 'environments'),
  ];
  const owners = identities.filter(({ proposes }) => proposes).length;
  const open = identities.length - owners;
  return `${parts.join(' and ')}${isMore ? ' more' : ''}; ${[
    ...(identities.length === 0 ? ['nothing acts that would need one'] : []),
    ...(owners > 0 ? [`${count(owners, 'owner', 'owners')} proposed, to be confirmed`] : []),
    ...(open > 0 ? [`${count(open, 'identity', 'identities')} without a known owner`] : []),
    ...(identities.length === 0 ? [] : ['what only people know is left as remarks']),
  ].join('; ')}`;
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** What got no entry, and why. */
function remarksOn({ unsure, quiet }: Draft): string {
  const lines = [
    ...unsure.map(
      ({ account, id }) => `${account} may be ${id}, which is declared; say so in its entry, or give it one`,
    ),
    ...(quiet > 0
      ? [`${count(quiet, 'identity', 'identities')} that only read got no entry; countersign identities lists them`]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
