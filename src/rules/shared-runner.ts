import type { Delivery, RunnerUse, StartedBy, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { alsoAt, chainOf, groupBy, jobSubject, listed, notMet, type Judgement, type Rule } from './kit.ts';

export const sharedRunner: Rule = {
  id: 'shared-runner',
  title: 'Pull requests and production run on one machine',
  category: 'shared-deploy-account',
  severity: 'medium',
  controls: CONTROLS.sharedAccount,
  finds:
    'A job that changes production and a job that pull requests or strangers start, both of which ask for self-hosted runners by labels so that one runner can serve both.',
  why: 'A runner of one’s own is not thrown away by GitHub after a job. What a pull request leaves on it, a changed tool, a waiting process, a poisoned cache, is there when the job that ships runs, with its credentials and with the identity of the machine.',
  fix: 'Put the runners that ship in a group of their own, which only the workflows that ship may use, and name it in `runs-on: {group: …}`. Let pull requests run on GitHub’s runners, or on ones that are registered for one job and then destroyed.',
  cannotSee:
    'Whether a runner is registered for one job only, which repositories and workflows its group admits, and whether the repository is private, where only its members open pull requests. Names that are not `self-hosted` may be runners of GitHub, and nothing is said of them.',
  whenNot: 'Where each runner serves one job and is then destroyed.',
  judge: (world) => [...groupBy(pairsIn(world), ({ ships }) => ships.job.file).values()].flatMap(judgePairs),
};

/** A production job, what it does, and a job of outsiders that the same runner can serve. */
type Pair = Readonly<{ delivery: Delivery; ships: RunnerUse; other: RunnerUse }>;

function pairsIn({ runners, deliveries }: World): readonly Pair[] {
  const others = runners.filter((one) => one.starts.some(isOutside));
  return runners.flatMap((ships) => {
    const delivery = deliveries.find((one) => one.job.id === ships.job.id && changesProduction(one));
    if (!delivery) return [];
    const also = others.filter((other) => isApart(ships, other) && canServeBoth(ships, other));
    return also.map((other) => ({ delivery, ships, other }));
  });
}

/** Another job, or the same one as something else than a pull request starts it too. */
const isApart = (ships: RunnerUse, other: RunnerUse): boolean =>
  other.job.id !== ships.job.id || !ships.starts.every(isOutside);

const changesProduction = ({ tiers, routes }: Delivery): boolean =>
  tiers.includes('production') && routes.some(({ start }) => start.who !== 'fork');

/** Nothing has to be approved first; GitHub asks only for those who have never contributed. */
const isOutside = ({ who, held, checked }: StartedBy): boolean =>
  !held && (who === 'fork' || (who === 'anyone' && !checked));

/** A runner has every label that a job asks for: one with all of the longer list serves the shorter one too. */
function canServeBoth(one: RunnerUse, other: RunnerUse): boolean {
  if (one.group !== other.group) return false;
  const [fewer, more] = one.labels.length < other.labels.length ? [one, other] : [other, one];
  return fewer.labels.every((label) => more.labels.includes(label));
}

/** One finding for each workflow that ships, at the first job of it. */
function judgePairs(pairs: readonly Pair[]): readonly Judgement[] {
  const [first] = pairs;
  if (!first) return [];
  const { delivery, ships } = first;
  const mine = pairs.filter((pair) => pair.ships.job.id === ships.job.id).map(({ other }) => other);
  const events = [
    ...new Set(mine.flatMap(({ starts }) => starts.filter(isOutside).map(({ event }) => `\`${event}\``))),
  ];
  const longest = [ships, ...mine.slice(0, 1)].sort((a, b) => b.labels.length - a.labels.length)[0] ?? ships;
  return [
    notMet(jobSubject('delivery', ships.job, delivery.step), ships.at, {
      message: `Job \`${ships.job.job}\` changes production on a runner that ${whoElse(ships, mine)} on ${listed(events)}`,
      why: `One runner with the labels ${listed(longest.labels.map((label) => `\`${label}\``))} can serve both. What a pull request leaves on it waits there for the job that ${delivery.does}, with its credentials.`,
      fix: `Put the runners of job \`${ships.job.job}\` in a group of their own, name it in \`runs-on: {group: …}\`, and let pull requests run on GitHub’s runners or on ones that serve one job and are destroyed.`,
      confidence: 'medium',
      related: alsoAt(
        [...new Map(mine.map((other) => [placeKey(other), other.at]))].flatMap(([key, at]) =>
          key === placeKey(ships) ? [] : [at],
        ),
        'pull requests and strangers start this one',
      ),
      chain: chainOf(ships.job),
    }),
  ];
}

const placeKey = ({ at: { span } }: RunnerUse): string => `${span.file}:${span.line}`;

function whoElse(ships: RunnerUse, mine: readonly RunnerUse[]): string {
  const jobs = [...new Set(mine.filter(({ job }) => job.id !== ships.job.id).map(({ job }) => `\`${job.job}\``))];
  if (jobs.length === 0) return 'it has';
  const shown = jobs.length > 3 ? [...jobs.slice(0, 3), `${jobs.length - 3} more`] : jobs;
  return `${jobs.length === 1 ? 'job' : 'jobs'} ${listed(shown)} can have`;
}
