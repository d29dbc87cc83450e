import type { DeploymentRefs } from '../model/facts.ts';
import type { Subject } from '../model/judgement.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, listed, met, notMet, type Rule } from './kit.ts';
import { judgeProtection, type Protection, says, settingOf, unsettled } from './protection.ts';

export const environmentAnyBranch: Rule = {
  id: 'environment-any-branch',
  title: 'Any branch or tag may deploy to a production environment',
  category: 'missing-approval',
  severity: 'medium',
  controls: CONTROLS.missingApproval,
  finds: 'A production environment without a deployment branch policy, or with a pattern in it that every branch fits.',
  why: 'A workflow can be started on any branch that has it, in the version of that branch: whoever can push a branch chooses what the job with this environment does.',
  fix: 'Select the branches and tags that may deploy: the default branch, or the pattern of release tags. Protect them as well.',
  cannotSee:
    'Whether the branches of “protected branches only” are protected by more than a name. Without GitHub’s answer and without settings kept as code the question stays open.',
  whenNot:
    'Where every branch is meant to deploy there, as to an environment for previews. Give it another tier in the configuration.',
  judge: (world) => judgeProtection(world, (protection, subject) => judge(protection, subject, world)),
};

function judge(set: Protection, subject: Subject, world: World): Judgement {
  const { refs, name, where } = set;
  const at = where('refs');
  if (!refs.known) return unsettled(subject, at, refs);
  const open = openOf(refs.value);
  if (open === undefined) return met(subject, at, `${says(set)} that ${allowed(refs.value)} may deploy`);
  const asks = set.reviewers.known && set.reviewers.value.length > 0;
  return notMet(subject, at, {
    message: `${open} may deploy to \`${name}\``,
    why: asks
      ? 'Whoever can push a branch chooses what the job does there, and the reviewers are asked about a run and not about its code.'
      : 'Whoever can push a branch can start its own version of the job there, without a review of it.',
    fix: `Let only ${branchWords(world)} deploy to \`${name}\`, and protect it.`,
    confidence: asks ? 'medium' : 'high',
    ...settingOf(set),
  });
}

/** What stands open, as a sentence begins; nothing where refs are limited. */
function openOf(refs: DeploymentRefs): string | undefined {
  if (refs.kind === 'any') return 'Any branch or tag';
  if (refs.kind === 'protected') return undefined;
  // Patterns are those of Ruby's File.fnmatch, whose `*` stops at a slash: `*/*` is needed for the rest.
  const wide = refs.patterns.find(({ pattern }) => pattern === '*' || pattern === '**' || pattern === '**/*');
  return wide && `Any ${wide.type} (the pattern is \`${wide.pattern}\`)`;
}

const allowed = (refs: DeploymentRefs): string =>
  refs.kind === 'patterns'
    ? refs.patterns.length === 0
      ? 'nothing'
      : `only ${listed(refs.patterns.map(({ pattern }) => `\`${pattern}\``))}`
    : 'only protected branches';

const branchWords = ({ settings: { live } }: World): string =>
  live.known && live.value.defaultBranch.state === 'known'
    ? `\`${live.value.defaultBranch.value.name}\``
    : 'the default branch';
