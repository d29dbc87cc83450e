import { type EnvironmentProtection, type Fact, type RepositoryFacts, unsaid } from '../model/facts.ts';

const KEPT_OUT = unsaid('hidden', 'kept out of what the public can read');

/**
 * The facts without what GitHub tells only to a token that may more than a workflow's own. In a public repository anybody
 * reads the log, the summary and the artifacts of a run, and so what is printed there. How the default branch is protected
 * stays: rulesets are public, and classic protection cannot be told apart from them here.
 */
export const publicPart = (facts: RepositoryFacts): RepositoryFacts => ({
  ...facts,
  plan: hide(facts.plan),
  environments: withoutSecrets(facts.environments),
  workflowToken: hide(facts.workflowToken),
  secrets: hide(facts.secrets),
  organizationSecrets: hide(facts.organizationSecrets),
  deployKeys: hide(facts.deployKeys),
  collaborators: hide(facts.collaborators),
  teams: hide(facts.teams),
});

/** Also that nothing is set is something the public does not know; why nobody knows stays as it is. */
const hide = <T>(fact: Fact<T>): Fact<T> => (fact.state === 'unknown' ? fact : KEPT_OUT);

const withoutSecrets = (fact: Fact<readonly EnvironmentProtection[]>): Fact<readonly EnvironmentProtection[]> =>
  fact.state === 'known'
    ? { state: 'known', value: fact.value.map((one) => ({ ...one, secrets: hide(one.secrets) })) }
    : fact;
