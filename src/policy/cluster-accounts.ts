import type { Cluster } from '../model/cluster.ts';
import type { RosterLine, UseLine } from '../model/roster.ts';
import type { Sources } from '../model/report.ts';
import type { JobRef, World } from '../model/world.ts';
import { groupBy } from '../rules/kit.ts';
import { jobAt } from './mentions.ts';

/** A service account of a cluster that a workflow names, and the place. */
type Seen = Readonly<{ namespace: string | undefined; name: string; use: UseLine }>;

/** A name as Kubernetes takes it, and parts of a command, bounded: a line of a workflow may be long and mean harm. */
const WORD = '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?';
/** `--as system:serviceaccount:shop:deployer`. */
const AS = new RegExp(`system:serviceaccount:(${WORD}):(${WORD})(?![\\w$:{-])`, 'gu');
/** `kubectl create token deployer -n shop`. */
const TOKEN = new RegExp(
  `\\bkubectl\\b[^|;&]{0,200}?\\bcreate\\s{1,9}token\\s{1,9}(${WORD})(?=\\s|$)[^|;&]{0,200}`,
  'gu',
);
/** `serviceAccountName: deployer`, or in an override as JSON. */
const RUNS_AS = new RegExp(`\\bserviceAccountName["']?\\s*[:=]\\s*["']?(${WORD})(?![\\w$:{-])`, 'gu');
const NAMESPACE = new RegExp(`\\s(?:-n|--namespace)[= ]["']?(${WORD})(?=["'\\s]|$)`, 'u');

/** The service accounts that workflows name, each with the places and with what its roles allow, as far as the tree says. */
export function clusterLines(
  lines: readonly RosterLine[],
  { paths, sources }: Readonly<{ paths: readonly string[]; sources: Sources }>,
  world: World,
  cluster: () => Cluster,
): readonly RosterLine[] {
  const seen = seenIn(paths, sources, world);
  const isAccount = ({ principal }: RosterLine): boolean => principal.startsWith('system:serviceaccount:');
  if (seen.length === 0 && !lines.some(isAccount)) return lines;
  const known = cluster();
  const byAccount = groupBy(seen, (one) => accountOf(one, known));
  const declared = new Set(lines.map(({ principal }) => principal));
  return [
    ...lines.map((line) => (isAccount(line) ? withCluster(line, byAccount.get(line.principal) ?? [], known) : line)),
    ...[...byAccount]
      .filter(([account]) => !declared.has(account))
      .map(([account, all]) => lineOf(account, all, known)),
  ];
}

/** Where a command names no namespace, the one that the tree has an account of this name in, if it is one. */
function accountOf({ namespace, name }: Seen, { namespacesOf }: Cluster): string {
  const [only, other] = namespacesOf(name);
  return `system:serviceaccount:${namespace ?? (other === undefined ? only : undefined) ?? 'default'}:${name}`;
}

const withCluster = (line: RosterLine, seen: readonly Seen[], { grantsOf }: Cluster): RosterLine => ({
  ...line,
  grants: [...new Set([...line.grants, ...grantsOf(line.principal)])].sort(),
  uses: [...line.uses, ...seen.map(({ use }) => use)],
});

function seenIn(paths: readonly string[], sources: Sources, { jobs: all }: World): readonly Seen[] {
  const jobs = groupBy(all, ({ file }) => file);
  return paths.flatMap((path) =>
    (sources(path) ?? []).flatMap((text, index) => {
      if (/^\s*#/u.test(text) || !/serviceaccount|create\s+token/iu.test(text)) return [];
      const at = (column: number, how: string): UseLine => useAt(path, index + 1, column, how, jobs.get(path) ?? []);
      const namespace = NAMESPACE.exec(text)?.[1];
      return [
        ...[...text.matchAll(AS)].map((match) => ({
          namespace: match[1],
          name: match[2] ?? '',
          use: at(match.index + 1, 'is acted as in the cluster'),
        })),
        ...[...text.matchAll(TOKEN)].map((match) => ({
          namespace: NAMESPACE.exec(match[0])?.[1],
          name: match[1] ?? '',
          use: at(match.index + 1, 'gets a token of the cluster'),
        })),
        ...[...text.matchAll(RUNS_AS)].map((match) => ({
          namespace,
          name: match[1] ?? '',
          use: at(match.index + 1, 'runs in the cluster'),
        })),
      ];
    }),
  );
}

function useAt(path: string, line: number, column: number, how: string, jobs: readonly JobRef[]): UseLine {
  const job = jobAt(jobs, line);
  return {
    ...{ path, line, column, workflow: path, job: job?.job ?? '', step: '', environment: '' },
    ...{ how, secret: '', effects: [], acts: false },
  };
}

function lineOf(account: string, seen: readonly Seen[], { grantsOf }: Cluster): RosterLine {
  const uses = seen.map(({ use }) => use);
  const [first] = uses;
  return {
    id: account,
    ...{ kind: 'account', toldBy: 'principal', class: 'service-account', authentication: 'unknown', ways: [] },
    ...{ declared: false, usage: 'undeclared', principal: account, accounts: [account], secrets: [] },
    ...{ owner: '', likely: { owner: '', because: '' }, sponsor: '', purpose: '', mayBe: '' },
    ...{ environments: [], may: [], tiers: [], grants: grantsOf(account) },
    workflows: [...new Set(uses.map(({ workflow }) => workflow))].sort(),
    users: [...new Set(uses.map(({ workflow, job }) => `${workflow}#${job}`))].sort(),
    ...{ created: '', expires: '', lastReview: '', reviewedBy: '', reviewDue: '', since: '' },
    // No rule asks for an entry of it: whom a cluster knows by this name is for the cluster to say.
    acts: false,
    uses,
    path: first?.path ?? '',
    line: first?.line ?? 1,
  };
}
