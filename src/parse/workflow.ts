import type { Span } from '../model/place.ts';
import type { Access, CallJob, Data, EnvironmentRef, Job, Permissions, Trigger, Workflow } from '../model/workflow.ts';
import {
  checkShapes,
  dataOf,
  get,
  kindOf,
  optional,
  pair,
  pairsOf,
  type Problems,
  settingsOf,
  type Shapes,
  textAt,
  textOf,
  textsOf,
} from './shape.ts';
import { inputsOf, outputsOf, stepsOf } from './steps.ts';
import { type Node, type Pair, parseYaml, type Problem } from './yaml.ts';

export type WorkflowFile = Readonly<{ workflow: Workflow | undefined; problems: readonly Problem[] }>;

/**
 * Reads a workflow as GitHub does, by its published schema
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). A file of nothing but comments is no
 * workflow and no problem; an action that lies among the workflows is not one either.
 */
export function parseWorkflow(file: string, text: string): WorkflowFile {
  const { root, problems } = parseYaml(file, text);
  if (!root || (root.kind === 'scalar' && root.empty)) return { workflow: undefined, problems };
  const found: Problems = [...problems];
  if (root.kind !== 'map') {
    found.push({
      message: `a workflow must be a mapping with \`on\` and \`jobs\`, and this is a ${kindOf(root)}`,
      at: root.at,
    });
    return { workflow: undefined, problems: found };
  }
  if (pair(root, 'runs') && !pair(root, 'jobs')) return { workflow: undefined, problems };
  checkShapes(root, SHAPES, found);
  const [jobs, on] = [given(root, 'jobs'), given(root, 'on')];
  const top = root.pairs[0]?.keyAt ?? root.at;
  if (!jobs) found.push({ message: 'no `jobs`, so GitHub cannot run this file', at: top });
  if (!on) found.push({ message: 'no `on`, so nothing can start this workflow', at: top });
  const defaults = get(get(root, 'defaults'), 'run');
  return {
    problems: found,
    workflow: {
      file,
      ...optional('name', textAt(root, 'name')),
      on: on ? triggersOf(on) : [],
      permissions: permissionsOf(pair(root, 'permissions')),
      env: settingsOf(get(root, 'env')),
      ...optional('shell', textAt(defaults, 'shell')),
      ...optional('workingDirectory', textAt(defaults, 'working-directory')),
      jobs: pairsOf(jobs?.value).flatMap((one) => jobOf(one, found) ?? []),
      at: top,
    },
  };
}

/** A key with something behind it. */
function given(node: Node, key: string): Pair | undefined {
  const found = pair(node, key);
  return found?.value.kind === 'scalar' && found.value.empty ? undefined : found;
}

const SHAPES: Shapes = { on: ['scalar', 'list', 'map'], jobs: ['map'], env: ['map'], permissions: ['scalar', 'map'] };

const JOB_SHAPES: Shapes = {
  needs: ['scalar', 'list'],
  if: ['scalar'],
  uses: ['scalar'],
  permissions: ['scalar', 'map'],
  environment: ['scalar', 'map'],
  env: ['map'],
  with: ['map'],
  secrets: ['scalar', 'map'],
  strategy: ['map'],
  outputs: ['map'],
};

function triggersOf({ value }: Pair): readonly Trigger[] {
  if (value.kind === 'map') return value.pairs.map((one) => triggerOf(one.key, one.keyAt, one.value));
  const events = new Map(textsOf(value).map(({ text, at }) => [text, at]));
  return [...events].map(([event, at]) => triggerOf(event, at, undefined));
}

function triggerOf(event: string, at: Span, body: Node | undefined): Trigger {
  const crons =
    event === 'schedule' && body?.kind === 'list' ? body.items.flatMap((item) => textAt(item, 'cron') ?? []) : [];
  return {
    event,
    at,
    branches: textsOf(get(body, 'branches')),
    branchesIgnore: textsOf(get(body, 'branches-ignore')),
    tags: textsOf(get(body, 'tags')),
    tagsIgnore: textsOf(get(body, 'tags-ignore')),
    paths: textsOf(get(body, 'paths')),
    types: textsOf(get(body, 'types')),
    workflows: textsOf(get(body, 'workflows')),
    crons,
    inputs: inputsOf(get(body, 'inputs')),
    secrets: pairsOf(get(body, 'secrets')).map(({ key, keyAt, value }) => ({
      name: key,
      required: textAt(value, 'required')?.text === 'true',
      at: keyAt,
    })),
    outputs: outputsOf(get(body, 'outputs')),
  };
}

const ACCESS: readonly Access[] = ['none', 'read', 'write'];

/** Absent, empty and listed are three different things: any list sets what it does not name to none. */
function permissionsOf(found: Pair | undefined): Permissions {
  if (!found) return { kind: 'default' };
  const whole = textOf(found.value)?.text;
  if (whole === 'write-all' || whole === 'read-all')
    return { kind: 'all', access: whole === 'write-all' ? 'write' : 'read', at: found.keyAt };
  const scopes = settingsOf(found.value).flatMap(({ name, at, value }) => {
    const access = ACCESS.find((one) => one === value.text);
    return access ? [{ name, access, at }] : [];
  });
  return { kind: 'listed', scopes, at: found.keyAt };
}

function jobOf({ key, keyAt, value }: Pair, problems: Problems): Job | undefined {
  if (value.kind !== 'map') {
    problems.push({ message: `the job \`${key}\` must be a mapping`, at: keyAt });
    return undefined;
  }
  checkShapes(value, JOB_SHAPES, problems);
  const matrix = get(get(value, 'strategy'), 'matrix');
  const facts = {
    id: key,
    at: keyAt,
    ...optional('name', textAt(value, 'name')),
    needs: textsOf(get(value, 'needs')),
    ...optional('if', textAt(value, 'if')),
    permissions: permissionsOf(pair(value, 'permissions')),
    env: settingsOf(get(value, 'env')),
    ...optional('matrix', matrix && dataOf(matrix)),
    ...optional('timeout', textAt(value, 'timeout-minutes')),
    ...optional('concurrency', textAt(value, 'concurrency') ?? textAt(get(value, 'concurrency'), 'group')),
  };
  const uses = textAt(value, 'uses');
  if (uses)
    return {
      ...facts,
      kind: 'call',
      uses,
      with: settingsOf(get(value, 'with')),
      secrets: secretsOf(pair(value, 'secrets')),
    };
  const defaults = get(get(value, 'defaults'), 'run');
  const runsOn = get(value, 'runs-on');
  const group = textAt(runsOn, 'group');
  return {
    ...facts,
    kind: 'steps',
    runsOn: runsOn?.kind === 'map' ? [...(group ? [group] : []), ...textsOf(get(runsOn, 'labels'))] : textsOf(runsOn),
    ...optional('runnerGroup', group),
    ...optional('environment', environmentOf(pair(value, 'environment'))),
    ...optional('continueOnError', textAt(value, 'continue-on-error')),
    steps: stepsOf(get(value, 'steps'), problems),
    outputs: outputsOf(get(value, 'outputs')),
    services: pairsOf(get(value, 'services')).flatMap(
      ({ key: name, value: service }) => textAt(service, 'image')?.text ?? textOf(service)?.text ?? name,
    ),
    ...optional('containers', containersOf(value)),
    ...optional('shell', textAt(defaults, 'shell')),
    ...optional('workingDirectory', textAt(defaults, 'working-directory')),
  };
}

function containersOf(job: Node): readonly Data[] | undefined {
  const found = ['container', 'services'].flatMap((key) => get(job, key) ?? []);
  return found.length === 0 ? undefined : found.map(dataOf);
}

function secretsOf(found: Pair | undefined): CallJob['secrets'] {
  if (!found) return { kind: 'none' };
  return textOf(found.value)?.text === 'inherit'
    ? { kind: 'inherit', at: found.keyAt }
    : { kind: 'named', list: settingsOf(found.value) };
}

function environmentOf(found: Pair | undefined): EnvironmentRef | undefined {
  if (!found) return undefined;
  const name = textOf(found.value) ?? textAt(found.value, 'name');
  if (!name) return undefined;
  return {
    name,
    ...optional('url', textAt(found.value, 'url')),
    ...optional('deployment', textAt(found.value, 'deployment')),
    at: found.keyAt,
  };
}
