import { type BranchProtection, settled } from '../model/facts.ts';
import type { Known } from '../model/place.ts';
import type { ScanStep, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { chainOf, type Judgement, jobSubject, listed, met, notApplicable, notMet, type Rule } from './kit.ts';
import { factOf, PAGES } from './set-on-github.ts';

export const scanNotRequired: Rule = {
  id: 'scan-not-required',
  title: 'Nothing asks for this scan before a merge',
  category: 'evidence',
  severity: 'low',
  controls: CONTROLS.evidence,
  finds:
    'A workflow that runs this scan on pull requests, while no rule of the default branch requires its check, its workflow, or code scanning by Countersign.',
  why: 'A scan that nobody has to wait for is advice. A pull request that takes the scan away, or makes it fail, is merged all the same, and no record shows that the control was there.',
  fix: 'Require the check of the job in a ruleset of the default branch, or code scanning results of Countersign. Where the organization has rulesets, require the workflow from there: a pull request cannot change it.',
  cannotSee: 'Rules that are only for some people, who may bypass them, and scans that another system runs.',
  whenNot: 'Where the scan is only meant to tell, or where something else keeps a merge waiting for it.',
  judge: judgeScans,
};

type Check = Extract<BranchProtection['checks'], { state: 'known' }>['value'][number];

/** One answer for all, since one required scan is enough. */
function judgeScans(world: World): readonly Judgement[] {
  const [any] = world.scans;
  if (!any) return [];
  const scans = world.scans.filter(({ onPullRequests }) => onPullRequests);
  const [first] = scans;
  if (!first)
    return [
      notApplicable(jobSubject('workflow', any.job), any.at, 'it runs on no pull request, so no merge can wait for it'),
    ];
  const subject = jobSubject('workflow', first.job);
  const checks = checksOf(world);
  if (!checks.known) {
    const because = {
      ...checks,
      because: `whether a rule of the default branch requires this scan: ${checks.because}`,
    };
    return [{ subject, at: first.at, outcome: 'unknown', because }];
  }
  const required = scans.find((scan) => checks.value.some((check) => requires(check, scan)));
  if (required)
    return [met(jobSubject('workflow', required.job), required.at, 'a rule of the default branch requires it')];
  const unsure = scans.find((scan) => !scan.checks.known && checks.value.some(({ kind }) => kind === 'check'));
  if (unsure && !unsure.checks.known)
    return [{ subject: jobSubject('workflow', unsure.job), at: unsure.at, outcome: 'unknown', because: unsure.checks }];
  return [notMet(subject, first.at, wrong(first, checks.value))];
}

function checksOf(world: World): Known<readonly Check[]> {
  const branch = factOf(world, ({ defaultBranch }) => defaultBranch);
  return settled(branch.state === 'known' ? branch.value.checks : branch, []);
}

function requires({ kind, name }: Check, { checks, files }: ScanStep): boolean {
  switch (kind) {
    case 'check':
      return checks.known && checks.value.includes(name);
    case 'workflow':
      return files.includes(name);
    case 'code-scanning':
      return name.toLowerCase() === 'countersign';
  }
}

function wrong(scan: ScanStep, required: readonly Check[]) {
  const names = required.slice(0, 4).map(({ name }) => `\`${name}\``);
  const more = required.length > names.length ? ' and more' : '';
  const [check] = scan.checks.known ? scan.checks.value : [];
  const requireIt = check === undefined ? 'the check of this job' : `the check \`${check}\``;
  return {
    message: `Job \`${scan.job.job}\` runs this scan, and no rule of the default branch requires it`,
    why: `${required.length === 0 ? 'Nothing is required' : `Required are ${listed(names)}${more}`}, so a pull request that removes the scan or makes it fail can be merged.`,
    fix: `Require ${requireIt} in a ruleset of the default branch, or code scanning results of Countersign.`,
    chain: chainOf(scan.job),
    setting: PAGES.branchRules,
  };
}
