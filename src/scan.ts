import type { Config } from './config/config.ts';
import { type Effective, readEffectiveConfig } from './config/effective.ts';
import { UserError } from './errors.ts';
import { withBaseReviews } from './manifest/effective.ts';
import { type Invalid, readManifest } from './manifest/manifest.ts';
import { readBesideWorkflows } from './declared/beside.ts';
import { declaredIn } from './declared/declared.ts';
import type { Retirement } from './model/dependants.ts';
import type { Diagnosis, Present } from './model/doctor.ts';
import type { Explanations } from './model/explanation.ts';
import { problemWords, type RepositoryFacts } from './model/facts.ts';
import type { History } from './model/history.ts';
import type { Inventory } from './model/inventory.ts';
import type { Listing } from './model/listing.ts';
import type { Manifest } from './model/manifest.ts';
import { type Known, known, unknown } from './model/place.ts';
import type { Plan } from './model/plan.ts';
import type { Reach, Starter } from './model/reach.ts';
import type { ExceptionLine, Report, RuleCard, Sources, Threshold } from './model/report.ts';
import type { Roster } from './model/roster.ts';
import type { Shipments } from './model/shipments.ts';
import type { Base, Tree, Unread } from './model/tree.ts';
import { type BaselineSource, findBaseline, type FoundBaseline } from './policy/find-baseline.ts';
import { applyPolicy, type PolicyBase, type PolicyResult } from './policy/apply.ts';
import { countBySeverity } from './policy/counts.ts';
import { credentialLines } from './policy/credentials.ts';
import { deliveryLines, shipments } from './policy/deliveries.ts';
import { diagnose } from './policy/doctor.ts';
import { explanationsOf } from './policy/explain.ts';
import type { RawFinding } from './policy/excuse.ts';
import { findingsOf } from './policy/findings.ts';
import { environmentLines } from './policy/environments.ts';
import { identityLines, manifestNotice } from './policy/identities.ts';
import { judgementLines, notSeenLines, unknownLines } from './policy/lines.ts';
import { ownJobs } from './policy/own-jobs.ts';
import { planOf } from './policy/plan.ts';
import { reachOf } from './policy/reach.ts';
import { retirementOf } from './policy/retire.ts';
import { rosterOf } from './policy/roster.ts';
import { saysOf, whoIs } from './policy/reach-words.ts';
import { severitiesOf, type Standing } from './policy/severities.ts';
import { sourcesOf } from './policy/sources.ts';
import { acceptUnread } from './policy/unread.ts';
import { decide, gapsOf } from './policy/verdict.ts';
import { cardOf, rules } from './rules/index.ts';
import type { Rule } from './rules/kit.ts';
import { judgeAll, type Judged } from './rules/judge.ts';
import { type Blank, blankSecrets } from './safe/secrets.ts';
import { readRepository, type Repository } from './trace/repository.ts';
import { type Traced, traceWorld } from './trace/world.ts';
import { VERSION } from './version.ts';

export type ScanInput = Readonly<{
  tree: Tree;
  base: Base;
  /** The date that ends, reviews and exceptions are held against, `YYYY-MM-DD`, UTC. */
  asOf: string;
  /** Where the configuration stands; `.github/countersign.yml` if not given, and then it may be missing. */
  config?: string;
  /** Over the configuration's own threshold. */
  failOnSeverity?: Threshold;
  failOnUnknown: boolean;
  /** What GitHub says is set, or why it was not asked. */
  facts?: Known<RepositoryFacts>;
  /** What went wrong while GitHub was asked, each as the end of a sentence: the scan is then incomplete. */
  factProblems?: readonly string[];
  /** The repository's own `owner/name`, where that is known: what files set up for others is not about it. */
  repository?: string;
  /** What the history of the clone tells, and that of the base. */
  history?: Known<History>;
  baseHistory?: Known<History>;
  /** What was found before and does not gate. */
  baseline?: BaselineSource;
  /** Whether more findings of a rule than the baseline has are a failure. */
  ratchet?: boolean;
  /** Whether the report also lists what was judged and what ships: `false` for forms that show findings alone. */
  lists?: boolean;
}>;

export type { BaselineSource };

export type ScanResult = Readonly<{ report: Report; sources: Sources; rules: readonly RuleCard[] }>;

/** Reads the tree and answers. Pure: the same input gives the same result. */
export function scan(input: ScanInput): ScanResult {
  const { tree, base, asOf } = input;
  const effective = readEffectiveConfig(tree, base, input.config);
  const beside = besideOf(input, effective);
  const baseManifest = base.kind === 'tree' ? readManifest(base.tree) : undefined;
  const head = inspect(tree, manifestOf(tree, baseManifest), beside);
  const baseline = input.baseline && findBaseline(input.baseline, input, (other) => found(other, withHistory(beside)));
  const policy = applyPolicy({
    findings: head.findings,
    rules: beside.standing.excusable,
    effective,
    ...(input.failOnSeverity === undefined ? {} : { threshold: input.failOnSeverity }),
    paths: head.paths,
    sources: head.sources,
    base: policyBase(base, baseManifest, withHistory(beside, input.baseHistory)),
    ...(baseline?.kind === 'read' && { baseline }),
    asOf,
  });
  const report = reportOf(input, { effective, standing: beside.standing, baseline }, head, policy);
  return { report, sources: head.sources, rules: beside.standing.rules.map(cardOf) };
}

export type ListInput = Pick<
  ScanInput,
  'tree' | 'asOf' | 'config' | 'facts' | 'factProblems' | 'repository' | 'history'
>;

/** The environments that the files of a tree name, ignoring case: what is worth asking GitHub about in detail. */
export function environmentNames(input: ListInput): readonly string[] {
  const { tree, config } = input;
  const effective = readEffectiveConfig(tree, { kind: 'none' }, config);
  const { world } = inspect(tree, readManifest(tree), besideOf(input, effective)).traced;
  const coded = world.settings.files.flatMap(({ environments }) => environments);
  const byName = new Map([...coded, ...world.environments].map(({ name }) => [name.toLowerCase(), name]));
  return [...byName.values()].sort();
}

/** What the present run or terminal allows, and what the jobs of a tree that run Countersign need. */
export function doctor(tree: Tree, present: Present): Diagnosis {
  const repository = readRepository(tree);
  const steps = ownJobs(repository);
  return diagnose(steps, present, [...tree.unread(), ...repository.partial()]);
}

/** Reads the tree and lists its credentials, without judging it. Pure, as {@link scan} is. */
export function inventory(input: ListInput): Inventory {
  const { listing, traced, blank } = list(input);
  return { ...listing, credentials: credentialLines(traced.world, blank) };
}

/** Reads the tree and lists every way it can change the outside world. */
export function deliveries(input: ListInput): Shipments {
  const { listing, traced, blank } = list(input);
  return { ...listing, deliveries: shipments(traced.world, blank) };
}

/** Reads the tree and lists what one who can start workflows reaches. */
export function reach(input: ListInput & Readonly<{ as: Starter }>): Reach {
  const { listing, traced, blank } = list(input);
  const { as } = input;
  return { ...listing, as, who: whoIs(as), says: saysOf(as, traced).map(blank), ...reachOf(as, traced, blank) };
}

/** Reads the tree and lists every identity, secret, environment and runner, with what depends on it. */
export function roster(input: ListInput): Roster {
  const { listing, traced, blank, texts } = list(input);
  const { world } = traced;
  return rosterOf(listing, { world, blank, texts }, readBesideWorkflows(input.tree, world.settings.repository));
}

/** What depends on a name, and how to take it away. */
export function dependants(input: ListInput & Readonly<{ name: string }>): Retirement {
  return retirementOf(roster(input), input.name);
}

/** What is open, as work of thirty, sixty and ninety days. */
export function plan(input: ListInput): Plan {
  const { report, rules: cards } = scan({ ...input, base: { kind: 'none' }, failOnUnknown: false });
  return planOf(report, roster(input), cards);
}

/** Reads the tree and says of everything it finds how a run gets there; nothing is excused. */
export function explanations(input: ListInput): Explanations {
  const { tree, asOf, config } = input;
  const effective = readEffectiveConfig(tree, { kind: 'none' }, config);
  const beside = besideOf(input, effective);
  const head = inspect(tree, readManifest(tree), beside);
  return {
    list: explanationsOf(head.judged, head.traced, head.sources, head.blank),
    rules: beside.standing.rules.map(cardOf),
    sources: head.sources,
    reasons: gapsOf(head.gaps, acceptUnread(head.unread, effective.config.unread, asOf).skipped).map(head.blank),
  };
}

type Texts = Pick<Inspected, 'paths' | 'sources'>;

function list(input: ListInput): Readonly<{ listing: Listing; traced: Traced; blank: Blank; texts: Texts }> {
  const { tree, asOf, config } = input;
  const effective = readEffectiveConfig(tree, { kind: 'none' }, config);
  const head = inspect(tree, readManifest(tree), besideOf(input, effective));
  const { traced, workflows, gaps, blank } = head;
  const accepted = acceptUnread(head.unread, effective.config.unread, asOf);
  const reasons = gapsOf(gaps, accepted.skipped).map(blank);
  const listing: Listing = {
    schemaVersion: '1.0',
    tool: { name: 'countersign', version: VERSION },
    asOf,
    complete: reasons.length === 0,
    reasons,
    notices: [...effective.notices, ...accepted.notices].map(blank),
    workflows,
    unknown: notSeenLines(traced.world, blank),
    skipped: accepted.skipped.map((one) => ({ ...one, detail: blank(one.detail) })),
  };
  return { listing, traced, blank, texts: head };
}

/** What one tree says before any policy: judged, with its text for snippets, secrets blanked. */
type Inspected = Readonly<{
  traced: Traced;
  judged: readonly Judged[];
  findings: readonly RawFinding[];
  paths: readonly string[];
  workflows: number;
  sources: Sources;
  blank: Blank;
  unread: readonly Unread[];
  /** What keeps the scan from being whole, beside files that were not read. */
  gaps: readonly string[];
}>;

/** What is the same for both sides of a change: the configuration, the day, what GitHub says, and which repository it is. */
type Beside = Readonly<{
  config: Config;
  standing: Standing<Rule>;
  asOf: string;
  facts: Known<RepositoryFacts>;
  factProblems: readonly string[];
  repository: string | undefined;
  history: Known<History> | undefined;
}>;

const besideOf = (input: ListInput, effective: Effective): Beside => ({
  config: effective.config,
  standing: severitiesOf(rules, effective),
  asOf: input.asOf,
  facts: input.facts ?? NOT_ASKED,
  factProblems: input.factProblems ?? [],
  repository: input.repository,
  history: input.history,
});

/** Who set which line of one manifest says nothing of another. */
const withHistory = (beside: Beside, history?: Known<History>): Beside => ({ ...beside, history });

const NOT_ASKED = unknown('GitHub was not asked', 'online');

function inspect(tree: Tree, declared: Known<Manifest> | Invalid, beside: Beside): Inspected {
  const { config, asOf, facts, history } = beside;
  const own = beside.repository ?? (facts.known ? facts.value.repository : undefined);
  const repository = readRepository(tree, own);
  const manifest = 'problems' in declared ? unknown('the identity manifest is not valid', 'manifest') : declared;
  const traced = traceWorld({
    workflows: repository.workflows,
    callables: repository,
    actionAt: repository.actionAt,
    fileAt: repository.fileAt,
    hasResources: repository.hasResources,
    manifest,
    ...(history && { history }),
    settings: { live: facts, ...declaredIn(tree, own) },
    expects: config.expectations,
    tiers: config.tiers,
    asOf,
    unread: unreadWorkflows(repository),
  });
  const judged = judgeAll(traced.world, beside.standing.rules);
  const blank = blankSecrets(traced.world.literals);
  const sources = sourcesOf(tree, blank);
  const unread = [...tree.unread(), ...repository.partial()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  );
  const nothing =
    repository.workflows.length === 0 && unread.length === 0 && !manifest.known
      ? ['there are no workflows in .github/workflows, so there is nothing to scan']
      : [];
  return {
    traced,
    judged,
    findings: findingsOf(judged, sources, blank),
    paths: [...repository.files, ...(manifest.known ? [manifest.value.file] : [])],
    workflows: repository.workflows.length,
    sources,
    blank,
    unread,
    gaps: [
      ...('problems' in declared
        ? declared.problems.map(({ message, at }) => `${at.file}:${at.line}:${at.column} ${message}`)
        : []),
      ...nothing,
      ...beside.factProblems.map(problemWords),
    ],
  };
}

/** Those of which at least a part was not read. */
function unreadWorkflows({ files, workflows, partial }: Repository): readonly string[] {
  const [read, partly] = [new Set(workflows.map(({ file }) => file)), new Set(partial().map(({ path }) => path))];
  return files.filter((file) => !read.has(file) || partly.has(file));
}

/** The head's manifest; on a pull request a review counts only as the base has it, since a change cannot review itself. */
function manifestOf(tree: Tree, base: Known<Manifest> | Invalid | undefined): Known<Manifest> | Invalid {
  const head = readManifest(tree);
  if ('problems' in head || !head.known || base === undefined) return head;
  return known(withBaseReviews(head.value, !('problems' in base) && base.known ? base.value : undefined));
}

function policyBase(base: Base, manifest: Known<Manifest> | Invalid | undefined, beside: Beside): PolicyBase {
  if (base.kind !== 'tree') return base;
  const { findings, sources } = inspect(base.tree, manifest ?? unknown('no manifest'), beside);
  return { kind: 'read', findings, sources };
}

/** The findings of another tree, as they are before any policy. */
function found(tree: Tree, beside: Beside): readonly RawFinding[] {
  const { findings, gaps, unread } = inspect(tree, readManifest(tree), beside);
  const [first] = gapsOf(gaps, acceptUnread(unread, beside.config.unread, beside.asOf).skipped);
  if (first !== undefined) throw new UserError(`The baseline ${tree.from} cannot be scanned whole: ${first}`, 3);
  return findings;
}

/** What a person wrote about an exception; the rest names rules, places and dates. */
const blankException = (one: ExceptionLine, blank: Blank): ExceptionLine => ({
  ...one,
  reason: blank(one.reason),
  owner: blank(one.owner),
  note: blank(one.note),
});

function reportOf(
  { asOf, base, failOnUnknown: asked, ratchet = false, lists = true }: ScanInput,
  {
    effective,
    standing,
    baseline,
  }: Readonly<{
    effective: Effective;
    standing: Standing<Rule>;
    baseline: FoundBaseline | undefined;
  }>,
  head: Inspected,
  policy: PolicyResult,
): Report {
  const { judged, blank } = head;
  const { world } = head.traced;
  const failOnUnknown = asked || effective.config.failOnUnknown;
  const { skipped, notices } = acceptUnread(head.unread, effective.config.unread, asOf);
  const unknowns = unknownLines(world, judged, blank);
  const decision = decide({
    findings: policy.findings,
    threshold: policy.threshold,
    skipped,
    incomplete: head.gaps,
    unknown: unknowns.length,
    failOnUnknown,
    ...(ratchet && policy.compared && { worse: policy.compared.worse }),
  });
  return {
    schemaVersion: '1.0',
    tool: { name: 'countersign', version: VERSION },
    asOf,
    verdict: decision.verdict,
    reasons: decision.reasons.map(blank),
    gate: {
      mode: policy.gate.mode,
      failOnSeverity: policy.threshold,
      failOnUnknown,
      base: base.kind === 'tree' ? base.tree.from : base.kind,
    },
    counts: {
      workflows: head.workflows,
      shown: policy.findings.length,
      bySeverity: countBySeverity(policy.findings),
      new: policy.new,
      ignored: policy.ignored,
      excepted: policy.excepted,
      excluded: policy.excluded,
      inBaseline: policy.findings.filter((one) => one.inBaseline === true).length,
      unknown: unknowns.length,
      skipped: skipped.length,
    },
    notices: [
      ...effective.notices,
      ...standing.notices,
      ...policy.gate.notices,
      ...(baseline?.kind === 'without' ? [baseline.notice] : []),
      ...policy.notices,
      ...notices,
      ...manifestNotice(world),
    ].map(blank),
    findings: policy.findings,
    judgements: lists ? judgementLines(judged, blank) : [],
    deliveries: lists ? deliveryLines(world, blank) : [],
    identities: lists ? identityLines(world, blank) : [],
    environments: lists ? environmentLines(world, blank) : [],
    unknown: unknowns,
    skipped: skipped.map((one) => ({ ...one, detail: blank(one.detail) })),
    exceptions: policy.exceptions.map((one) => blankException(one, blank)),
    severities: standing.changed.map((one) => ({ ...one, reason: blank(one.reason) })),
    ...(policy.compared && { baseline: policy.compared.line }),
  };
}
