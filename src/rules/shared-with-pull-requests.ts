import type { Related } from '../model/judgement.ts';
import { bySpan, unknown } from '../model/place.ts';
import type { CredentialUse, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { chainOf, groupBy, isStored, jobSubject, listed, notMet, type Judgement, type Rule } from './kit.ts';
import {
  isHandedIn,
  isOutside,
  isOverridable,
  mostGrave,
  outsideStarts,
  proves,
  type SharedOutside,
  sharedWithOutsiders,
  ships,
  usesByAccount,
} from './sharing.ts';

export const sharedWithPullRequests: Rule = {
  id: 'shared-with-pull-requests',
  title: 'An account that ships is given to pull requests',
  category: 'shared-deploy-account',
  severity: 'high',
  controls: CONTROLS.sharedAccount,
  finds:
    'One principal, or one stored secret outside any environment, that a job ships with and that another job, or the same, is given on pull requests, or on events that strangers can cause, such as `pull_request_target` and `issue_comment`.',
  why: 'A pull request runs what nobody has reviewed yet: its own workflow, build scripts, dependencies, the modules of a plan. Whatever runs there beside the account can change what the account can change, before anybody has said yes.',
  fix: 'Give pull requests a principal of their own that only reads. Then let the trust policy of the one that ships accept its environment or its branch alone, or move the stored secret into the environment of the job that ships, and replace its value.',
  cannotSee:
    'Whether a setting of the repository keeps pull requests from running, what a trust policy or a session policy takes away, and checks of the person inside a step. What an account reaches whose own name says a lower tier (`SANDBOX_ROLE`): that is believed where nothing says production. Pull requests from forks are given neither stored secrets nor an OIDC token; those from branches of the repository are.',
  whenNot:
    'Where only people who may ship can push branches and open pull requests from them, and dependencies are not updated by a machine.',
  judge: (world) => [...sharedWithOutsiders(world).map(judgeShared), ...perhapsShared(world)],
};

function judgeShared({ use, given }: SharedOutside): Judgement {
  const others = given.filter(({ job }) => job.id !== use.job.id);
  const shown = others.length > 0 ? others : given;
  const [worst, open] = [ships(use) === 'production', shown.some(isOpen)];
  return notMet(jobSubject('credential', use.job, use.step), use.at, {
    message: `\`${use.account}\` ${WHAT[ships(use) ?? 'unknown']} in job \`${use.job.job}\`, and ${whoHasIt(use, shown)}`,
    why: whyOf(use, shown),
    fix: fixOf(use),
    confidence: worst && open ? 'high' : worst || open ? 'medium' : 'low',
    related: relatedTo(use, shown),
    chain: chainOf(use.job),
  });
}

const WHAT = { production: 'changes production', unknown: 'deploys' } as const;

/** On a way that nothing holds and no condition narrows. */
const isOpen = (use: CredentialUse): boolean => outsideStarts(use).some(({ held, who }) => !held && who === 'fork');

function whoHasIt(use: CredentialUse, given: readonly CredentialUse[]): string {
  const jobs = [...new Set(given.map(({ job }) => `\`${job.job}\``))];
  if (given.every(({ job }) => job.id === use.job.id)) return `the same job has it ${on(given)}`;
  const some = jobs.length > 3 ? [...jobs.slice(0, 3), `${jobs.length - 3} more`] : jobs;
  return `${jobs.length === 1 ? 'job' : 'jobs'} ${listed(some)} ${jobs.length === 1 ? 'has' : 'have'} it ${on(given)}`;
}

const on = (given: readonly CredentialUse[]): string => `on ${listed(eventsOf(given).map((event) => `\`${event}\``))}`;

const eventsOf = (given: readonly CredentialUse[]): readonly string[] => [
  ...new Set(given.flatMap((use) => outsideStarts(use).map(({ event }) => event))),
];

function whyOf(use: CredentialUse, given: readonly CredentialUse[]): string {
  const strangers = given.some((use) => outsideStarts(use).some(({ who }) => who === 'anyone'));
  if (strangers)
    return `Anybody who can see the repository can start that job, which is given secrets all the same. Whatever they get to run in it ${canShip(use, 'with this account')}`;
  const held = isStored(use.source) ? 'this secret' : 'an OIDC token that takes this principal';
  return `A pull request from a branch of the repository is given ${held}, while nobody has reviewed its code, its workflow and its dependencies. Whatever runs there ${canShip(use, 'without a review')} A pull request from a fork is not.`;
}

/** Of a tier that nothing names only so much is sure that it is changed. */
const canShip = (use: CredentialUse, how: string): string =>
  ships(use) === 'production'
    ? `can ship ${how}.`
    : `can change the same ${how}; nothing says which tier that is, so it may be production.`;

function fixOf({ source, account, job }: CredentialUse): string {
  if (isStored(source))
    return `Give pull requests an account of their own that only reads. Move \`${account}\` into the environment of job \`${job.job}\` (\`environment:\`), delete it from the repository and replace its value.`;
  const trust = job.environment
    ? `let the trust policy of this one accept the subject of the environment of job \`${job.job}\` alone.`
    : `let the trust policy of this one accept the subject of an environment alone, before job \`${job.job}\` names that in \`environment:\`.`;
  return `Give pull requests a principal of their own that only reads. Then ${trust}`;
}

const relatedTo = (use: CredentialUse, given: readonly CredentialUse[]): readonly Related[] =>
  [...groupBy(given, ({ at: { span } }) => `${span.file}:${span.line}`).values()]
    .flatMap(([first]) => (first && bySpan(first.at.span, use.at.span) !== 0 ? [first] : []))
    .sort((a, b) => bySpan(a.at.span, b.at.span))
    .slice(0, 10)
    .map((one) => ({ at: one.at, text: `the same account, ${on([one])}` }));

/** What holds a principal by name may hold another one in the environment of the job that ships. */
function perhapsShared(world: World): readonly Judgement[] {
  const said = new Set(sharedWithOutsiders(world).map(({ use }) => use.job.file));
  const named = usesByAccount(world, (use) => !isStored(use.source) && !use.literalAccount && !isHandedIn(use));
  return named.flatMap((uses) => {
    const given = uses.find((use) => isOutside(use) && proves(use) && outsideStarts(use).some(({ held }) => !held));
    const shipping = given ? uses.filter((use) => isOverridable(use) && ships(use) === 'production') : [];
    return [...groupBy(shipping, ({ job }) => job.file).values()].flatMap((inFile): readonly Judgement[] => {
      const use = mostGrave(inFile);
      if (!use || !given || said.has(use.job.file)) return [];
      const because = unknown(
        `whether the environment of job \`${use.job.job}\` has a \`${use.account}\` of its own; job \`${given.job.job}\` of ${given.job.file} has the repository’s ${on([given])}`,
        'online',
      );
      return [{ subject: jobSubject('credential', use.job, use.step), at: use.at, outcome: 'unknown', because }];
    });
  });
}
