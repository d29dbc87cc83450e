import type { DeploymentRefs, EnvironmentProtection, Fact, RepositoryFacts, Reviewer } from '../model/facts.ts';
import { isUnknown, itemsOf, many, missing, unseen, type Weakening, yesNo } from './weakening.ts';

type Environments = RepositoryFacts['environments'];

/** What became weaker at environments, which are the same where their names are, ignoring case. */
export function environmentWeakenings(before: RepositoryFacts, after: RepositoryFacts): readonly Weakening[] {
  const old = itemsOf(before.environments);
  if (old.length > 0 && isUnknown(after.environments))
    return [
      unseen(
        'the environments',
        many(
          old.map(({ name }) => name),
          'none',
        ),
        after.environments,
      ),
    ];
  return old.flatMap((was) => {
    const now = find(after.environments, was.name);
    return now ? compare(was, now, after) : gone(was);
  });
}

const find = (said: Environments, name: string): EnvironmentProtection | undefined =>
  itemsOf(said).find((one) => one.name.toLowerCase() === name.toLowerCase());

const subjectOf = ({ name }: EnvironmentProtection): string => `environment ${name}`;

/** GitHub makes an environment that a job names and that is not there, without any protection. */
function gone(was: EnvironmentProtection): readonly Weakening[] {
  const protections = [
    ...itemsOf(was.reviewers).map(({ name }) => `asks ${name}`),
    ...(was.waitMinutes.state === 'known' && was.waitMinutes.value > 0 ? ['waits'] : []),
    ...(was.refs.state === 'known' && was.refs.value.kind !== 'any' ? [describeRefs(was.refs.value)] : []),
    ...itemsOf(was.customRules).map((app) => `asks the app ${app}`),
    ...itemsOf(was.secrets).map(({ name }) => `holds ${name}`),
  ];
  if (protections.length === 0) return [];
  const what = 'is gone, and comes back without protection when a job names it';
  return [{ subject: subjectOf(was), what, before: protections.join(', '), after: 'not there' }];
}

const compare = (
  was: EnvironmentProtection,
  now: EnvironmentProtection,
  after: RepositoryFacts,
): readonly Weakening[] => [
  ...compareReviewers(was, now),
  ...compareSelfReview(was, now),
  ...compareWait(was, now),
  ...compareRefs(was, now),
  ...compareApps(was, now),
  ...compareBypass(was, now),
  ...compareSecrets(was, now, after),
];

/** Any one reviewer is enough: one more is one more who can say yes, and one less is not weaker while somebody is left. */
function compareReviewers(was: EnvironmentProtection, now: EnvironmentProtection): readonly Weakening[] {
  const old = itemsOf(was.reviewers);
  if (old.length === 0) return [];
  const subject = subjectOf(was);
  const before = namesOf(old);
  if (isUnknown(now.reviewers)) return [unseen(`${subject}, its reviewers`, before, now.reviewers)];
  const current = itemsOf(now.reviewers);
  if (current.length === 0) return [{ subject, what: 'asks nobody any more', before, after: 'nobody' }];
  const isNew = (one: Reviewer): boolean => !old.some(({ kind, name }) => kind === one.kind && same(name, one.name));
  return current.some(isNew) ? [{ subject, what: 'more can approve', before, after: namesOf(current) }] : [];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const namesOf = (reviewers: readonly Reviewer[]): string =>
  many(
    reviewers.map(({ name, machine }) => (machine ? `${name} (a machine)` : name)),
    'nobody',
  );

/** Where nobody is asked any more there is no review of which to speak. */
function compareSelfReview(was: EnvironmentProtection, now: EnvironmentProtection): readonly Weakening[] {
  if (was.preventSelfReview.state !== 'known' || !was.preventSelfReview.value) return [];
  const subject = subjectOf(was);
  if (isUnknown(now.preventSelfReview))
    return isUnknown(now.reviewers) ? [] : [unseen(`${subject}, self-review`, 'prevented', now.preventSelfReview)];
  const still = now.preventSelfReview.state === 'known' && now.preventSelfReview.value;
  if (still || itemsOf(now.reviewers).length === 0) return [];
  return [{ subject, what: 'no longer prevents self-review', before: 'prevented', after: 'allowed' }];
}

function compareWait(was: EnvironmentProtection, now: EnvironmentProtection): readonly Weakening[] {
  if (was.waitMinutes.state !== 'known' || was.waitMinutes.value === 0) return [];
  const [subject, before] = [subjectOf(was), `${was.waitMinutes.value} minutes`];
  if (isUnknown(now.waitMinutes)) return [unseen(`${subject}, its wait timer`, before, now.waitMinutes)];
  const minutes = now.waitMinutes.state === 'known' ? now.waitMinutes.value : 0;
  if (minutes >= was.waitMinutes.value) return [];
  return [{ subject, what: 'waits shorter', before, after: minutes === 0 ? 'no wait' : `${minutes} minutes` }];
}

const ANY: DeploymentRefs = { kind: 'any' };
const refsOf = (said: Fact<DeploymentRefs>): DeploymentRefs => (said.state === 'known' ? said.value : ANY);

function compareRefs(was: EnvironmentProtection, now: EnvironmentProtection): readonly Weakening[] {
  if (isUnknown(was.refs)) return [];
  const old = refsOf(was.refs);
  if (old.kind === 'any') return [];
  const [subject, before] = [subjectOf(was), describeRefs(old)];
  if (isUnknown(now.refs)) return [unseen(`${subject}, which refs may deploy`, before, now.refs)];
  const current = refsOf(now.refs);
  const after = describeRefs(current);
  if (current.kind === 'any') return [{ subject, what: 'takes any ref', before, after }];
  if (current.kind !== old.kind)
    return [{ subject, what: 'decides in another way which refs may deploy, perhaps more', before, after }];
  if (old.kind !== 'patterns' || current.kind !== 'patterns') return [];
  const wider = current.patterns.some(
    (one) => !old.patterns.some((other) => other.type === one.type && covers(other.pattern, one.pattern)),
  );
  return wider ? [{ subject, what: 'takes more refs', before, after }] : [];
}

function describeRefs(refs: DeploymentRefs): string {
  if (refs.kind === 'any') return 'any ref';
  if (refs.kind === 'protected') return 'protected branches';
  return many(
    refs.patterns.map(({ type, pattern }) => `${type} ${pattern}`),
    'no ref',
  );
}

/**
 * Whether every name that fits the second pattern surely fits the first: it is the same, or `*`, which stands for anything
 * but `/`, covers what differs.
 */
function covers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  if (/\*\*|[?[\]\\{}]/u.test(wide + narrow)) return false;
  let [at, from] = [0, 0];
  let [star, resume] = [-1, 0];
  while (from < narrow.length) {
    if (wide[at] === '*') {
      [star, resume] = [at, from];
      at += 1;
    } else if (wide[at] === narrow[from] && narrow[from] !== '*') {
      at += 1;
      from += 1;
    } else if (star >= 0 && narrow[resume] !== '/') {
      resume += 1;
      [at, from] = [star + 1, resume];
    } else return false;
  }
  return /^\**$/u.test(wide.slice(at));
}

function compareApps(was: EnvironmentProtection, now: EnvironmentProtection): readonly Weakening[] {
  const old = itemsOf(was.customRules);
  if (old.length === 0) return [];
  const subject = subjectOf(was);
  if (isUnknown(now.customRules))
    return [unseen(`${subject}, the apps that decide`, many(old, 'none'), now.customRules)];
  const lost = missing(old, itemsOf(now.customRules));
  if (lost.length === 0) return [];
  const after = many(itemsOf(now.customRules), 'none');
  return [{ subject, what: `no longer asks the app ${lost.join(', ')}`, before: many(old, 'none'), after }];
}

function compareBypass(was: EnvironmentProtection, now: EnvironmentProtection): readonly Weakening[] {
  if (was.adminsCanBypass.state !== 'known' || was.adminsCanBypass.value) return [];
  const subject = subjectOf(was);
  if (isUnknown(now.adminsCanBypass))
    return [unseen(`${subject}, whether administrators may bypass it`, yesNo(false), now.adminsCanBypass)];
  if (now.adminsCanBypass.state !== 'known' || !now.adminsCanBypass.value) return [];
  return [{ subject, what: 'administrators may bypass it', before: yesNo(false), after: yesNo(true) }];
}

/** A job without the environment gets a secret of the repository: the gate does not hold it any more. */
function compareSecrets(
  was: EnvironmentProtection,
  now: EnvironmentProtection,
  after: RepositoryFacts,
): readonly Weakening[] {
  const old = itemsOf(was.secrets).map(({ name }) => name);
  if (old.length === 0) return [];
  const subject = subjectOf(was);
  if (isUnknown(now.secrets)) return [unseen(`${subject}, its secrets`, many(old, 'none'), now.secrets)];
  const left = itemsOf(now.secrets).map(({ name }) => name);
  const open = itemsOf(after.secrets).map(({ name }) => name);
  return missing(old, left)
    .filter((name) => open.includes(name))
    .map((name) => ({
      subject,
      what: `no longer holds the secret ${name}, and jobs without it get that of the repository`,
      before: 'in the environment',
      after: 'in the repository',
    }));
}
