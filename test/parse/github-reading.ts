import { FeatureFlags } from '@actions/expressions/features';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { isActionStep, isReusableWorkflowJob, isRunStep } from '@actions/workflow-parser/model/type-guards';
import type { Step, WorkflowJob } from '@actions/workflow-parser/model/workflow-template';
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import {
  isBasicExpression,
  isMapping,
  isScalar,
  isSequence,
} from '@actions/workflow-parser/templates/tokens/type-guards';
import { getWorkflowSchema } from '@actions/workflow-parser/workflows/workflow-schema';
import { type JobReading, NOTHING, type Reading, squeeze, type StepReading } from './reading.ts';

/** What GitHub's own parser makes of a workflow, as far as it gets, and what it holds against it. */
export type GithubReading = Readonly<{ reading: Reading | undefined; errors: readonly string[] }>;

type Token = TemplateToken | undefined;

const FEATURES = new FeatureFlags({ all: true });

export async function githubReading(name: string, content: string): Promise<GithubReading> {
  const context = new TemplateContext(
    new TemplateValidationErrors(),
    getWorkflowSchema(),
    new NoOperationTraceWriter(),
  );
  // The reader asks for them before the conversion sets them.
  context.state['featureFlags'] = FEATURES;
  const { value } = parseWorkflow({ name, content }, context);
  const errors = (): readonly string[] => context.errors.getErrors().map(({ message }) => message);
  if (!value) return { reading: undefined, errors: errors() };
  const options = { errorPolicy: ErrorPolicy.TryConversion, featureFlags: FEATURES };
  const template = await convertWorkflowTemplate(context, value, undefined, options);
  const jobs = at(value, 'jobs');
  return {
    reading: {
      on: Object.keys(template.events ?? {}),
      permissions: permissionsOf(at(value, 'permissions')),
      env: settingsOf(template.env),
      jobs: (template.jobs ?? []).map((job) => jobOf(job, at(jobs, job.id.value))),
    },
    errors: errors(),
  };
}

/** `permissions` and the `with` of steps are only in the tokens, not in what the package makes of them. */
function jobOf(job: WorkflowJob, token: Token): JobReading {
  const call = isReusableWorkflowJob(job) ? job : undefined;
  const own = isReusableWorkflowJob(job) ? undefined : job;
  return {
    id: job.id.value,
    kind: call ? 'call' : 'steps',
    needs: (job.needs ?? []).map(written),
    uses: written(call?.ref),
    with: settingsOf(call?.['input-values']),
    secrets: call?.['inherit-secrets'] ? 'inherit' : settingsOf(call?.['secret-values']).join(', '),
    permissions: permissionsOf(at(token, 'permissions')),
    environment: written(nameOf(own?.environment)),
    runsOn: labelsOf(own?.['runs-on']),
    env: settingsOf(at(token, 'env')),
    matrix: matrixOf(at(job.strategy, 'matrix')),
    steps: stepsOf(own?.steps ?? [], withOf(at(token, 'steps'))),
  };
}

type Inputs = ReadonlyMap<Token, Token>;

/** The `with` of each step by its `uses`: the very token that stands in the step that is made of it. */
function withOf(items: Token): Inputs {
  const steps = items && isSequence(items) ? [...items] : [];
  return new Map(
    steps.flatMap((step): readonly (readonly [Token, Token])[] => [
      [at(step, 'uses'), at(step, 'with')],
      ...withOf(at(step, 'parallel')),
    ]),
  );
}

const stepsOf = (steps: readonly Step[], inputs: Inputs): readonly StepReading[] =>
  steps.flatMap((step) => ('parallel' in step ? stepsOf(step.parallel, inputs) : [stepOf(step, inputs)]));

const stepOf = (step: Step, inputs: Inputs): StepReading => ({
  kind: isActionStep(step) ? 'uses' : isRunStep(step) ? 'run' : 'order',
  // What begins with two underscores the package gave itself; it is refused in a file.
  id: step.id.startsWith('__') ? NOTHING : step.id,
  uses: isActionStep(step) ? written(step.uses) : NOTHING,
  run: isRunStep(step) ? written(step.run) : NOTHING,
  with: isActionStep(step) ? settingsOf(inputs.get(step.uses)) : [],
  env: 'env' in step ? settingsOf(step.env) : [],
});

const at = (token: Token, key: string): Token => (token && isMapping(token) ? token.find(key) : undefined);

const namesOf = (token: Token): readonly string[] =>
  token && isMapping(token) ? [...token].map(({ key }) => written(key)) : [];

const settingsOf = (token: Token): readonly string[] =>
  token && isMapping(token) ? [...token].map(({ key, value }) => `${written(key)}=${written(value)}`) : [];

/** An `environment:` that is a mapping says its name inside. */
const nameOf = (token: Token): Token => (token && isMapping(token) ? at(token, 'name') : token);

function labelsOf(token: Token): readonly string[] {
  if (!token) return [];
  if (isSequence(token)) return [...token].map(written);
  return isMapping(token) ? [...labelsOf(at(token, 'group')), ...labelsOf(at(token, 'labels'))] : [written(token)];
}

function matrixOf(token: Token): readonly string[] {
  if (!token) return [];
  return isMapping(token) ? namesOf(token) : [written(token)];
}

function permissionsOf(token: Token): string {
  if (!token) return NOTHING;
  if (!isMapping(token)) return written(token);
  return `{${[...token].map(({ key, value }) => `${written(key)}: ${written(value)}`).join(', ')}}`;
}

/** The text of a scalar, an expression put back between its braces. */
function written(token: Token): string {
  if (!token || !isScalar(token)) return NOTHING;
  if (!isBasicExpression(token)) return squeeze(token.toString());
  return squeeze(token.originalExpressions ? (token.source ?? '') : `\${{ ${token.expression} }}`);
}
