import { describe, expect, test } from 'vitest';
import { parseShell } from '../../src/parse/shell.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import { actionEntry, commandEntries, fileEntries, isIdentifier, variableEntries } from '../../src/providers/lookup.ts';
import { matchCommand } from '../../src/providers/match.ts';
import type { CommandEntry, CredentialMeaning, Meaning } from '../../src/providers/provider.ts';

const actions = PROVIDERS.flatMap((one) => one.actions);
const variables = PROVIDERS.flatMap((one) => one.variables);
const files = PROVIDERS.flatMap((one) => one.configurations ?? []);
const commands = PROVIDERS.flatMap((one) => one.commands);
const matched = (line: string): readonly CommandEntry[] =>
  parseShell(line).commands.flatMap((command) => matchCommand(command));

describe('every entry', () => {
  test('says what backs it and when that was read', () => {
    for (const { source, asOf } of [...actions, ...variables, ...files, ...commands]) {
      expect(source).not.toBe('');
      expect(source).not.toContain('@ ');
      expect(asOf).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    }
  });

  test('of an action has a lower-case name without a ref, once', () => {
    const names = actions.map((one) => one.uses);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)+$/);
  });

  test('of a credential names the short-lived form or says what to do without one', () => {
    const meanings: readonly Meaning[] = [...actions, ...commands]
      .flatMap((one) => one.means)
      .concat(variables.map((one) => one.means));
    const credentials = [
      ...meanings.filter((one): one is CredentialMeaning => one.is === 'credential'),
      ...files.map((one) => one.means),
    ];
    expect(credentials.length).toBeGreaterThan(80);
    for (const one of credentials) {
      expect([one.name, one.instead !== undefined || (one.none ?? '').endsWith('.')]).toEqual([one.name, true]);
      expect(one.instead?.url ?? 'https://').toMatch(/^https:\/\//);
    }
  });

  test('writes the texts of its conditions in lower case, as they are compared', () => {
    const conditions = [...actions, ...commands].flatMap((one) => one.means).flatMap((one) => one.when ?? []);
    expect(conditions.length).toBeGreaterThan(60);
    for (const one of conditions) {
      const texts = Object.values(one).filter((value): value is readonly string[] => Array.isArray(value));
      for (const text of texts.flat()) expect(text).toBe(text.toLowerCase());
    }
  });

  test('of an identifier is in upper case, stands once, and is no variable that holds a credential', () => {
    const names = PROVIDERS.flatMap((one) => one.identifiers ?? []);
    const read = variables.flatMap((one) => one.names);
    expect(names.filter((name) => !/^[A-Z][A-Z0-9_]*_?\*?$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(read.filter(isIdentifier)).toEqual([]);
  });

  test('of a provider has an id of its own', () => {
    const ids = PROVIDERS.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(PROVIDERS.filter((one) => one.commands.length > 0).map((one) => [one.id, one.commands] as const))(
  'commands of %s',
  (_id, entries) => {
    const lines = (kind: 'yes' | 'no') => entries.flatMap((entry) => entry[kind].map((line) => [line, entry] as const));

    test('each has a line that shows it and two that only look like it', () => {
      const few = entries.filter(({ yes, no }) => new Set(yes).size < 1 || new Set(no).size < 2);
      expect(few.map(({ program, words }) => [program, ...words].join(' '))).toEqual([]);
    });
    test.each(lines('yes'))('%s', (line, entry) => expect(matched(line)).toContain(entry));
    test.each(lines('no'))('not: %s', (line, entry) => expect(matched(line)).not.toContain(entry));
  },
);

test('no command does the same thing by two entries', () => {
  const effects = (entry: CommandEntry) => entry.means.filter((one) => one.is === 'effect' && !one.when);
  const twice = commands
    .flatMap(({ yes }) => yes)
    .flatMap((line) => parseShell(line).commands)
    .filter((command) => matchCommand(command).filter((entry) => effects(entry).length > 0).length > 1);
  expect(twice.map(({ program, words }) => [program, ...words.map(({ text }) => text)].join(' '))).toEqual([]);
});

describe('look-ups', () => {
  test('actions compare whole, ignoring case and ref', () => {
    expect(actionEntry('AWS-Actions/Configure-AWS-Credentials@v5')?.uses).toBe('aws-actions/configure-aws-credentials');
    expect(actionEntry('anthropics/claude-code-action/base-action@v1')).toBeUndefined();
    expect(actionEntry('./.github/actions/deploy')).toBeUndefined();
    expect(actionEntry('docker://alpine:3')).toBeUndefined();
  });

  test('files are known by their whole path, or in any folder of the workspace', () => {
    const known = (path: string): number => fileEntries(path).length;
    expect(known('~/.kube/config')).toBe(1);
    expect(known('.kube/config')).toBe(0);
    expect(known('packages/web/.npmrc')).toBe(known('.npmrc'));
    expect(known('.npmrc')).toBeGreaterThan(0);
    expect(known('~/.ssh/deploy_key')).toBe(1);
    expect(known('~/.ssh/known_hosts')).toBe(0);
    expect(known('~/.ssh/keys/deploy')).toBe(0);
  });

  test('variables compare with case', () => {
    expect(variableEntries('AWS_SECRET_ACCESS_KEY').length).toBe(1);
    expect(variableEntries('aws_secret_access_key')).toEqual([]);
  });

  test('identifiers compare whole, ignoring case; a star stands for every ending', () => {
    expect(isIdentifier('AZURE_CLIENT_ID')).toBe(true);
    expect(isIdentifier('azure_client_id')).toBe(true);
    expect(isIdentifier('AZUREAPPSERVICE_CLIENTID_0A1B2C')).toBe(true);
    expect(isIdentifier('AZURE_CLIENT_SECRET')).toBe(false);
    expect(isIdentifier('MY_AZURE_CLIENT_ID')).toBe(false);
    expect(isIdentifier('AZURE_CLIENT_ID_SECRET')).toBe(false);
    expect(isIdentifier('')).toBe(false);
  });

  test('programs that stand for one another share their entries', () => {
    const [tofu] = parseShell('tofu apply').commands;
    const [terraform] = parseShell('terraform apply').commands;
    expect(tofu && commandEntries(tofu)).toEqual(terraform && commandEntries(terraform));
    expect(matched('constructor x')).toEqual([]);
  });
});

test('the entries are data that JSON holds whole, which is how the bundles hold them', () => {
  expect(JSON.parse(JSON.stringify(PROVIDERS))).toEqual(PROVIDERS);
});
