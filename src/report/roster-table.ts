import type { Roster, RosterLine } from '../model/roster.ts';
import { type StyledLine, styled } from '../safe/style.ts';
import { type Cell, countLine, drawCells, drawGaps, header, paintLines } from './listing-table.ts';
import { doesWords, useWords } from './use-lines.ts';
import { wrap } from './wrap.ts';

const HEADS = ['IDENTITY', 'OWNER, REVIEW', 'MAY, SEEN', 'JOBS'];
const WIDTHS = [24, 26, 20];
const MOST_JOBS = 4;
const LABEL = 11;
const WIDTH = 88;

/** The identities for a terminal: who owns each, what it can do, when it was last reviewed. */
export function renderRosterTable(roster: Roster, colour: boolean): string {
  const { identities } = roster;
  const [only, other] = identities;
  if (only && !other && roster.environments.length === 0) return renderInFull(roster, only, colour);
  return paintLines(
    [
      ...(identities.length === 0 ? [] : [header(HEADS, WIDTHS), []]),
      ...identities.flatMap((line) => [...drawIdentity(line), []]),
      ...drawGaps(roster, 'an identity there would not be in the list'),
      lastLine(roster),
    ],
    colour,
  );
}

/** The last line alone: everything counted. */
export const renderRosterLastLine = (roster: Roster, colour: boolean): string => paintLines([lastLine(roster)], colour);

const drawIdentity = (one: RosterLine): readonly StyledLine[] =>
  drawCells([aboutOf(one), lifeOf(one), reachOf(one), jobsOf(one)], WIDTHS);

function aboutOf({ id, class: kind, authentication, declared, usage }: RosterLine): Cell {
  return [
    styled(id, 'bold'),
    `${kind}, ${authentication === 'unknown' ? 'login unknown' : authentication}`,
    declared
      ? usage === 'unseen'
        ? styled('declared, unused', 'yellow')
        : 'declared'
      : styled('not declared', 'cyan'),
  ];
}

function lifeOf(one: RosterLine): Cell {
  const { expires, since } = one;
  return [
    ownerWords(one),
    reviewWords(one),
    ...(expires === '' ? [] : [`ends ${expires}`]),
    ...(since === '' ? [] : [`since ${since}`]),
  ];
}

function ownerWords({ owner, likely }: RosterLine): Cell[number] {
  if (owner !== '') return owner;
  return styled(likely.owner === '' ? 'owner unknown' : `owner unknown, perhaps ${likely.owner}`, 'cyan');
}

function reviewWords({ lastReview, reviewedBy, reviewDue }: RosterLine): string {
  const due = reviewDue === '' ? '' : `, due ${reviewDue}`;
  if (lastReview === '') return `never reviewed${due}`;
  return `reviewed ${lastReview}${reviewedBy === '' ? '' : ` by ${reviewedBy}`}${due}`;
}

function reachOf({ may, tiers, environments }: RosterLine): Cell {
  return [
    may.join(', ') || 'no effect seen',
    ...(tiers.length === 0 ? [] : [tiers.join(', ')]),
    ...(environments.length === 0 ? [] : [`environment ${environments.join(', ')}`]),
  ];
}

const jobsOf = ({ users }: RosterLine): Cell =>
  users.length > MOST_JOBS ? [...users.slice(0, MOST_JOBS), `and ${users.length - MOST_JOBS} more`] : users;

/** One identity on a screen of its own, with every place that uses it. */
function renderInFull(roster: Roster, one: RosterLine, colour: boolean): string {
  const { id, class: kind, declared, path, line } = one;
  return paintLines(
    [
      [styled(id, 'bold'), `  ${kind}, ${declared ? 'declared' : 'not declared; first seen'} in ${path}:${line}`],
      [],
      ...factsOf(one).flatMap(([label, text]) => (text === '' ? [] : labelled(label, text))),
      [],
      [styled(`used in ${one.uses.length} place${one.uses.length === 1 ? '' : 's'}`, 'bold')],
      ...one.uses.map((use): StyledLine => [`  ${useWords(use)}`]),
      [],
      ...(roster.complete ? [] : drawGaps({ ...roster, unknown: [] }, '')),
      lastLine(roster),
    ],
    colour,
  );
}

function factsOf(one: RosterLine): readonly (readonly [label: string, text: string])[] {
  const { owner, likely, sponsor, purpose, authentication, ways, principal, accounts, secrets } = one;
  const seen = ways.filter((way) => way !== authentication);
  return [
    [
      'owner',
      owner === '' ? `unknown${likely.owner === '' ? '' : `; perhaps ${likely.owner}, by ${likely.because}`}` : owner,
    ],
    ['sponsor', sponsor],
    ['purpose', purpose],
    ['may', `${doesWords(one.may)}${one.tiers.length === 0 ? '' : `; reaches ${one.tiers.join(', ')}`}`],
    ['granted', one.grants.join('; ')],
    ['acts in', one.environments.map((name) => `environment ${name}`).join(', ')],
    [
      'reviewed',
      reviewWords(one).replace(/^reviewed |^never reviewed/u, (text) => (text.startsWith('never') ? 'never' : '')),
    ],
    ['logs in', `${authentication}${seen.length === 0 ? '' : `; seen: ${seen.join(', ')}`}`],
    ['as', [...new Set([principal, ...accounts])].filter((name) => name !== '' && name !== one.id).join(', ')],
    ['carried by', secrets.map((name) => `secrets.${name}`).join(', ')],
    ['life', lifeWords(one)],
    ['perhaps', one.mayBe === '' ? '' : `the declared ${one.mayBe}`],
  ];
}

const lifeWords = ({ created, since, expires }: RosterLine): string =>
  [
    ...(created === '' ? [] : [`made on ${created}`]),
    ...(since === '' ? [] : [`first line in the repository on ${since}`]),
    expires === '' ? 'no end' : `ends on ${expires}`,
  ].join(', ');

const labelled = (label: string, text: string): readonly StyledLine[] =>
  wrap(text, WIDTH - LABEL).map(
    (line, index): StyledLine => ['  ', styled((index === 0 ? label : '').padEnd(LABEL), 'dim'), line],
  );

function lastLine(roster: Roster): StyledLine {
  const { identities } = roster;
  const declared = identities.filter((one) => one.declared).length;
  const acting = identities.filter((one) => !one.declared && one.acts).length;
  const unowned = identities.filter((one) => one.owner === '' && (one.declared || one.acts)).length;
  const total = `${identities.length} ${identities.length === 1 ? 'identity' : 'identities'} (${declared} declared, ${acting} acting undeclared, ${unowned} without a known owner)`;
  return countLine(roster, total);
}
