import type { Place } from '../model/place.ts';
import type { Sources } from '../model/report.ts';
import type { NamedUses, UseLine } from '../model/roster.ts';
import { showPattern } from '../model/trust.ts';
import type { JobRef, World } from '../model/world.ts';
import { groupBy } from '../rules/kit.ts';

/** A name, where it stands, and what stands there. */
export type Mention = Readonly<{ name: string; use: UseLine }>;

/** Where files beside the steps of workflows name an identity, a secret or an environment: the manifest, settings, trust policies. */
export const mentionsIn = (world: World): readonly Mention[] => [
  ...inManifest(world),
  ...world.settings.files.flatMap(({ tool, environments, secrets }) => [
    ...environments.map(({ name, at }) => mention(name, at, `set up by ${tool}`)),
    ...secrets.map(({ name, environment, at }) =>
      mention(name, at, `stored by ${tool}${environment === undefined ? '' : ` in the environment ${environment}`}`),
    ),
  ]),
  ...inTrust(world),
];

const mention = (name: string, { span }: Place, how: string): Mention => ({
  name,
  use: {
    ...{ path: span.file, line: span.line, column: span.column },
    ...{ workflow: '', job: '', step: '', environment: '', how, secret: '', effects: [], acts: false },
  },
});

const STAGES = { request: 'asks', approve: 'says yes', execute: 'executes' } as const;

function inManifest({ manifest }: World): readonly Mention[] {
  if (!manifest.known) return [];
  const { environments, identities, handoffs } = manifest.value;
  return [
    ...environments.map(({ name, at }) => mention(name, at, 'declared as an environment')),
    ...identities.flatMap((one) => [
      ...(one.secrets ?? []).map((name, index) =>
        mention(name, one.where[`secrets.${index}`] ?? one.at, `declared as a secret of ${one.id}`),
      ),
      ...(one.environments ?? []).map((name, index) =>
        mention(name, one.where[`environments.${index}`] ?? one.at, `${one.id} is declared to act in it`),
      ),
    ]),
    ...handoffs.flatMap((one) => [
      ...(one.environment === undefined
        ? []
        : [mention(one.environment, one.where['environment'] ?? one.at, `the handoff ${one.id} is about it`)]),
      ...(['request', 'approve', 'execute'] as const).flatMap((stage) =>
        (one[stage]?.who ?? []).map((who, index) =>
          mention(who, one.where[`${stage}.who.${index}`] ?? one.at, `${STAGES[stage]} in the handoff ${one.id}`),
        ),
      ),
    ]),
  ];
}

/** A trust policy by the principals it makes, and by the environments that it is pinned to. */
const inTrust = ({ settings }: World): readonly Mention[] =>
  settings.trust.flatMap((policy) => [
    ...policy.principals.map((name) => mention(name, policy.at, `${policy.kind} ${policy.name}: whom it trusts`)),
    ...policy.admits.flatMap(({ tests }) =>
      tests
        .filter(({ not }) => !not)
        .flatMap(({ claim, patterns, at }) =>
          patterns.flatMap((pattern) => {
            const text = showPattern(pattern);
            const name = claim === 'environment' ? text : /(?:^|:)environment:([^:*?]+)$/u.exec(text)?.[1];
            return name === undefined || /[*?{]/u.test(name)
              ? []
              : [mention(name, at, `${policy.kind} ${policy.name} trusts jobs of this environment`)];
          }),
        ),
    ),
  ]);

/** Every line of the workflows that reads a secret, whatever is done with it; a line that is known by more is left to that. */
export function secretReadsIn(
  paths: readonly string[],
  sources: Sources,
  world: World,
  known: readonly NamedUses[],
): readonly Mention[] {
  const lines = new Set(
    known.flatMap(({ name, uses }) => uses.map((use) => `${name.toLowerCase()}\n${use.path}:${use.line}`)),
  );
  const jobs = groupBy(world.jobs, ({ file }) => file);
  return paths.flatMap((path) =>
    (sources(path) ?? []).flatMap((text, index) =>
      [...text.replace(/^\s*#.*$/u, '').matchAll(READ)].flatMap((match) => {
        const [name, line] = [match[1] ?? match[2] ?? '', index + 1];
        if (lines.has(`${name.toLowerCase()}\n${path}:${line}`)) return [];
        const job = jobAt(jobs.get(path) ?? [], line);
        return [{ name, use: readAt(path, line, match.index + 1, name, job) }];
      }),
    ),
  );
}

const READ = /\bsecrets(?:\.([A-Za-z_][\w-]*)|\[\s*['"]([A-Za-z_][\w-]*)['"]\s*\])/giu;

/** The last job that begins before a line. */
export const jobAt = (jobs: readonly JobRef[], line: number): JobRef | undefined =>
  jobs
    .filter(({ at }) => at.span.line <= line)
    .reduce<JobRef | undefined>((last, job) => (last && last.at.span.line > job.at.span.line ? last : job), undefined);

const readAt = (path: string, line: number, column: number, secret: string, job: JobRef | undefined): UseLine => ({
  ...{ path, line, column, workflow: path, job: job?.job ?? '', step: '', environment: '' },
  ...{ how: 'is read', secret, effects: [], acts: false },
});
