import type { Starter } from '../model/reach.ts';
import type { World } from '../model/world.ts';
import type { Traced } from '../trace/world.ts';
import { listed } from '../rules/kit.ts';
import { detailOf } from './credentials.ts';

const WHO_IS: Readonly<Record<Starter, string>> = {
  writer: 'whoever may push to a branch of this repository',
  fork: 'anybody who can see this repository, by issues, comments, and pull requests from a fork',
  bot: 'a bot that pushes branches, opens pull requests and comments on them, as Dependabot does',
  agent: 'an AI agent that a workflow runs, and whoever can tell it what to do',
  schedule: 'time alone, and nobody asks',
};

/** Who a starter is, as a sentence names it. */
export const whoIs = (as: Starter): string => WHO_IS[as];

/** What holds for all that a starter reaches, and what of it is set on GitHub. */
export function saysOf(as: Starter, traced: Traced): readonly string[] {
  switch (as) {
    case 'writer':
      return [
        'Rules for branches and tags, and whom an environment asks, are set on GitHub and not known here.',
        ...calledElsewhere(traced),
      ];
    case 'fork':
      return [
        'A `pull_request` from a fork runs with a token that only reads, and without secrets.',
        'Whether somebody has to let such a run start, and whether `pull_request_target` is blocked, is set on GitHub and not known here.',
      ];
    case 'bot':
      return [
        'On `push`, `create` and `pull_request` Dependabot gets no secrets but its own, and a token that only reads where `permissions:` gives no more.',
        'Any other app that may write is a writer: countersign reach --as writer.',
        ...actorConditions(traced),
      ];
    case 'agent':
      return traced.world.agents.length === 0
        ? ['No workflow here runs an agent that is known.']
        : tokensOfAgents(traced.world);
    case 'schedule':
      return [];
  }
}

function calledElsewhere({ runs }: Traced): readonly string[] {
  const only = runs.filter(
    ({ routes }) => routes().length > 0 && routes().every(({ start }) => start.who === 'caller'),
  );
  const number = new Set(only.map(({ file, job }) => `${file}#${job}`)).size;
  return number === 0
    ? []
    : [
        `${number === 1 ? '1 job is' : `${number} jobs are`} started by callers in other repositories alone, with what these hand over, and not listed.`,
      ];
}

function actorConditions({ runs }: Traced): readonly string[] {
  const asks = runs.some(
    ({ routes, steps }) =>
      routes().some(({ conditions }) => conditions.some(({ text }) => ACTOR.test(text))) ||
      steps().some(({ condition }) => ACTOR.test(condition)),
  );
  return asks
    ? [
        'A condition on `github.actor` asks who caused the last event and not who made the change; it is shown, and not relied on.',
      ]
    : [];
}

const ACTOR = /github\.(?:triggering_)?actor\b/u;

function tokensOfAgents({ agents }: World): readonly string[] {
  const set = agents.some(({ token, job }) => token.kind === 'workflow-token' && job.token.kind === 'setting');
  const others = agents.flatMap(({ token }) =>
    token.kind === 'workflow-token' || token.kind === 'unknown' ? [] : [`\`${detailOf(token)}\``],
  );
  const names = [...new Set(others)].sort();
  return [
    'What lies in the job of an agent it can reach, and what comes after it there it can change beforehand.',
    ...(set
      ? [
          'What the workflow’s token may do is the repository’s setting where no `permissions:` stand; with `actions: write` an agent can dispatch workflows.',
        ]
      : []),
    ...(names.length > 0
      ? [`${listed(names)} can start what its owner can, which is not listed: countersign reach --as writer.`]
      : []),
  ];
}
