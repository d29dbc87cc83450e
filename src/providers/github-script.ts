import { closingIndexes, type Token, tokenize } from './javascript.ts';
import type { ApprovalMeaning, EffectMeaning, Meaning, Ref } from './provider.ts';

const TOKEN: readonly Ref[] = [{ input: 'github-token' }];
const REVIEW: ApprovalMeaning = {
  is: 'approval',
  of: 'pull-request',
  does: 'approves a pull request',
  token: TOKEN,
  otherwise: 'workflow-token',
};
const DEPLOYMENT: ApprovalMeaning = { ...REVIEW, of: 'deployment', does: 'approves a waiting deployment' };
const REJECTION: ApprovalMeaning = {
  ...REVIEW,
  of: 'deployment',
  does: 'rejects a waiting deployment',
  answer: [{ fixed: 'rejected' }],
};
const effect = (kind: EffectMeaning['effect'], does: string, reversible: boolean): EffectMeaning => ({
  is: 'effect',
  effect: kind,
  does,
  reversible,
});
const MERGE = effect('merge', 'merges a pull request', true);
const RELEASE: EffectMeaning = { ...effect('release', 'publishes a GitHub release', false), public: true };
const DISPATCH = effect('dispatch', 'starts another workflow', true);

/** More words than a call or a value of one has; the bounds keep the search linear. */
const MAX_ARGUMENT = 600;
const MAX_VALUE = 60;
const MAX_CHOICE = 24;

/** What a script of actions/github-script does to reviews, deployments, releases and other workflows, each once. */
export function githubScriptMeanings(script: string): readonly Meaning[] {
  const tokens = tokenize(script);
  const closes = closingIndexes(tokens);
  const set = textsByName(tokens);
  const found = new Set<Meaning>();
  for (const [at, token] of tokens.entries()) {
    const close = token.kind === 'name' ? closes.get(at + 1) : undefined;
    if (close === undefined || !isText(tokens[at + 1], '(')) continue;
    const meaning = meaningOf(token.text, tokens[at - 2]?.text ?? '', {
      tokens,
      set,
      from: at + 2,
      to: Math.min(close, at + MAX_ARGUMENT),
    });
    if (meaning) found.add(meaning);
  }
  return [...found];
}

/** The argument of one call, as a stretch of the tokens. */
type Argument = Readonly<{ tokens: readonly Token[]; set: Texts; from: number; to: number }>;

/** The texts and truth values that the script itself gives each name. */
type Texts = ReadonlyMap<string, ReadonlySet<string>>;

function textsByName(tokens: readonly Token[]): Texts {
  const texts = new Map<string, Set<string>>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'name' || !isText(tokens[at + 1], '=')) continue;
    const known = texts.get(token.text) ?? new Set<string>();
    for (const text of textsFrom(tokens, at + 2)) known.add(text);
    if (known.size > 0) texts.set(token.text, known);
  }
  return texts;
}

const isFixed = ({ kind, text }: Token): boolean => kind === 'string' || text === 'true' || text === 'false';

/** The text that stands here, or the ones a question chooses between. */
function textsFrom(tokens: readonly Token[], from: number): readonly string[] {
  const texts: string[] = [];
  for (let at = from; at < from + MAX_CHOICE; at += 1) {
    const token = tokens[at];
    if (!token || isText(token, ';') || isText(token, '{')) break;
    const chosen = at === from || isText(tokens[at - 1], '?') || isText(tokens[at - 1], ':');
    if (chosen && isFixed(token)) texts.push(token.text);
  }
  return texts;
}

function meaningOf(method: string, owner: string, argument: Argument): Meaning | undefined {
  switch (method) {
    case 'createReview':
    case 'submitReview':
      return property(argument, 'event', 'APPROVE') ? REVIEW : undefined;
    case 'reviewPendingDeploymentsForRun':
      return answerMeaning(argument);
    case 'merge':
      return owner === 'pulls' ? MERGE : undefined;
    case 'createRelease':
      return property(argument, 'draft', 'true') ? undefined : RELEASE;
    case 'createWorkflowDispatch':
    case 'createDispatchEvent':
      return DISPATCH;
    case 'request':
      return requestMeaning(argument);
    case 'graphql':
      return mutationMeaning(argument);
    default:
      return undefined;
  }
}

function answerMeaning(argument: Argument): Meaning | undefined {
  if (property(argument, 'state', 'approved')) return DEPLOYMENT;
  return property(argument, 'state', 'rejected') ? REJECTION : undefined;
}

/** `github.request('POST /repos/…')`, with the method in front of the path. */
function requestMeaning(argument: Argument): Meaning | undefined {
  const route = argument.tokens[argument.from];
  if (route?.kind !== 'string') return undefined;
  const posts = route.text.startsWith('POST ');
  if (posts && route.text.includes('/pending_deployments')) return answerMeaning(argument);
  if (posts && route.text.includes('/reviews')) return property(argument, 'event', 'APPROVE') ? REVIEW : undefined;
  if (posts && route.text.endsWith('/dispatches')) return DISPATCH;
  if (posts && route.text.endsWith('/releases')) return property(argument, 'draft', 'true') ? undefined : RELEASE;
  return route.text.startsWith('PUT ') && route.text.includes('/pulls/') && route.text.endsWith('/merge')
    ? MERGE
    : undefined;
}

function mutationMeaning(argument: Argument): Meaning | undefined {
  const query = argument.tokens
    .slice(argument.from, argument.to)
    .map((token) => (token.kind === 'string' ? token.text : ''))
    .join('\n');
  if (/\b(?:mergePullRequest|enablePullRequestAutoMerge)\b/.test(query)) return MERGE;
  if (!/\b(?:addPullRequestReview|submitPullRequestReview)\b/.test(query)) return undefined;
  return /\bevent\s*:\s*APPROVE\b/.test(query) || property(argument, 'event', 'APPROVE') ? REVIEW : undefined;
}

/** Whether a property of the call's argument is, or can be, this text; a name is followed to where it is set. */
function property(argument: Argument, name: string, wanted: string): boolean {
  const { tokens, set, from, to } = argument;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.text !== name) continue;
    const next = tokens[at + 1];
    if (isText(next, ':') && valueHas(argument, at + 2, wanted)) return true;
    if ((isText(next, ',') || isText(next, '}')) && set.get(name)?.has(wanted)) return true;
  }
  return false;
}

/** The value that starts here, up to the comma or bracket that ends it. */
function valueHas({ tokens, set, to }: Argument, from: number, wanted: string): boolean {
  let depth = 0;
  for (let at = from; at < Math.min(to, from + MAX_VALUE); at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (token.kind === 'mark') {
      if ('([{'.includes(token.text)) depth += 1;
      else if (')]}'.includes(token.text)) depth -= 1;
      if (depth < 0 || (depth === 0 && token.text === ',')) return false;
    } else if (token.text === wanted || (at === from && set.get(token.text)?.has(wanted))) return true;
  }
  return false;
}

const isText = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;
