import { main } from '../../src/commands/main.ts';
import type { World } from '../../src/commands/world.ts';
import type { FirstDays, Wanted } from '../../src/collect/history.ts';
import { memoryTree } from '../../src/collect/memory.ts';
import { withOthers } from '../../src/collect/with-others.ts';
import { UserError } from '../../src/errors.ts';
import type { Connection, Wish } from '../../src/facts/ask.ts';
import type { Weakening } from '../../src/facts/diff.ts';
import { readFacts, renderFacts } from '../../src/facts/record.ts';
import type { Explanations } from '../../src/model/explanation.ts';
import type { RepositoryFacts } from '../../src/model/facts.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import { unknown } from '../../src/model/place.ts';
import type { Reach } from '../../src/model/reach.ts';
import type { Finding, Report, RuleCard } from '../../src/model/report.ts';
import type { Shipments } from '../../src/model/shipments.ts';
import type { RunEvent } from '../../src/publish/run.ts';
import { dependants, doctor, type ListInput, plan, roster, type ScanInput } from '../../src/scan.ts';
import { VERSION } from '../../src/version.ts';

export const CARDS: readonly RuleCard[] = [
  card({ id: 'static-cloud-key', severity: 'high', category: 'long-lived-secret', title: 'A stored cloud key' }),
  card({ id: 'approver-is-actor', severity: 'critical', category: 'self-approval', title: 'Who acts also says yes' }),
];

function card(given: Pick<RuleCard, 'id' | 'severity' | 'category' | 'title'>): RuleCard {
  const texts = {
    finds: 'It finds this.',
    why: 'It matters.',
    fix: 'Write that.',
    cannotSee: 'The other.',
    whenNot: 'Never.',
  };
  return { ...given, ...texts, controls: [] };
}

export const FINDING: Finding = {
  ruleId: 'static-cloud-key',
  category: 'long-lived-secret',
  severity: 'high',
  confidence: 'high',
  message: 'A stored key is used',
  why: 'It does not end.',
  fix: 'Use federation.',
  path: '.github/workflows/a.yml',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 3,
  fingerprint: 'countersign/v1:0',
  gates: true,
  chain: [],
  related: [],
  controls: [],
};

export function makeReport(change: Partial<Report> = {}): Report {
  const findings = change.findings ?? [];
  const number = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return {
    schemaVersion: '1.0',
    tool: { name: 'countersign', version: VERSION },
    asOf: '2026-11-20',
    verdict: 'pass',
    reasons: [],
    gate: { mode: 'all', failOnSeverity: 'high', failOnUnknown: false, base: 'none' },
    counts: {
      workflows: 1,
      shown: findings.length,
      bySeverity: {
        critical: number('critical'),
        high: number('high'),
        medium: number('medium'),
        low: number('low'),
        note: number('note'),
      },
      new: 0,
      ignored: 0,
      excepted: 0,
      excluded: 0,
      inBaseline: 0,
      unknown: 0,
      skipped: 0,
    },
    notices: [],
    findings: [],
    judgements: [],
    deliveries: [],
    identities: [],
    environments: [],
    unknown: [],
    skipped: [],
    exceptions: [],
    severities: [],
    ...change,
  };
}

/** A list without a credential, but for what a test says. */
export const makeInventory = (change: Partial<Inventory> = {}): Inventory => ({
  schemaVersion: '1.0',
  tool: { name: 'countersign', version: VERSION },
  asOf: '2026-11-20',
  complete: true,
  reasons: [],
  notices: [],
  workflows: 1,
  credentials: [],
  unknown: [],
  skipped: [],
  ...change,
});

/** A list of deliveries without one, but for what a test says. */
export const makeShipments = (change: Partial<Shipments> = {}): Shipments => {
  const { credentials: _credentials, ...listing } = makeInventory();
  return { ...listing, deliveries: [], ...change };
};

/** Nothing reached, but for what a test says. */
export const makeReach = (change: Partial<Reach> = {}): Reach => {
  const { credentials: _credentials, ...listing } = makeInventory();
  return {
    ...listing,
    as: 'writer',
    who: 'somebody',
    says: [],
    tiers: [],
    agents: [],
    deliveries: [],
    credentials: [],
    environments: [],
    own: [],
    bare: [],
    ...change,
  };
};

/** One finding to explain, but for what a test says. */
export function makeExplanations(change: Partial<Explanations> = {}): Explanations {
  const { gates: _gates, inBase: _inBase, ...finding } = { ...FINDING, fingerprint: '3f2ab91c04de' };
  return { list: [{ finding, way: [], others: [] }], rules: CARDS, sources: () => undefined, reasons: [], ...change };
}

/** What GitHub says of a repository where nothing was asked, but for what a test says. */
export const makeFacts = (change: Partial<RepositoryFacts> = {}): RepositoryFacts => ({
  ...readFacts('f.json', JSON.stringify({ schemaVersion: '1.0', repository: 'acme/shop', asked: '2026-11-20' })),
  ...change,
});

export type Setup = Readonly<{
  facts?: Partial<RepositoryFacts>;
  problems?: readonly string[];
  refused?: UserError;
  weaker?: readonly Weakening[];
  unseen?: readonly Weakening[];
  origin?: string;
  event?: RunEvent;
  environmentNames?: readonly string[];
  workflows?: Readonly<Record<string, string>>;
  report?: Partial<Report>;
  scan?: World['scan'];
  inventory?: Partial<Inventory>;
  deliveries?: Partial<Shipments>;
  explanations?: Partial<Explanations>;
  reach?: Partial<Reach>;
  environment?: Readonly<Record<string, string>>;
  terminal?: boolean;
  folders?: readonly string[];
  /** What the folders hold, and what can be read by its path; else one file that says which folder it is. */
  files?: Readonly<Record<string, string>>;
  /** The commits there are, each with what it holds; else any name is one. */
  commits?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  writeFile?: World['writeFile'];
  prefix?: string;
  firstDays?: (wanted: readonly Wanted[]) => FirstDays;
  readHistory?: World['readHistory'];
}>;

/** Runs the command line against a world in memory, and tells all that came out of it. */
export async function run(args: readonly string[], setup: Setup = {}) {
  const printed = { stdout: '', stderr: '' };
  const written: Record<string, string> = {};
  const scans: ScanInput[] = [];
  const inventories: ListInput[] = [];
  const asked: Readonly<{ connection: Connection; wish: Wish }>[] = [];
  const folders = ['.', ...(setup.folders ?? [])];
  const workTree: World['workTree'] = (directory) => {
    if (!folders.includes(directory)) throw new UserError(`${directory} is not a folder`);
    return memoryTree(setup.files ?? { 'in.txt': directory, ...setup.workflows });
  };
  const world: World = {
    stdout: (text) => void (printed.stdout += text),
    stderr: (text) => void (printed.stderr += text),
    stdoutIsTerminal: setup.terminal === true,
    stderrIsTerminal: setup.terminal === true,
    environment: (name) => setup.environment?.[name],
    currentFolder: '/home/dana/shop',
    today: '2026-11-20',
    isFolder: (path) => folders.includes(path),
    withOthers,
    workTree,
    gitTree: ({ directory, revision }) => {
      const commit = setup.commits?.[revision];
      if (commit) return memoryTree(commit);
      if (revision === 'nowhere' || setup.commits) throw new UserError(`There is no commit ${revision}`);
      return memoryTree({ 'in.txt': `${directory}@${revision}` });
    },
    prefixInRepository: () => setup.prefix ?? '',
    originOf: () => setup.origin,
    runEvent: () => setup.event ?? { name: '' },
    readTextFile: (path) => {
      const text = setup.files?.[path] ?? (path === 'facts.json' ? renderFacts(makeFacts()) : undefined);
      if (text === undefined) throw new UserError(`There is no file ${path}`);
      return text;
    },
    environmentNames: () => setup.environmentNames ?? [],
    doctor,
    askFacts: async (connection, wish) => {
      asked.push({ connection, wish });
      if (setup.refused) throw setup.refused;
      return { facts: makeFacts(setup.facts), requests: 3, problems: setup.problems ?? [] };
    },
    readFacts: async (file, content) => readFacts(file, content),
    renderFacts: async (facts) => renderFacts(facts),
    compareFacts: async () => ({ weaker: setup.weaker ?? [], unseen: setup.unseen ?? [] }),
    writeFile: setup.writeFile ?? ((path, text) => void (written[path] = text)),
    scan: (input) => {
      scans.push(input);
      return setup.scan?.(input) ?? { report: makeReport(setup.report), sources: () => undefined, rules: CARDS };
    },
    inventory: (input) => {
      inventories.push(input);
      return makeInventory(setup.inventory);
    },
    explanations: (input) => {
      inventories.push(input);
      return makeExplanations(setup.explanations);
    },
    reach: (input) => {
      inventories.push(input);
      return makeReach({ as: input.as, ...setup.reach });
    },
    roster: (input) => {
      inventories.push(input);
      return roster(input);
    },
    dependants: (input) => dependants(input),
    plan: (input) => plan(input),
    firstDays: (_directory, wanted) => setup.firstDays?.(wanted) ?? { days: [] },
    readHistory: setup.readHistory ?? (() => unknown('no clone', 'history')),
    deliveries: (input) => {
      inventories.push(input);
      return makeShipments(setup.deliveries);
    },
    rules: CARDS,
  };
  const exit = await main(args, world);
  return { exit, ...printed, written, scanned: scans.at(-1), listed: inventories.at(-1), asked: asked.at(-1) };
}
