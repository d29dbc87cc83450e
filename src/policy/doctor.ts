import {
  type Answer,
  type Checked,
  type Diagnosis,
  type FeatureLine,
  FEATURES,
  type OwnStep,
  type Present,
  type Right,
} from '../model/doctor.ts';
import type { Unread } from '../model/tree.ts';
import type { Access } from '../model/workflow.ts';
import { type Use, useOf } from './doctor-uses.ts';

const CONTENTS: Right = { scope: 'contents', access: 'read' };
const ACTIONS: Right = { scope: 'actions', access: 'read' };
const UPLOAD: Right = { scope: 'security-events', access: 'write' };

/**
 * What each job that runs Countersign uses, needs and has, and what the present run allows. What a workflow's own token may
 * ask is listed at https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
export function diagnose(steps: readonly OwnStep[], present: Present, unread: readonly Unread[]): Diagnosis {
  const checked = steps.length === 0 ? [checkHere(present)] : steps.map((step) => checkStep(step, present));
  const healthy = checked.every(({ features }) => features.every(({ used, has }) => used !== 'yes' || has !== 'no'));
  return { present, checked, notes: notesOn(present), unread, healthy: healthy && present.problems.length === 0 };
}

/** No job runs it: then what runs is this program, here. */
function checkHere(present: Present): Checked {
  const features = FEATURES.map((feature): FeatureLine => {
    const needs = feature === 'online' ? [ACTIONS] : [];
    if (feature === 'scan') return { feature, used: 'yes', why: 'it runs here', needs, has: 'yes', lacks: [] };
    if (feature !== 'online' || !present.online)
      return { feature, used: 'no', why: 'no workflow here asks for it', needs: [], has: 'n/a', lacks: [] };
    const has = present.token === '' ? 'no' : 'unknown';
    const lacks = present.token === '' ? ['a token in GITHUB_TOKEN or GH_TOKEN'] : [];
    return { feature, used: 'yes', why: '--online was given', needs, has: hasHere(present, has), lacks };
  });
  return { features, rights: smallest(features), notes: [] };
}

/** GitHub has answered: then the token does for what a plain one may ask. */
const hasHere = ({ facts }: Present, otherwise: Answer): Answer =>
  facts === undefined ? otherwise : facts.environments.state === 'unknown' ? 'no' : 'yes';

function checkStep(step: OwnStep, present: Present): Checked {
  const features = FEATURES.map((feature) =>
    checkFeature(step, useOf(feature, step, onlyReads(step, present)), present),
  );
  return { step, features, rights: smallest(features), notes: notesOnStep(step, features, present) };
}

function checkFeature(step: OwnStep, use: Use, present: Present): FeatureLine {
  const { feature, used, why } = use;
  const needs = needsOf(use, present);
  if (used === 'no') return { feature, used, why, needs: [], has: 'n/a', lacks: [] };
  if (use.otherToken !== undefined && needs.length > 0) return { feature, used, why, needs, has: 'unknown', lacks: [] };
  if (onlyReads(step, present) && needs.some(({ access }) => access === 'write'))
    return { feature, used, why, needs, has: 'no', lacks: ['a token that may write, which this run does not get'] };
  const states = needs.map((need) => ({ need, has: hasRight(step, need) }));
  const lacks = [
    ...use.lacks,
    ...states.filter(({ has }) => has === 'no').map(({ need }) => `${need.scope}: ${need.access}`),
  ];
  const unsure = states.some(({ has }) => has === 'unknown');
  return { feature, used, why, needs, has: lacks.length > 0 ? 'no' : unsure ? 'unknown' : 'yes', lacks };
}

/**
 * Whether it is this very run of the step that has a token which only reads, whatever `permissions:` says.
 * https://docs.github.com/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
function onlyReads(step: OwnStep, { event, workflow, job, fork, actor }: Present): boolean {
  if (step.path !== workflow || step.job !== job) return false;
  return (event === 'pull_request' && fork?.known === true && fork.value) || actor === 'dependabot[bot]';
}

/** In a public repository anybody can read its files, and so can a token without rights. */
function needsOf({ feature }: Use, { visibility }: Present): readonly Right[] {
  const hidden = visibility === 'private' || visibility === 'internal';
  switch (feature) {
    case 'scan':
      return hidden ? [CONTENTS] : [];
    case 'annotations':
      return [];
    case 'upload':
      return hidden ? [UPLOAD, ACTIONS] : [UPLOAD];
    case 'online':
      return [ACTIONS];
  }
}

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

function hasRight({ given }: OwnStep, { scope, access }: Right): Answer {
  if (given.kind === 'setting') return 'unknown';
  const found = given.rights[scope] ?? given.rights['*'] ?? 'none';
  return RANK[found] >= RANK[access] ? 'yes' : 'no';
}

/** `contents: read` always: the checkout of a private repository needs it, and of a public one loses nothing. */
function smallest(features: readonly FeatureLine[]): readonly Right[] {
  const needed = features.flatMap(({ needs }) => needs);
  const byScope = new Map([CONTENTS, ...needed].map((right) => [right.scope, right]));
  return [...byScope.values()].sort((a, b) => (a.scope < b.scope ? -1 : 1));
}

const CHANGES: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group']);

function notesOnStep(step: OwnStep, features: readonly FeatureLine[], present: Present): readonly string[] {
  const used = new Set(features.filter((line) => line.used !== 'no').map(({ feature }) => feature));
  const events = new Set(step.events);
  const notes = [];
  if (step.given.kind === 'setting')
    notes.push(
      'Neither the job nor the workflow says `permissions:`, so a setting of the repository decides; write them, and the file tells.',
    );
  if (present.visibility === undefined && hasRight(step, CONTENTS) === 'no')
    notes.push('In a private repository the checkout needs `contents: read`.');
  if (used.has('upload') && events.has('pull_request'))
    notes.push(
      'Runs for pull requests from forks and by Dependabot get a token that only reads, whatever `permissions:` says: `upload: auto` stays away there, and `always` fails.',
    );
  if (used.has('upload') && present.visibility === undefined)
    notes.push('In a private repository an upload needs `actions: read` too, and that code security is switched on.');
  if (used.has('online'))
    notes.push(
      'No `permissions:` lets a workflow’s token read the names of secrets, deploy keys, teams, the settings of workflows or classic branch protection: these stay unknown without the token of a GitHub App.',
    );
  if (used.has('online') && [...events].some((event) => CHANGES.has(event)))
    notes.push('On pull requests only what the plain token may read is asked, whatever token is given.');
  for (const event of ['pull_request_target', 'workflow_run'])
    if (events.has(event))
      notes.push(
        `On ${event} the job has the repository’s own token, and what it scans may come from a stranger; scan on pull_request instead.`,
      );
  return notes;
}

/** What the event, the one who started it, and the plan allow. */
function notesOn(present: Present): readonly string[] {
  const notes = [];
  if (present.online && present.token === '')
    notes.push('--online was given, and neither GITHUB_TOKEN nor GH_TOKEN holds a token, so GitHub was not asked.');
  if (present.fork?.known === true && present.fork.value)
    notes.push('This change comes from a fork: the token of its runs only reads, and there are no secrets.');
  if (present.fork?.known === false)
    notes.push(`Whether this change comes from a fork is unknown: ${present.fork.because}.`);
  if (present.actor === 'dependabot[bot]')
    notes.push('Dependabot started this run: its token only reads, and of secrets it has those of Dependabot.');
  return [...notes, ...notesOnPlan(present)];
}

/** https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments */
function notesOnPlan({ facts }: Present): readonly string[] {
  if (facts?.visibility.state !== 'known' || facts.visibility.value === 'public') return [];
  if (facts.plan.state !== 'known')
    return ['Which plan this repository has is unknown, and with it whether an environment can ask reviewers.'];
  switch (facts.plan.value) {
    case 'free':
      return ['Private repositories of the plan Free have no environments with rules or secrets.'];
    case 'pro':
    case 'team':
      return [
        'Private repositories of this plan have environments with secrets and branch policies, and no required reviewers or wait timers.',
      ];
    case 'enterprise':
      return [];
  }
}
