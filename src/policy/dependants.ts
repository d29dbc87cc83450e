import { nearest, UserError } from '../errors.ts';
import type { Dependants, NamedThing } from '../model/dependants.ts';
import type { NamedUses, Roster, RosterLine, UseLine } from '../model/roster.ts';

/** Every place that depends on what has a name: an identity, a principal, a secret, an environment, the label of a runner. */
export function dependantsOf(roster: Roster, wanted: string): Dependants {
  const name = wanted.replace(/^secrets\./iu, '');
  const identities = identitiesCalled(roster, wanted);
  const is = thingsCalled(roster, name, identities);
  if (is.length === 0) throw nobody(roster, wanted);
  const { schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped } = roster;
  return {
    ...{ schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped },
    name: wanted,
    is,
    dependants: usesOf(roster, name, identities),
  };
}

const lower = (text: string): string => text.toLowerCase();
const plain = (handle: string): string => lower(handle).replace(/^@/u, '');

/** By id, by principal, or by what workflows call them. A principal compares whole. */
export const identitiesCalled = ({ identities }: Roster, name: string): readonly RosterLine[] =>
  identities.filter(
    ({ id, principal, accounts }) =>
      plain(id) === plain(name) ||
      principal === name ||
      accounts.some((one) => one === name || (/^(?:secrets|vars)\./u.test(one) && lower(one) === lower(name))),
  );

const find = (all: readonly NamedUses[], name: string): NamedUses | undefined =>
  all.find((one) => lower(one.name) === lower(name));

function thingsCalled(roster: Roster, name: string, identities: readonly RosterLine[]): readonly NamedThing[] {
  const secret = find(roster.secrets, name);
  const carried = roster.identities.filter(({ secrets }) => secrets.some((one) => lower(one) === lower(name)));
  const environment = roster.environments.find((one) => lower(one.name) === lower(name));
  const runner = find(roster.runners, name);
  return [
    ...identities.map(identityThing),
    ...(secret || carried.length > 0
      ? [{ kind: 'secret' as const, name: secret?.name ?? name, about: aboutSecret(secret, carried) }]
      : []),
    ...(environment
      ? [{ kind: 'environment' as const, name: environment.name, about: `tier ${environment.tier}` }]
      : []),
    ...(runner ? [{ kind: 'runner' as const, name: runner.name, about: 'a machine of one’s own' }] : []),
  ];
}

function identityThing({ id, class: kind, owner, likely, declared, path, line }: RosterLine): NamedThing {
  const owned = owner !== '' ? `owned by ${owner}` : 'nobody owns it';
  const guess = owner === '' && likely.owner !== '' ? `, perhaps ${likely.owner} (${likely.because})` : '';
  return {
    kind: 'identity',
    name: id,
    about: `${kind}, ${declared ? 'declared' : 'not declared'}, ${owned}${guess}`,
    ...(declared && { declaredAt: { path, line, column: 1 } }),
  };
}

function aboutSecret(secret: NamedUses | undefined, carried: readonly RosterLine[]): string {
  const declared = carried.filter((one) => one.declared).map(({ id }) => id);
  const carries = declared.length > 0 ? [`carries ${declared.join(', ')}`] : ['carries nobody that is declared'];
  const { stored } = secret ?? {};
  const kept = stored ? [stored.length === 0 ? 'GitHub has no such secret' : `stored in ${stored.join('; ')}`] : [];
  return [...carries, ...kept].join('; ');
}

/** Of an identity, also what reads its secrets: they are it, for whoever holds them. */
function usesOf(roster: Roster, name: string, identities: readonly RosterLine[]): readonly UseLine[] {
  const names = new Set([
    lower(name),
    ...identities.flatMap(({ id, principal, accounts, secrets, declared }) =>
      [id, principal, ...accounts, ...(declared ? secrets : [])].filter((one) => one !== '').map(lower),
    ),
  ]);
  const called = ({ name: one }: NamedUses): boolean => names.has(lower(one));
  return onceEach([
    ...identities.flatMap(({ uses }) => uses),
    ...roster.secrets.filter(called).flatMap(({ uses }) => uses),
    ...roster.environmentUses.filter((one) => lower(one.name) === lower(name)).flatMap(({ uses }) => uses),
    ...roster.runners.filter((one) => lower(one.name) === lower(name)).flatMap(({ uses }) => uses),
    ...roster.mentions.filter(called).flatMap(({ uses }) => uses),
  ]);
}

/** A place once, however many ways lead to it; what is said first says most. */
function onceEach(uses: readonly UseLine[]): readonly UseLine[] {
  const known = new Map<string, UseLine>();
  for (const use of uses) {
    const key = `${use.path}\n${use.line}\n${use.job}\n${use.job === '' ? use.how : ''}`;
    const before = known.get(key);
    known.set(key, before ? { ...before, effects: distinct([...before.effects, ...use.effects]) } : use);
  }
  return [...known.values()].sort((a, b) =>
    a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1,
  );
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

function nobody(roster: Roster, name: string): UserError {
  const all = [
    ...roster.identities.flatMap(({ id, principal, accounts, secrets }) => [id, principal, ...accounts, ...secrets]),
    ...[...roster.secrets, ...roster.environments, ...roster.runners].map((one) => one.name),
  ].filter((one) => one !== '');
  const near = nearest(name, all);
  return new UserError(
    `Nothing here has the name ${name}: no identity, principal, secret, environment or label of a runner${near === undefined ? '; countersign identities lists them' : `; did you mean ${near}?`}`,
  );
}
