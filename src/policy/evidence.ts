import type { Tier } from '../model/identity.ts';
import { unknown, type Unknown } from '../model/place.ts';
import type { Answer, Evidence } from '../model/report.ts';
import { show, texts } from '../model/value.ts';
import type { ApprovalList, CredentialUse, Delivery, Gate, Route, TokenAccess, World } from '../model/world.ts';
import { deploymentRecord } from '../rules/deployment-record.ts';
import { groupBy, listed } from '../rules/kit.ts';
import { aboutBrokenGate, caseOf, GATES, isOpen, waysIn } from '../rules/missing-gate.ts';
import { type EnvironmentState, perhapsSetUp, reviewBefore, says, stateOf } from '../rules/protection.ts';
import { isShort, loginBehind } from './lifetime.ts';
import { scopesOf } from './scopes.ts';

const met = (because: string): Answer => ({ outcome: 'met', because });
const notMet = (because: string): Answer => ({ outcome: 'not-met', because });
const notApplicable = (because: string): Answer => ({ outcome: 'not-applicable', because });
const unsettled = ({ because, settle }: Unknown): Answer => ({ outcome: 'unknown', because, settle });
const notKnown = (because: string, settle: Unknown['settle'] = 'nothing'): Answer =>
  unsettled(unknown(because, settle));

/** What proves of a delivery that it was meant, who did it, and that it was allowed to. */
export function evidenceOf(delivery: Delivery, world: World): Evidence {
  const use = useOf(delivery, world);
  return {
    intent: intentOf(delivery, world),
    machine: machineOf(delivery, use, world),
    authorisation: authorisationOf(delivery, use, world),
  };
}

/** Whether it leaves a deployment on GitHub, which says which commit went where, when, and by whose approval. */
export function recordOf({ job, routes }: Delivery, world: World): Answer {
  const record = deploymentRecord(job, routes, world);
  if (record) return met(record.because);
  return notMet(
    job.environment
      ? 'its environment says `deployment: false`'
      : 'it has no environment, and nothing on the way makes one',
  );
}

const SHIPS = new Set(['deploy', 'destroy', 'migrate', 'publish', 'release']);

/** The routes on which a person besides the one who asks is expected to say yes; what ships to a lower tier asks for none. */
const routesToHold = (delivery: Delivery): readonly Route[] =>
  delivery.routes.filter((route) => !SHIPS.has(delivery.effect) || caseOf(delivery, route) !== undefined);

/** The weakest of its routes decides: whoever wants to avoid the approval takes that. */
function intentOf(delivery: Delivery, world: World): Answer {
  const routes = routesToHold(delivery);
  const open = routes.filter(isOpen);
  const [first] = open;
  if (first)
    return notMet(`${waysIn(open)} can start it, and nobody else has to say yes.${aboutBrokenGate(first)}`.trim());
  const answers = routes.map((route) => answerOfRoute(route, world));
  const worst = answers.find(({ outcome }) => outcome === 'not-met') ?? answers.find(isUnknown) ?? answers[0];
  if (!worst) return notApplicable(unasked(delivery));
  const alone = routes.some(({ start }) => start.who === 'time');
  return alone ? { ...worst, because: `${worst.because}; \`schedule\` starts it too, and then no person asks` } : worst;
}

/** Why it needs no approval of its own. */
function unasked({ effect, routes }: Delivery): string {
  const tiers = [...new Set(routes.flatMap((route) => route.tiers))];
  if (tiers.length > 0 && tiers.every((tier) => LOWER.has(tier))) return `${listed(tiers)} asks for no approval`;
  return effect === 'publish' ? 'what is kept for a later roll-out asks for none' : 'a preview asks for no approval';
}

const LOWER = new Set<Tier>(['staging', 'development', 'preview']);

const isUnknown = ({ outcome }: Answer): boolean => outcome === 'unknown';

/** One gate that surely asks somebody else is enough; else the one that comes nearest to it says what is missing. */
function answerOfRoute({ gates }: Route, world: World): Answer {
  const answers = gates.filter(({ holds }) => !holds.known || holds.value).map((gate) => answerOfGate(gate, world));
  return (
    answers.find(({ outcome }) => outcome === 'met') ??
    answers.find(isUnknown) ??
    answers[0] ??
    notMet('nothing on the way asks anybody')
  );
}

function answerOfGate(gate: Gate, world: World): Answer {
  if (!gate.holds.known) return unsettled(gate.holds);
  if (gate.environment) return answerOfEnvironment(gate, world);
  const list = world.approvalLists.find((one) => isListOf(one, gate));
  return list ? answerOfList(list, gate) : notKnown(`who may say yes to the ${GATES[gate.kind]} \`${gate.name}\``);
}

/** Whom an environment asks is a setting; what the manifest says of it is what it should be. */
function answerOfEnvironment(gate: Gate, world: World): Answer {
  const names = (gate.environment ? texts(gate.environment) : []).map((one) => one.toLowerCase());
  const answers = world.environments
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .map((environment) => answerOfState(stateOf(environment, world), environment.name, world))
    .filter((answer) => answer !== undefined);
  // One of several names may be chosen: the weakest answer is the answer.
  const worst = answers.find(({ outcome }) => outcome === 'not-met') ?? answers.find(isUnknown) ?? answers[0];
  if (worst && answers.length === names.length) return worst;
  return asksUnknown(gate, names, world);
}

function asksUnknown({ kind, name }: Gate, names: readonly string[], world: World): Answer {
  const { manifest } = world;
  const declared = manifest.known
    ? manifest.value.environments.filter((one) => names.includes(one.name.toLowerCase()))
    : [];
  const approvers = [...new Set(declared.flatMap((one) => one.approvers ?? []))];
  const who = approvers.length === 0 ? '' : `; the manifest names ${listed(approvers)}`;
  const [file] = names.flatMap((one) => perhapsSetUp(one, world) ?? []);
  const where = (stand: string): string => (file === undefined ? ` and ${stand} in no file` : `; ${file}`);
  return notKnown(
    kind === 'needed-job'
      ? `it waits for the job \`${name}\`; whom the environment of that asks is set on GitHub${where('stands')}${who}`
      : `it waits for the environment \`${name}\`, whose reviewers are set on GitHub${where('stand')}${who}`,
    'online',
  );
}

/** What an environment that is known does for the one who approves: somebody is asked, and it is somebody else. */
function answerOfState(state: EnvironmentState, name: string, world: World): Answer | undefined {
  if (state.kind === 'unknown') return undefined;
  if (state.kind === 'missing')
    return notMet(`GitHub does not have the environment \`${name}\` and would make it open`);
  const { protection } = state;
  const { reviewers, preventSelfReview } = protection;
  if (!reviewers.known) return unsettled(reviewers);
  if (reviewers.value.length === 0) {
    const review = reviewBefore(protection, world);
    return review === undefined ? notMet(`${says(protection)} that \`${name}\` asks nobody`) : met(review);
  }
  const asks = `\`${name}\` asks ${listed(reviewers.value.map((one) => one.name))}`;
  if (!preventSelfReview.known)
    return unsettled({ ...preventSelfReview, because: `${asks}; ${preventSelfReview.because}` });
  return preventSelfReview.value
    ? met(`${asks}, and not the one who started the run`)
    : notMet(`${asks}, and the one who started the run counts too`);
}

/** A gate's place is the step that asks: in its own job, or in one that the job waits for. */
const isListOf = ({ job, step }: ApprovalList, { at }: Gate): boolean =>
  job.file === at.span.file && job.job === at.route[1] && step === at.route[3];

function answerOfList({ approvers, excludesInitiator }: ApprovalList, { name }: Gate): Answer {
  const people = texts(approvers).flatMap((one) => one.split(/[\s,]+/u).filter((person) => person !== ''));
  const asks = `\`${name}\` asks`;
  if (excludesInitiator === false) return notMet(`${asks} a list on which the one who started the run counts too`);
  if (people.length === 0) return notKnown(`${asks} \`${show(approvers)}\`, and who that is stands in no file`);
  return excludesInitiator
    ? met(`${asks} ${listed(people)}, and not the one who started the run`)
    : notKnown(`${asks} ${listed(people)}, and cannot keep out the one who started the run`);
}

const uses = new WeakMap<World, ReadonlyMap<string, readonly CredentialUse[]>>();

/** The use of the credential that a delivery acts with. */
export function useOf({ job, account, authentication }: Delivery, world: World): CredentialUse | undefined {
  const byJob = uses.get(world) ?? groupBy(world.credentials, (one) => one.job.id);
  uses.set(world, byJob);
  return byJob.get(job.id)?.find((one) => one.account === account && one.by === authentication);
}

const PLACEHOLDER = 'what is written into the file may be a placeholder';
const NOBODY = 'no login is seen before it: it acts as the runner, or with what a script gets';

function machineOf(
  { account, authentication }: Delivery,
  use: CredentialUse | undefined,
  { credentials }: World,
): Answer {
  if (authentication === 'ambient') return notKnown(`${account}, which is set up outside the repository`, 'manifest');
  if (!use) return notKnown(NOBODY);
  switch (use.source.kind) {
    case 'workflow-token':
      return met('the workflow’s own token, which acts as `github-actions[bot]`');
    case 'stored':
    case 'handed-in':
    case 'variable':
      return notMet(`whoever holds \`${account}\` is it`);
    case 'literal':
      return use.source.looks === 'real' ? notMet('whoever reads the file can be it') : notKnown(PLACEHOLDER);
    case 'minted':
      return answerOfLogin(isShort(use) ? use : loginBehind(use, credentials), account);
    case 'unknown':
      return unsettled(use.source.because);
  }
}

/** A name as it is written; a description has spaces. */
const quoted = (account: string): string => (account.includes(' ') ? account : `\`${account}\``);

const answerOfLogin = (login: CredentialUse | undefined, account: string): Answer =>
  login
    ? met(`${quoted(login.account)}, ${login.by === 'app' ? 'as a GitHub App' : 'by federation'}`)
    : notKnown(`\`${account}\` is made by an earlier step, and by which login is not seen`);

function authorisationOf(delivery: Delivery, use: CredentialUse | undefined, { credentials }: World): Answer {
  if (!use) return notKnown('what it acts with is not seen, so neither what that may do nor when it ends');
  const held = environmentThatBinds(delivery);
  switch (use.source.kind) {
    case 'workflow-token':
      return answerOfToken(delivery.job.token);
    case 'stored':
    case 'handed-in':
    case 'variable':
      return notMet(
        `\`${use.account}\` has no end until somebody rotates it, and may do the same in every run${held === undefined ? '' : `; the environment \`${held}\` can only say when it is read`}`,
      );
    case 'literal':
      return use.source.looks === 'real'
        ? notMet('what is written into the file has no end, and may do the same in every run')
        : notKnown(PLACEHOLDER);
    case 'minted':
      return answerOfSession(isShort(use) ? use : loginBehind(use, credentials), held);
    case 'unknown':
      return unsettled(use.source.because);
  }
}

/** The environment of the job that holds it on every route; it is then part of what a federated login says of the run. */
function environmentThatBinds({ routes }: Delivery): string | undefined {
  const gates = routes.map(({ gates: all }) =>
    all.find(({ binds, holds }) => binds === 'environment' && holds.known && holds.value),
  );
  return gates.every((gate) => gate !== undefined) ? gates[0]?.name : undefined;
}

function answerOfToken(token: TokenAccess): Answer {
  const scopes = scopesOf(token);
  if (!scopes) return notKnown('what the workflow’s token may do is the setting of the repository', 'online');
  if (token.kind === 'all' && token.access === 'write')
    return notMet('`permissions: write-all` leaves the workflow’s token everything, until the job ends');
  return met(`${listed(scopes.map((one) => `\`${one}\``))}, until the job ends`);
}

function answerOfSession(login: CredentialUse | undefined, environment: string | undefined): Answer {
  if (!login) return notKnown('what an earlier step made, for what and until when, is not seen');
  if (login.by === 'app')
    return notKnown('the token ends within the hour; what it may do is set where the app is installed', 'online');
  const asks = environment === undefined ? '' : `, which can ask for the environment \`${environment}\``;
  return notKnown(`the session ends by itself; what it may do stands in the trust policy${asks}, and that is not read`);
}
