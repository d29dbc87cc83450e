import { type ClaimTest, globbed, literally, type Pattern, type TrustPolicy } from '../model/trust.ts';
import { type Doc, entriesOf, entry, isIssuer, literalOf, piecesOf, placeAt } from './trust-document.ts';

/** What a federated credential is set up with, whichever language that is written in. */
export type Federated = Readonly<{
  name: string;
  principals: readonly string[];
  issuer: Doc | undefined;
  subject: Doc | undefined;
  expression: Doc | undefined;
  at: Doc;
}>;

/**
 * A credential of an app or a managed identity. Its subject is compared whole, so that a wildcard is no wildcard; only a
 * flexible one has an expression (https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials).
 */
export function federatedCredential({
  name,
  principals,
  issuer,
  subject,
  expression,
  at,
}: Federated): readonly TrustPolicy[] {
  const from = literalOf(issuer);
  if (from === undefined || !isIssuer(from)) return [];
  const place = placeAt((subject ?? expression ?? at).at);
  const pieces = piecesOf(subject);
  const flexible = expression && literalOf(expression);
  const read = pieces
    ? [testOf('sub', [pieces], place)]
    : flexible === undefined
      ? undefined
      : readExpression(flexible, place);
  const unread = read ? [] : ['`claimsMatchingExpression`'];
  if (!read && !expression) return [];
  return [
    {
      provider: 'Microsoft Azure',
      kind: 'federated credential',
      name,
      principals,
      at: placeAt(at.at),
      admits: [{ at: place, tests: read ?? [], unread }],
    },
  ];
}

const testOf = (claim: string, patterns: readonly Pattern[], at: ClaimTest['at']): ClaimTest => ({
  claim,
  patterns,
  not: false,
  orMissing: false,
  ignoresCase: false,
  at,
});

/** `claims['sub'] matches 'repo:acme/*' and claims['job_workflow_ref'] eq '…'`; anything else is not read. */
function readExpression(text: string, at: ClaimTest['at']): readonly ClaimTest[] | undefined {
  const tests = text.split(/\s+and\s+/u).map((part) => {
    const [, claim, how, value] = /^\s*claims\['([\w]+)'\]\s+(eq|matches)\s+'([^']*)'\s*$/u.exec(part) ?? [];
    if (claim === undefined || value === undefined) return undefined;
    return testOf(claim, [how === 'eq' ? literally(value) : globbed(value)], at);
  });
  return tests.every((one) => one !== undefined) ? tests : undefined;
}

const MAX_DEPTH = 20;

/** Federated credentials in templates of Azure Resource Manager's and in the files that `az` takes. */
export function federatedIn(doc: Doc, depth = 0): readonly TrustPolicy[] {
  if (depth > MAX_DEPTH) return [];
  if (doc.kind === 'list') return doc.items.flatMap((item) => federatedIn(item, depth + 1));
  const issuer = entry(doc, 'issuer');
  const flexible = entry(doc, 'claimsMatchingExpression');
  if (issuer && (entry(doc, 'subject') || flexible)) {
    return federatedCredential({
      name: literalOf(entry(doc, 'name')) ?? 'without a name',
      principals: [],
      issuer,
      subject: armText(entry(doc, 'subject')),
      expression: entry(flexible, 'value') ?? flexible,
      at: doc,
    });
  }
  return entriesOf(doc).flatMap(({ value }) => federatedIn(value, depth + 1));
}

/** A text in brackets is an expression of the template's. */
function armText(doc: Doc | undefined): Doc | undefined {
  const text = literalOf(doc);
  return doc && text?.startsWith('[') && text.endsWith(']')
    ? { kind: 'open', name: text.slice(1, -1), at: doc.at }
    : doc;
}
