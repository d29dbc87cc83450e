import { type ClaimTest, literally, type Pattern, type TrustPolicy } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import { foundIn } from './found.ts';
import { get, pairsOf, textAt } from '../parse/shape.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';
import { isIssuer, ISSUER, placeAt } from './trust-document.ts';
import { patternsOf } from './trust-regex.ts';

const FILE = /^\.github\/chainguard\/(?<name>[^/]+)\.sts\.yaml$/u;

/** The trust policies of octo-sts: who is given a token for this repository (https://github.com/octo-sts/app#the-trust-policy). */
export function readOctoSts(tree: Tree): readonly TrustPolicy[] {
  return foundIn(tree).flatMap((path) => {
    const name = FILE.exec(path)?.groups?.['name'];
    const text = name === undefined ? undefined : tree.peek(path);
    if (name === undefined || text === undefined) return [];
    const { root, problems } = parseYaml(path, text);
    return root ? (policyOf(name, root, problems.length > 0) ?? []) : [];
  });
}

function policyOf(name: string, root: Node, isPartial: boolean): TrustPolicy | undefined {
  const issuer = textAt(root, 'issuer');
  const pattern = textAt(root, 'issuer_pattern');
  const isGitHub = issuer ? isIssuer(issuer.text) : pattern?.text.replaceAll('\\', '').includes(ISSUER) === true;
  const subject = get(root, 'subject') ?? get(root, 'subject_pattern');
  if (!isGitHub || !subject) return undefined;
  const claims = pairsOf(get(root, 'claim_pattern')).map(({ key, value }) => regexTest(key, value));
  const first = get(root, 'subject') ? exactTest(subject) : regexTest('sub', subject);
  const tests = [first, ...claims];
  const unread = tests.flatMap((one) => (typeof one === 'string' ? [one] : []));
  const at = placeAt(subject.at);
  return {
    provider: 'GitHub',
    kind: 'octo-sts policy',
    name,
    principals: [name],
    ...(onlyReads(get(root, 'permissions')) ? { onlyReads: true } : {}),
    at,
    admits: [
      {
        at,
        tests: tests.filter((one) => typeof one !== 'string'),
        unread: isPartial ? [...unread, 'a part of the file that is not valid YAML'] : unread,
      },
    ],
  };
}

const exactTest = (subject: Node): ClaimTest | string =>
  subject.kind === 'scalar' ? testOf('sub', [literally(subject.text)], subject) : '`subject`';

function regexTest(claim: string, value: Node): ClaimTest | string {
  const patterns = value.kind === 'scalar' ? patternsOf(value.text) : undefined;
  return patterns && value.kind === 'scalar'
    ? { ...testOf(claim, patterns, value), written: value.text }
    : `the pattern of \`${claim}\``;
}

const testOf = (claim: string, patterns: readonly Pattern[], { at }: Node): ClaimTest => ({
  claim,
  patterns,
  not: false,
  orMissing: false,
  ignoresCase: false,
  at: placeAt(at),
});

const onlyReads = (permissions: Node | undefined): boolean =>
  pairsOf(permissions).length > 0 &&
  pairsOf(permissions).every(({ value }) => value.kind === 'scalar' && value.text === 'read');
