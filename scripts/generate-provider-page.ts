import type { Basis, CredentialMeaning, LoginMeaning, Meaning, Provider } from '../src/providers/provider.ts';

export const PROVIDER_PAGE = 'docs/providers.md';

/** The page of everything the program knows of vendors: what is known, as of when, and what could replace a stored credential. */
export function generateProviderPage(providers: readonly Provider[]): string {
  const sorted = [...providers].sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  return [
    '# What is known of vendors',
    '',
    'Countersign knows these actions, variables, files and commands, and what each of them changes or is given. What is not here is not',
    'judged. A credential is what its value is: a variable of this page that holds a token an earlier step made is no stored secret.',
    '',
    'The days are those of the file or page that an entry rests on; for a command or variable, mostly of the collection it was taken',
    'from. The source of every entry stands beside it in `src/providers/`.',
    '',
    ...table(sorted),
    ...sorted.flatMap(section),
  ].join('\n');
}

const table = (providers: readonly Provider[]): readonly string[] => [
  '| vendor | actions | variables | commands | credentials with a short-lived form | without | as of |',
  '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
  ...providers.map((one) => {
    const known = credentialsOf(one);
    const replaceable = known.filter(({ instead }) => instead !== undefined).length;
    const cells = [
      `[${cell(one.title)}](#${one.id})`,
      one.actions.length,
      namesOf(one).length,
      one.commands.length,
      replaceable,
      known.length - replaceable,
      days(one),
    ];
    return `| ${cells.join(' | ')} |`;
  }),
  '',
];

function section(provider: Provider): readonly string[] {
  return [
    `## <a id="${provider.id}"></a>${provider.title}`,
    '',
    `As of ${days(provider)}.`,
    '',
    ...listed(
      'Actions',
      provider.actions.map(({ uses }) => uses),
    ),
    ...listed('Variables', namesOf(provider)),
    ...listed(
      'Files',
      (provider.configurations ?? []).flatMap(({ paths }) => paths),
    ),
    ...listed('Names of identifiers, which are no secret', provider.identifiers ?? []),
    ...listed('Commands', provider.commands.map(commandName)),
    ...listed(
      'Changes',
      meaningsOf(provider).flatMap((one) => ('does' in one ? [one.does] : [])),
      false,
    ),
    ...credentials(provider),
  ];
}

function credentials(provider: Provider): readonly string[] {
  const known = credentialsOf(provider);
  const logins = unique(
    meaningsOf(provider)
      .filter(isLogin)
      .map(({ name }) => name),
  );
  if (known.length === 0 && logins.length === 0) return ['It knows no credential of its own here.', ''];
  return [
    ...(known.length > 0 ? ['Credentials:', '', ...known.map(line), ''] : []),
    ...listed('Short-lived logins it recognises', logins, false),
  ];
}

const line = ({ name, instead, none }: CredentialMeaning): string => {
  const only = instead?.serves === 'publishing' ? ', for publishing' : '';
  return instead
    ? `- ${name}: short-lived form${only}: ${instead.form} ([source](${instead.url})).`
    : `- ${name}: no short-lived form of its own is known. ${none ?? ''}`.trimEnd();
};

function listed(title: string, items: readonly string[], code = true): readonly string[] {
  const each = unique(items);
  if (each.length === 0) return [];
  return [`${title} (${each.length}): ${each.map((one) => (code ? `\`${one}\`` : one)).join(', ')}.`, ''];
}

const commandName = ({ program, words, needs }: Provider['commands'][number]): string =>
  [program, ...words, ...(needs?.slice(0, 1) ?? [])].join(' ');

const namesOf = (provider: Provider): readonly string[] => unique(provider.variables.flatMap(({ names }) => names));

const meaningsOf = (provider: Provider): readonly Meaning[] => [
  ...provider.actions.flatMap(({ means }) => means),
  ...provider.variables.map(({ means }) => means),
  ...(provider.configurations ?? []).map(({ means }) => ({ ...means, value: [] })),
  ...provider.commands.flatMap(({ means }) => means),
];

const isLogin = (meaning: Meaning): meaning is LoginMeaning => meaning.is === 'login';

/** One for each thing there is to say of a credential, however many places take it. */
function credentialsOf(provider: Provider): readonly CredentialMeaning[] {
  const found = new Map<string, CredentialMeaning>();
  for (const one of meaningsOf(provider))
    if (one.is === 'credential') found.set(line(one), found.get(line(one)) ?? one);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function days(provider: Provider): string {
  const entries: readonly Basis[] = [
    ...provider.actions,
    ...provider.variables,
    ...(provider.configurations ?? []),
    ...provider.commands,
  ];
  const [first = '', ...rest] = unique(entries.map(({ asOf }) => asOf));
  const last = rest.at(-1);
  return last === undefined ? first : `${first} to ${last}`;
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();
const cell = (text: string): string => text.replaceAll('|', '\\|');
