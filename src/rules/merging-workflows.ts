import type { Merger } from '../model/settings.ts';
import type { Delivery, World } from '../model/world.ts';

/**
 * Workflows that merge pull requests of machines they name, with a token whose pushes start workflows. What the workflow's
 * own token merges starts none: https://docs.github.com/actions/concepts/security/github_token
 */
export const workflowMergers = (world: World): readonly Merger[] =>
  world.deliveries.filter(mergesByItself).flatMap((delivery) => {
    const conditions = conditionsOf(delivery);
    const authors = [...new Set(conditions.flatMap(machinesIn))];
    const asks = conditions.some((condition) => /label|review/iu.test(condition));
    if (authors.length === 0 || asks) return [];
    return [
      {
        tool: `Job \`${delivery.job.job}\``,
        does: 'merge',
        authors,
        conditions: [...new Set(conditions)].filter((condition) => condition !== ''),
        asksPerson: false,
        ofMachines: true,
        givesReview: false,
        labels: [],
        branches: [],
        at: delivery.at,
      },
    ];
  });

const BY_PULL_REQUEST = new Set(['pull_request', 'pull_request_target']);

const mergesByItself = ({ effect, authentication, routes }: Delivery): boolean =>
  effect === 'merge' &&
  authentication !== '' &&
  authentication !== 'workflow-token' &&
  routes.some(
    ({ start, gates }) => BY_PULL_REQUEST.has(start.event) && gates.every(({ holds }) => holds.known && !holds.value),
  );

/** What the way to the step asks, as written. */
const conditionsOf = ({ condition, routes }: Delivery): readonly string[] => [
  ...routes.flatMap(({ conditions }) => conditions.map(({ text }) => text)),
  condition,
];

/** The machines that a condition names, unless it names them to keep them out. */
const machinesIn = (condition: string): readonly string[] =>
  condition.includes('!') ? [] : [...condition.matchAll(/'([\w-]{1,60}\[bot\])'/gu)].flatMap(([, name]) => name ?? []);
