import { daysBetween } from '../model/date.ts';
import { type Fact, type RepositoryFacts, unsaid } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { World } from '../model/world.ts';

/** A part of what GitHub says; where it was not asked at all, that. */
export function factOf<T>({ settings: { live } }: World, part: (facts: RepositoryFacts) => Fact<T>): Fact<T> {
  return live.known ? part(live.value) : unsaid('not-asked', live.because);
}

/**
 * Where a setting of the repository is told, which stands in no file: at the first workflow, by a route of its own, so that
 * each setting keeps its fingerprint. Nowhere in a repository without workflows.
 */
export function settingPlace({ workflows }: World, ...route: readonly string[]): Place | undefined {
  const [first] = workflows;
  return first && withRoute(first.at, ...route);
}

export const withRoute = ({ span, route }: Place, ...more: readonly string[]): Place => ({
  span,
  route: [...route, 'settings', ...more],
});

/** The last day that a record of facts can speak of, no later than the day of the scan. */
export const lastDay = ({ asOf, settings: { live } }: World): string =>
  live.known && live.value.asked < asOf ? live.value.asked : asOf;

/** How long ago a day was, in days. */
export const daysSince = (day: string, world: World): number => daysBetween(day, lastDay(world));

const ACTIONS = 'Settings → Secrets and variables → Actions';

/** The pages that lead to a setting, as a reader of GitHub follows them. */
export const PAGES = {
  workflowToken:
    'Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests',
  deployKey: (title: string) => `Settings → Deploy keys → ${title}`,
  repositorySecret: (name: string) => `${ACTIONS} → Repository secrets → ${name}`,
  organizationSecret: (name: string) => `Organization settings → Secrets and variables → Actions → ${name}`,
  environmentSecret: (environment: string, name: string) =>
    `Settings → Environments → ${environment} → Environment secrets → ${name}`,
  environment: (name: string) => `Settings → Environments → ${name}`,
  tagRules: 'Settings → Rules → Rulesets → New tag ruleset',
  branchRules: 'Settings → Rules → Rulesets',
} as const;
