import { addDays } from '../model/date.ts';
import { SEVERITIES, type Severity } from '../model/judgement.ts';
import type { Point } from '../model/listing.ts';
import type { Plan, PlanItem, PlanPhase } from '../model/plan.ts';
import type { Finding, Report, RuleCard, UnknownLine } from '../model/report.ts';
import type { Roster, RosterLine } from '../model/roster.ts';
import { groupBy } from '../rules/kit.ts';

/** Rules that ask who acts and who answers for it: without that, nobody is there to do the rest. */
const INVENTORY = new Set([
  'agent-without-sponsor',
  'control-missing',
  'duplicate-identity',
  'identity-undeclared',
  'identity-unowned',
  'owner-gone',
  'owner-not-human',
]);
/** Rules about days. */
const REVIEW = new Set(['identity-expires-soon', 'review-overdue', 'identity-unused']);
const GRAVE: readonly Severity[] = ['critical', 'high', 'medium'];

/** What a scan and the list of identities leave open, as work of thirty, sixty and ninety days. */
export function planOf(report: Report, roster: Roster, rules: readonly RuleCard[]): Plan {
  const { schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped } = roster;
  const whose = ownersOf(roster);
  const open = report.findings;
  const byRules = (wanted: (one: Finding) => boolean): readonly PlanItem[] =>
    ofFindings(open.filter(wanted), rules, whose);
  const isAbout = (one: Finding): boolean => INVENTORY.has(one.ruleId) || REVIEW.has(one.ruleId);
  const phase = (name: PlanPhase['name'], days: PlanPhase['days'], items: readonly PlanItem[]): PlanPhase => ({
    name,
    days,
    by: addDays(asOf, days),
    items,
  });
  return {
    ...{ schemaVersion, tool, asOf, complete, reasons, notices, workflows, unknown, skipped },
    phases: [
      phase('inventory', 30, [
        ...undeclared(roster),
        ...byRules(({ ruleId }) => INVENTORY.has(ruleId)),
        ...unknowns(report.unknown, whose),
      ]),
      phase(
        'tighten',
        60,
        byRules((one) => !isAbout(one) && GRAVE.includes(one.severity)),
      ),
      phase('review', 90, [
        ...byRules(({ ruleId }) => REVIEW.has(ruleId)),
        ...coming(roster),
        ...ending(report),
        ...byRules((one) => !isAbout(one) && !GRAVE.includes(one.severity)),
      ]),
    ],
  };
}

/** Without a manifest no rule asks: each identity that acts and that nobody declared is work all the same. */
function undeclared({ identities }: Roster): readonly PlanItem[] {
  if (identities.some(({ declared }) => declared)) return [];
  const acting = identities.filter(({ acts }) => acts);
  if (acting.length === 0) return [];
  return [
    {
      title: 'Write an identity manifest (`countersign init`), and confirm who owns each identity',
      ...{ ruleId: '', severity: '' },
      owners: distinct(acting.map(({ likely }) => likely.owner)),
      notes: acting.map(
        ({ id, class: kind, likely }) =>
          `${id} (${kind})${likely.owner === '' ? '' : `: perhaps ${likely.owner}, by ${likely.because}`}`,
      ),
      places: acting.map(({ path, line }) => ({ path, line, column: 1 })),
    },
  ];
}

type Whose = (path: string, line: number) => readonly string[];

/** Who answers for a line: of the manifest, the owner of its entry; else whom CODEOWNERS names for the file. */
function ownersOf({ identities, owners }: Roster): Whose {
  const declared = identities.filter((one) => one.declared).sort((a, b) => a.line - b.line);
  const byFile = groupBy(declared, ({ path }) => path);
  return (path, line) => {
    const entry = byFile.get(path)?.findLast((one) => one.line <= line);
    if (entry) return [entry.owner].filter((owner) => owner !== '');
    return owners[path] ?? [];
  };
}

/** One item a rule, the gravest first. */
const ofFindings = (findings: readonly Finding[], rules: readonly RuleCard[], whose: Whose): readonly PlanItem[] =>
  [...groupBy(findings, ({ ruleId }) => ruleId)]
    .map(([ruleId, all]): PlanItem => {
      const card = rules.find(({ id }) => id === ruleId);
      return {
        title: `${card?.title ?? ruleId}. ${card?.fix ?? ''}`.trim(),
        ruleId,
        severity: SEVERITIES.find((severity) => all.some((one) => one.severity === severity)) ?? '',
        owners: distinct(all.flatMap(({ path, line }) => whose(path, line))),
        notes: [],
        places: placesOf(all),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.ruleId < b.ruleId ? -1 : 1));

const rank = ({ severity }: PlanItem): number => SEVERITIES.findIndex((one) => one === severity);

const SETTLES: Readonly<Record<string, string>> = {
  online: 'Ask GitHub what is set (`--online`, or a record of `countersign facts`)',
  token: 'Ask GitHub again with a token that may see more',
  manifest: 'Write into the identity manifest what only it can say',
  confirm: 'Confirm what the manifest proposes, by taking `# confirm` away',
  with: 'Give the other repositories (`--with OWNER/REPO=DIR`)',
  history: 'Scan a checkout with its history',
};

/** What could not be answered, by what would settle it. What nothing settles is no work. */
const unknowns = (all: readonly UnknownLine[], whose: Whose): readonly PlanItem[] =>
  Object.entries(SETTLES).flatMap(([settle, title]) => {
    const open = all.filter((one) => one.settle === settle);
    if (open.length === 0) return [];
    return [
      {
        title,
        ...{ ruleId: '', severity: '' as const },
        owners: distinct(open.flatMap(({ path, line }) => whose(path, line))),
        notes: [`${open.length} open question${open.length === 1 ? '' : 's'}`],
        places: placesOf(open),
      },
    ];
  });

/** Reviews and ends that fall into these ninety days. */
function coming({ identities, asOf }: Roster): readonly PlanItem[] {
  const until = addDays(asOf, 90);
  const isNear = (day: string): boolean => day !== '' && day >= asOf && day <= until;
  return [
    ...item(
      'Review what is due',
      identities.filter(({ reviewDue }) => isNear(reviewDue)),
      ({ id, reviewDue }) => `${id}: due on ${reviewDue}`,
    ),
    ...item(
      'Renew or retire what ends',
      identities.filter(({ expires }) => isNear(expires)),
      ({ id, expires }) => `${id}: ends on ${expires}`,
    ),
  ];
}

const item = (title: string, all: readonly RosterLine[], note: (one: RosterLine) => string): readonly PlanItem[] =>
  all.length === 0
    ? []
    : [
        {
          title,
          ...{ ruleId: '', severity: '' as const },
          owners: distinct(all.map(({ owner }) => owner)),
          notes: all.map(note),
          places: placesOf(all),
        },
      ];

/** Exceptions that end in these ninety days, or that have ended. */
function ending({ exceptions, asOf }: Report): readonly PlanItem[] {
  const until = addDays(asOf, 90);
  const open = exceptions.filter((one) => one.until !== '' && one.until <= until);
  if (open.length === 0) return [];
  return [
    {
      title: 'Repair what an exception excuses before it ends, or agree on it anew',
      ...{ ruleId: '', severity: '' },
      owners: distinct(open.map(({ owner }) => owner)),
      notes: open.map(({ ruleId, until: end }) => `${ruleId}: until ${end}`),
      places: placesOf(open),
    },
  ];
}

const placesOf = (all: readonly Readonly<{ path: string; line: number; column?: number }>[]): readonly Point[] => [
  ...new Map(all.map(({ path, line, column = 1 }) => [`${path}:${line}`, { path, line, column }] as const)).values(),
];

const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '').sort();
