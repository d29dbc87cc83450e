import type { Plan, PlanItem, PlanPhase } from '../model/plan.ts';
import { markdownProse, markdownTicks } from '../safe/markdown.ts';
import { LISTING_KEYS, listingJson } from './listing-json.ts';
import { count } from './order.ts';

const MOST_PLACES = 5;
const TITLES: Readonly<Record<PlanPhase['name'], string>> = {
  inventory: 'Know who acts',
  tighten: 'Tighten',
  review: 'Review',
};

/** The plan as Markdown, for an issue or a wiki: a box to tick for each piece of work. */
export function renderPlanMarkdown(plan: Plan): string {
  const gaps = [...plan.reasons, ...plan.notices];
  return [
    `# Plan as of ${plan.asOf}`,
    ...plan.phases.flatMap(drawPhase),
    ...(gaps.length === 0 ? [] : ['', '## Not whole', '', ...gaps.map((gap) => `- ${markdownProse(gap)}`)]),
    '',
    renderPlanLastLine(plan),
  ].join('\n');
}

/** The last line alone: everything counted. */
export const renderPlanLastLine = ({ phases, complete }: Plan): string =>
  `${complete ? '' : 'incomplete: '}${phases.map(({ days, items }) => `${count(items.length, 'item')} in ${days} days`).join(', ')}\n`;

const drawPhase = ({ name, days, by, items }: PlanPhase): readonly string[] => [
  '',
  `## ${TITLES[name]}: ${days} days, by ${by}`,
  '',
  ...(items.length === 0 ? ['Nothing is open.'] : items.flatMap(drawItem)),
];

function drawItem({ title, ruleId, severity, owners, notes, places }: PlanItem): readonly string[] {
  const rule = ruleId === '' ? '' : `**${ruleId}** (${severity}): `;
  const who = owners.length === 0 ? 'owner unknown' : owners.map((owner) => markdownTicks(owner)).join(', ');
  const left = places.length - MOST_PLACES;
  return [
    // The title is a rule's own, or one of ours.
    `- [ ] ${rule}${title} (${who})`,
    ...notes.map((note) => `  - ${markdownTicks(note)}`),
    ...places.slice(0, MOST_PLACES).map(({ path, line }) => `  - ${markdownTicks(`${path}:${line}`)}`),
    ...(left > 0 ? [`  - and ${left} more`] : []),
  ];
}

export const PLAN_KEY_ORDER = [
  ...LISTING_KEYS,
  ...['phases', 'days', 'by', 'items', 'title', 'ruleId', 'severity', 'owners', 'notes', 'places'],
  ...['unknown', 'skipped', 'path', 'line', 'column'],
];

/** The plan as JSON. Its schema is `schema/plan.schema.json`. */
export const renderPlanJson = (plan: Plan): string => listingJson(plan, PLAN_KEY_ORDER);
