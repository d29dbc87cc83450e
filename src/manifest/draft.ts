import { listInLine, plainOrQuoted } from '../config/yaml-text.ts';
import { isParty } from '../config/party.ts';
import { AUTHENTICATIONS, TIERS } from '../model/identity.ts';
import type { Manifest } from '../model/manifest.ts';
import type { EnvironmentLine } from '../model/report.ts';
import type { Roster, RosterLine } from '../model/roster.ts';
import { oneLine } from '../safe/text.ts';

/** An entry that is new: its name, its lines without indentation, and its remarks before them. */
export type DraftEntry = Readonly<{
  name: string;
  remarks: readonly string[];
  lines: readonly string[];
  /** Whether its owner waits to be confirmed. */
  proposes: boolean;
}>;

export type Draft = Readonly<{
  identities: readonly DraftEntry[];
  environments: readonly DraftEntry[];
  /** Accounts that may be a declared identity, with its id: to add them could declare one account twice. */
  unsure: readonly Readonly<{ account: string; id: string }>[];
  /** How many identities only read, or are only held: they are listed, and need no entry. */
  quiet: number;
}>;

/** What a manifest would have to say of what acts, beside what it says already. Nothing in it is guessed. */
export function draftOf(roster: Roster, manifest: Manifest | undefined): Draft {
  const open = roster.identities.filter((one) => one.kind !== 'declared');
  const acting = open.filter((one) => one.acts);
  const nameFor = namer(manifest?.identities.map(({ id }) => id) ?? []);
  const named = new Set(acting.filter(isToldByName).flatMap(({ secrets }) => secrets.map(lower)));
  const known = new Set(manifest?.environments.map(({ name }) => lower(name)));
  return {
    identities: acting.map((one) => identityEntry(one, nameFor(one), named, roster.asOf)),
    environments: roster.environments
      .filter(({ name }) => !known.has(lower(name)) && isName(name))
      .map(environmentEntry),
    unsure: open
      .filter((one) => !one.acts && one.mayBe !== '' && one.uses.some(({ acts }) => acts))
      .map(({ id, mayBe }) => ({ account: id, id: mayBe })),
    quiet: open.filter((one) => !one.acts && one.mayBe === '').length,
  };
}

const lower = (text: string): string => text.toLowerCase();
const isToldByName = ({ id, toldBy }: RosterLine): boolean => toldBy === 'name' && id.startsWith('secrets.');

function identityEntry(one: RosterLine, id: string, named: ReadonlySet<string>, asOf: string): DraftEntry {
  const owner = isParty(one.likely.owner) ? one.likely.owner : undefined;
  const told = toldBy(one, named);
  return {
    name: id,
    remarks: [remarkOn(one)],
    lines: [
      `id: ${plainOrQuoted(id)}`,
      `class: ${one.class}`,
      '# purpose: what it is for, in a sentence',
      ...ownerLines(owner, one),
      ...(one.class === 'ai-agent' ? AGENT_LINES : []),
      ...wayLines(one),
      ...told,
      ...environmentLines(one),
      ...(told.some((line) => line.startsWith('workflows:')) ? [] : workflowLines(one)),
      ...(one.may.length === 0 ? [] : [`may: ${listInLine(one.may)}`]),
      `created: ${asOf}`,
      "# expires: the last day it may act; review: { every: 90d, last: the day somebody looked, by: '@who' }",
    ],
    proposes: owner !== undefined,
  };
}

const AGENT_LINES = [
  "# sponsor: '@who' answers for what it does",
  '# autonomy: observe, recommend or act',
  '# rollback: where it is written how to undo what it did',
];

/** Where it comes from, for whoever completes the entry. */
function remarkOn({ uses, kind }: RosterLine): string {
  const [use] = uses;
  const what = kind === 'agent' ? 'AI agent' : (use?.how ?? 'identity');
  const more = uses.length > 1 ? `, and ${uses.length - 1} more` : '';
  return oneLine(`# ${what}: job ${use?.job ?? ''}, ${use?.path ?? ''}:${use?.line ?? ''}${more}`, 300);
}

/** A proposal, or what says that there is none. */
function ownerLines(owner: string | undefined, { likely }: RosterLine): readonly string[] {
  if (owner !== undefined)
    return [`owner: '${owner.replaceAll("'", "''")}' # confirm (${oneLine(likely.because, 200)})`];
  const said = likely.owner === '' ? '' : oneLine(`; ${likely.because} says ${likely.owner}`, 200);
  return [`# owner: '@who' answers for it${said}`];
}

/** What it logs in by, where it is one way. */
function wayLines({ ways }: RosterLine): readonly string[] {
  const [way, other] = ways;
  if (other !== undefined) return [`# authentication: one of ${ways.join(', ')}`];
  return AUTHENTICATIONS.some((one) => one === way) ? [`authentication: ${way}`] : [];
}

/** What tells it: its principal, the names of the secrets that carry it, or the workflows alone. */
function toldBy(one: RosterLine, named: ReadonlySet<string>): readonly string[] {
  const { kind, toldBy: by, id, ways } = one;
  const secrets = one.secrets.filter(isSecretName);
  if (kind === 'workflow-token' || kind === 'agent') return orPrincipal(workflowLines(one), one);
  if (kind === 'runner')
    return orPrincipal(['# principal: the account that the machine itself has', ...workflowLines(one)], one);
  if (isToldByName(one) && secrets.length > 0) return [`secrets: ${listInLine(secrets)}`];
  if (by === 'workflow' && one.class === 'service-account' && ways.every((way) => way === 'federation'))
    return orPrincipal(workflowLines(one), one);
  const own = secrets.filter((name) => !named.has(lower(name)));
  if (id.length > MAX_PRINCIPAL) return [`# principal: too long for the manifest, with ${id.length} characters`];
  return [
    `principal: ${plainOrQuoted(id)}${REMARKS[by] ?? ''}`,
    ...(own.length > 0 ? [`secrets: ${listInLine(own)}`] : []),
  ];
}

/** As many as the manifest takes of a text. */
const MAX_PRINCIPAL = 1_000;

const REMARKS: Readonly<Partial<Record<RosterLine['toldBy'], string>>> = {
  name: ' # as workflows name it; what it holds stands in no file',
  pattern: ' # as workflows write it; parts of it stand in no file',
};

/** What has only a workflow to tell it by needs one; where none can be listed, it is told by what it is called. */
const orPrincipal = (lines: readonly string[], { id }: RosterLine): readonly string[] =>
  lines.some((line) => line.startsWith('workflows:')) ? lines : [`principal: ${plainOrQuoted(id)}`];

/** Only environments that are written out whole: a list that lacks one says that it may not act there. */
function environmentLines({ uses }: RosterLine): readonly string[] {
  const names = distinct(uses.flatMap(({ environments }) => environments ?? [])).filter((name) => name !== '');
  if (uses.some(({ environments }) => environments === undefined))
    return names.length === 0
      ? []
      : [`# environments: ${oneLine(listInLine(names), 300)}, and one that only the run knows`];
  return names.length === 0 ? [] : [`environments: ${listInLine(names)}`];
}

function workflowLines({ workflows }: RosterLine): readonly string[] {
  const listable = workflows.every((file) => /^(?!\.?\/)[^*?\\]{1,1000}$/u.test(file));
  return listable && workflows.length > 0 ? [`workflows: ${listInLine(workflows)}`] : [];
}

const isSecretName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]{0,254}$/u.test(name);

/** What the schema takes for the name of an environment. */
const isName = (name: string): boolean =>
  name.trim() !== '' && name.length <= 255 && !['__proto__', 'constructor', 'prototype'].includes(name);

function environmentEntry({ name, tier, protection }: EnvironmentLine): DraftEntry {
  const approvers = (protection.reviewers ?? []).map((one) => `@${one}`).filter(isParty);
  const lines = [
    TIERS.some((one) => one === tier) ? `tier: ${tier}` : '# tier: production, staging, development or preview',
    ...(approvers.length > 0
      ? [`approvers: ${listInLine(approvers)} # ${oneLine(protection.because, 100)}`]
      : ["# approvers: ['@who'] may say yes"]),
  ];
  return { name, remarks: [], lines, proposes: false };
}

/** Gives each a name that no other entry has: what it is called, else with its tier, else with a number. */
function namer(taken: readonly string[]): (one: RosterLine) => string {
  const used = new Set(taken.map(lower));
  return (one) => {
    const wanted = idFor(one);
    const [tier, other] = one.tiers;
    const first = [wanted, ...(tier === undefined || other !== undefined ? [] : [`${wanted}-${tier}`])];
    for (let number = 2; ; number += 1) {
      const id = first.shift() ?? `${wanted}-${number}`;
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };
}

/** What it is called, in small letters and hyphens: the last part of a principal, the name of a secret. */
function idFor({ kind, id }: RosterLine): string {
  if (kind === 'workflow-token') return 'workflow-token';
  const whole = id.replace(/\$\{\{.*?\}\}/gu, '').replace(/@.*$/u, '');
  const name = whole.split(/[/.:]/u).findLast((part) => /[a-z]/iu.test(part)) ?? whole;
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/gu, '');
  return /[a-z]/u.test(slug) ? slug : `identity${slug === '' ? '' : `-${slug}`}`;
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
