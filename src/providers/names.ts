import type { Provider } from './provider.ts';

/** For each name, the places in the list of vendors of those that have an entry for it. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** By which names something can be looked up, and who knows them. */
export type Names = Readonly<{
  actions: Places;
  variables: Places;
  /** By program, as are the harmless ones. */
  commands: Places;
  harmless: Places;
  /** By the last name of a path, which may be `*`. */
  files: Places;
  identifiers: readonly string[];
}>;

export function namesOf(providers: readonly Provider[]): Names {
  const places = (namesIn: (provider: Provider) => readonly string[]): Places => {
    const found = new Map<string, number[]>();
    for (const [place, provider] of providers.entries())
      for (const name of new Set(namesIn(provider))) found.set(name, [...(found.get(name) ?? []), place]);
    return Object.fromEntries(found);
  };
  return {
    actions: places(({ actions }) => actions.map(({ uses }) => uses)),
    variables: places(({ variables }) => variables.flatMap(({ names }) => names)),
    commands: places(({ commands }) => commands.flatMap(programsOf)),
    harmless: places(({ harmless = [] }) => harmless.flatMap(programsOf)),
    files: places(({ configurations = [] }) => configurations.flatMap(({ paths }) => paths.map(lastName))),
    identifiers: providers.flatMap(({ identifiers = [] }) => identifiers),
  };
}

/** `a|b` stands for either. */
export const programsOf = ({ program }: Readonly<{ program: string }>): readonly string[] => program.split('|');

export const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
