import type { Span } from '../model/place.ts';
import { type Admission, type ClaimTest, globbed, literally, type Pattern, showPattern } from '../model/trust.ts';
import { type Doc, entriesOf, entry, ISSUER, itemsOf, literalOf, piecesOf, placeAt } from './trust-document.ts';

/**
 * Whether a principal is GitHub's identity provider: `undefined` where it is not known which one it is, and the conditions
 * have to tell.
 */
export type IsProvider = (principal: Pattern) => boolean | undefined;

/** By the name alone: an ARN ends in the host of its issuer. */
export function isProviderArn(principal: Pattern): boolean | undefined {
  const text = showPattern(principal);
  if (text.includes(ISSUER)) return true;
  return principal.some(({ kind }) => kind === 'hole') ? undefined : false;
}

/**
 * Who may assume a role by a token of GitHub's. All conditions of a statement hold together, the values of one are
 * alternatives, and so are statements
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html).
 */
export function admissionsOf(policy: Doc, isProvider: IsProvider): readonly Admission[] {
  const statements = itemsOf(entry(policy, 'Statement'));
  const admits = statements.flatMap((one) => readStatement(one, isProvider) ?? []);
  const denies = statements.filter((one) => literalOf(entry(one, 'Effect')) === 'Deny').map(({ at }) => denied(at));
  return admits.map((one) => ({ ...one, unread: [...one.unread, ...denies] }));
}

const denied = ({ line }: Span): string => `the statement of line ${line} that denies`;

function readStatement(statement: Doc, isProvider: IsProvider): Admission | undefined {
  if (statement.kind !== 'map' || !allows(statement) || !assumes(statement)) return undefined;
  const conditions = entriesOf(entry(statement, 'Condition')).flatMap(({ key, value }) => readOperator(key, value));
  const federated = itemsOf(entry(entry(statement, 'Principal'), 'Federated')).map((one) => piecesOf(one) ?? []);
  const providers = federated.map(isProvider);
  const asksGitHub = entriesOf(entry(statement, 'Condition')).some(({ value }) =>
    entriesOf(value).some(({ key }) => key.toLowerCase().startsWith(`${ISSUER}:`)),
  );
  if (!providers.includes(true) && !(asksGitHub && (providers.includes(undefined) || federated.length === 0)))
    return undefined;
  const open = entry(statement, 'Condition');
  const unread = conditions.filter((one) => typeof one === 'string');
  return {
    at: placeAt(statement.at),
    tests: conditions.filter((one) => typeof one !== 'string'),
    unread: open && open.kind !== 'map' ? [...unread, 'a condition that is put together elsewhere'] : unread,
  };
}

const allows = (statement: Doc): boolean => {
  const effect = entry(statement, 'Effect');
  return effect === undefined || literalOf(effect) !== 'Deny';
};

const assumes = (statement: Doc): boolean =>
  itemsOf(entry(statement, 'Action')).some((action) => {
    const text = literalOf(action);
    return text === undefined || /^sts:(?:\*|AssumeRole\*|AssumeRoleWith\*|AssumeRoleWithWebIdentity)$/iu.test(text);
  });

const OPERATOR = /^(?:(ForAnyValue|ForAllValues):)?String(Not)?(Equals|EqualsIgnoreCase|Like)(IfExists)?$/iu;

/** Every key of one operator is a condition of its own; one that is not read is given as written. */
function readOperator(operator: string, keys: Doc): readonly (ClaimTest | string)[] {
  if (keys.kind !== 'map') return [`\`${operator}\``];
  return keys.entries.map(({ key, value }) => testOf(operator, key, value, keys.at) ?? `\`${operator}\` of \`${key}\``);
}

/** More than any honest condition has. */
const [MAX_VALUES, MAX_PIECES, MAX_TEXT] = [500, 50, 1_000];

const isLong = (pieces: Pattern = []): boolean =>
  pieces.length > MAX_PIECES || pieces.some((piece) => piece.kind === 'text' && piece.text.length > MAX_TEXT);

/** One condition of a statement, or nothing where it cannot be read. */
export function testOf(operator: string, key: string, value: Doc, at: Span): ClaimTest | undefined {
  const [, set, not, how] = OPERATOR.exec(operator) ?? [];
  const claim = claimOf(key);
  if (how === undefined || claim === undefined) return undefined;
  const values = itemsOf(value).map(piecesOf);
  if (values.length > MAX_VALUES || values.some(isLong)) return undefined;
  const isLike = how.toLowerCase() === 'like';
  return {
    claim,
    patterns: values.flatMap((pieces) => (pieces ? [isLike ? globbedPieces(pieces) : pieces] : [])),
    not: not !== undefined,
    orMissing: not !== undefined || /IfExists$/iu.test(operator) || set?.toLowerCase() === 'forallvalues',
    ignoresCase: /IgnoreCase/iu.test(operator),
    at: placeAt(value.kind === 'list' && value.items.length > 1 ? at : (itemsOf(value)[0]?.at ?? at)),
  };
}

/** A key that begins with something not known is the provider's, or the statement is not GitHub's at all. */
function claimOf(key: string): string | undefined {
  const [, issuer, claim] = /^([\w.]+|\$\{[^}]*\}):(\w+)$/u.exec(key) ?? [];
  return issuer?.toLowerCase() === ISSUER || issuer?.startsWith('$') ? claim?.toLowerCase() : undefined;
}

/** `${*}` stands for the character in a policy (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html). */
const globbedPieces = (pieces: Pattern): Pattern =>
  pieces.flatMap((piece): Pattern => {
    if (piece.kind === 'hole') return [{ ...piece, wild: true }];
    if (piece.kind !== 'text') return [piece];
    return piece.text
      .split(/(\$\{[*?$]\})/u)
      .flatMap((part, at) => (at % 2 === 0 ? globbed(part) : literally(part.slice(2, 3))));
  });
