import type { Authentication } from '../model/identity.ts';
import type { Opens } from '../model/world.ts';
import type {
  ActionEntry,
  Basis,
  CommandEntry,
  CredentialMeaning,
  LoginMeaning,
  Provider,
  QuietCommands,
  VariableEntry,
} from './provider.ts';

/** What to use in the place of a stored credential, or what to do where nothing can take its place. */
export type Advice = Required<Pick<CredentialMeaning, 'none'>> | Required<Pick<CredentialMeaning, 'instead'>>;

/** An action, by the commit and file that were read, on the day of that commit. */
export const action = (uses: string, read: string, asOf: string, means: ActionEntry['means']): ActionEntry => ({
  uses,
  source: `${uses.split('/', 2).join('/')}@${read}`,
  asOf,
  means,
});

/** A credential that is stored, wherever its value is given. */
export const stored = (
  name: string,
  by: Authentication,
  opens: Opens,
  value: CredentialMeaning['value'],
  advice: Advice,
  more: Pick<CredentialMeaning, 'when' | 'principal'> = {},
): CredentialMeaning => ({ is: 'credential', name, by, opens, value, ...advice, ...more });

/** A login by the token that GitHub issues for the run. */
export const federated = (
  name: string,
  opens: Opens,
  principal: LoginMeaning['principal'],
  when: NonNullable<LoginMeaning['when']>,
): LoginMeaning => ({ is: 'login', name, by: 'federation', opens, principal, when });

/** A variable and the same credential as its meaning. */
export const variable = (
  basis: Pick<VariableEntry, 'source' | 'asOf'>,
  names: readonly string[],
  readBy: readonly string[],
  means: (value: CredentialMeaning['value']) => CredentialMeaning,
): VariableEntry => ({ ...basis, names, readBy, means: means(names.map((env) => ({ env }))) });

/** A command line with the lines that show it and the lines that only look like it. */
export const command = (
  basis: Pick<CommandEntry, 'source' | 'asOf'>,
  program: string,
  words: readonly string[],
  means: CommandEntry['means'],
  lines: Readonly<{ yes: readonly string[]; no: readonly string[] }>,
  more: Omit<Partial<CommandEntry>, 'yes' | 'no' | 'means' | 'words' | 'program'> = {},
): CommandEntry => ({ ...basis, program, words, means, ...lines, ...more });

/** What of a vendor's programs no entry gives a meaning. */
export type Quiet = Required<Pick<Provider, 'harmless' | 'unjudged'>>;
type Conditions = Omit<QuietCommands, keyof Basis | 'program' | 'words'>;

/** Sub-commands of one program. The page is one to hold them against, and the day that of the collection. */
export const quiet = (
  source: string,
  program: string,
  words: readonly string[],
  more: Conditions = {},
): QuietCommands => ({ source, asOf: '2026-11-26', program, words, ...more });

/** Sub-commands that are left out for one reason. */
export const unjudged = (because: string, ...commands: readonly QuietCommands[]): Quiet['unjudged'] =>
  commands.map((one) => ({ ...one, because }));
