import type { Inheritance } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { chainOf, jobSubject, listed, notApplicable, notMet, type Judgement, type Rule } from './kit.ts';

export const secretsInherited: Rule = {
  id: 'secrets-inherited',
  title: 'Every secret is handed to a workflow that needs few',
  category: 'excess-authority',
  severity: 'low',
  controls: CONTROLS.excessAuthority,
  finds:
    'A call with `secrets: inherit` whose callee reads only some of the repository’s secrets, or none, and one whose callee stands in another repository, where it cannot be seen what it reads.',
  why: 'A line more in the called workflow is enough to read secrets it never needed, and nothing at the call shows it. Named secrets say at the call what is handed over, and a new secret is not handed over by itself.',
  fix: 'Name the secrets under `secrets:` of the call, each as `NAME: ${{ secrets.NAME }}`, after the callee has declared them under `on.workflow_call.secrets`. Where it needs none, remove `secrets: inherit`.',
  cannotSee:
    'Which secrets are set at all: a secret counts where a workflow of this repository reads it in a job without an environment. What a called workflow of another repository reads.',
  whenNot:
    'Where the callee needs all the secrets there are, or chooses one by a name that it computes; there the answer is not applicable or unknown.',
  judge: (world) => world.inheritances.map(judgeOne),
};

function judgeOne(one: Inheritance): Judgement {
  const subject = jobSubject('workflow', one.job);
  const { reads, others, file } = one;
  if (file === undefined) return notMet(subject, one.at, remote(one));
  if (!reads.known) return { subject, at: one.at, outcome: 'unknown', because: reads };
  if (reads.value.length > 0 && others.length === 0)
    return notApplicable(subject, one.at, `${file} reads every secret that is known to be handed to it`);
  return notMet(subject, one.at, local(one, file, reads.value));
}

const chained = ({ job, others }: Inheritance) => ({
  related: others.slice(0, 10).map(({ name, at }) => ({ at, text: `\`secrets.${name}\` is for this job` })),
  chain: chainOf(job),
});

function local(one: Inheritance, file: string, reads: readonly string[]) {
  const { job, others } = one;
  const extra = others.length > 0 ? `, among them ${some(others.map(({ name }) => name))}` : '';
  const needs = reads.length === 0 ? 'reads none' : `reads only ${listed(reads.map(secret))}`;
  const own = one.inEnvironments
    ? ' All jobs that read them have an environment, and a secret of that environment goes before one handed over.'
    : '';
  return {
    message: `Job \`${job.job}\` hands every secret to ${file}, which ${needs}`,
    why: `A line more in that workflow is enough to read any other secret of the repository and organization${extra}, and nothing at this call would show it.${own}`,
    fix: reads.length === 0 ? 'Remove `secrets: inherit`.' : named(one, file, reads),
    confidence: one.inEnvironments ? ('medium' as const) : ('high' as const),
    ...chained(one),
  };
}

/** The block to write, and what the callee must say before GitHub takes it. */
function named({ undeclared }: Inheritance, file: string, reads: readonly string[]): string {
  const declare =
    undeclared.length === 0
      ? ''
      : `First declare ${listed(undeclared.map((name) => `\`${name}\``))} under \`on.workflow_call.secrets\` of ${file}, since GitHub refuses to hand over a name that is not declared. `;
  const block = reads.map((name) => `    ${name}: \${{ secrets.${name} }}`);
  return [`${declare}Write instead of \`secrets: inherit\`:`, '  secrets:', ...block].join('\n');
}

function remote(one: Inheritance) {
  const { job, callee, others } = one;
  const which = others.length > 0 ? `, among them ${some(others.map(({ name }) => name))}` : '';
  return {
    message: `Job \`${job.job}\` hands every secret to \`${callee}\`, which stands in another repository`,
    why: `Whoever can change that workflow can read all secrets of this repository and those of the organization that it may use${which}. What it really needs cannot be seen from here.`,
    fix: 'Read which secrets it declares under `on.workflow_call.secrets`, and hand over these by name: `secrets:` with one `NAME: ${{ secrets.NAME }}` each. If it declares none, it can only be given all: ask its owner to declare them, and name the call by commit.',
    confidence: others.length > 0 ? ('medium' as const) : ('low' as const),
    ...chained(one),
  };
}

const secret = (name: string): string => `\`secrets.${name}\``;

/** The first few of a list, and how many more there are. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 4).map(secret);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : listed(shown);
}
