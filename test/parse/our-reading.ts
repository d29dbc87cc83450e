import type { Data, Job, Permissions, Setting, StepsJob, Text, Workflow } from '../../src/model/workflow.ts';
import { type JobReading, NOTHING, type Reading, squeeze } from './reading.ts';

const written = (text: Text | undefined): string => (text ? squeeze(text.text) : NOTHING);
const settings = (list: readonly Setting[]): readonly string[] =>
  list.map(({ name, value }) => `${squeeze(name)}=${written(value)}`);

export const ourReading = (workflow: Workflow): Reading => ({
  on: workflow.on.map(({ event }) => event),
  permissions: permissionsOf(workflow.permissions),
  env: settings(workflow.env),
  jobs: workflow.jobs.map(jobOf),
});

function permissionsOf(permissions: Permissions): string {
  if (permissions.kind === 'default') return NOTHING;
  if (permissions.kind === 'all') return `${permissions.access}-all`;
  return `{${permissions.scopes.map(({ name, access }) => `${name}: ${access}`).join(', ')}}`;
}

function jobOf(job: Job): JobReading {
  const call = job.kind === 'call' ? job : undefined;
  const own = job.kind === 'steps' ? job : undefined;
  return {
    id: job.id,
    kind: job.kind,
    needs: job.needs.map(written),
    uses: written(call?.uses),
    with: settings(call?.with ?? []),
    secrets:
      call?.secrets.kind === 'inherit'
        ? 'inherit'
        : (call?.secrets.kind === 'named' ? settings(call.secrets.list) : []).join(', '),
    permissions: permissionsOf(job.permissions),
    environment: written(own?.environment?.name),
    runsOn: (own?.runsOn ?? []).map(written),
    env: settings(job.env),
    matrix: matrixOf(job.matrix),
    steps: (own?.steps ?? []).map(stepOf),
  };
}

const stepOf = (step: StepsJob['steps'][number]): JobReading['steps'][number] => ({
  kind: step.kind,
  id: step.id ?? NOTHING,
  uses: step.kind === 'uses' ? written(step.uses) : NOTHING,
  run: step.kind === 'run' ? written(step.run) : NOTHING,
  with: step.kind === 'uses' ? settings(step.with) : [],
  env: settings(step.env),
});

function matrixOf(matrix: Data | undefined): readonly string[] {
  if (!matrix) return [];
  if ('entries' in matrix) return matrix.entries.map(({ name }) => name);
  return 'text' in matrix ? [written(matrix)] : [];
}
