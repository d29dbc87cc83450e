import type { TrustPolicy } from '../model/trust.ts';
import type { Tree } from '../model/tree.ts';
import { type Node, parseYaml } from '../parse/yaml.ts';
import { admissionsOf, isProviderArn } from './trust-aws.ts';
import { federatedIn } from './trust-azure.ts';
import { isTemplate, readTemplate } from './trust-cloudformation.ts';
import { type Doc, docOf, docOfTemplate, entriesOf, entry, literalOf, placeAt } from './trust-document.ts';
import { type TrustFile, trustFiles } from './trust-files.ts';

/** The policies in JSON and YAML files: templates of CloudFormation's and Azure's, and documents for a command line. */
export const readTrustFiles = (tree: Tree): readonly TrustPolicy[] => trustFiles(tree).flatMap(readFile);

function readFile({ path, text }: TrustFile): readonly TrustPolicy[] {
  if (/\.(?:tpl|tftpl)$/u.test(path)) {
    const doc = docOfTemplate(text, path);
    return doc ? documentsIn(doc, nameOf(path)) : [];
  }
  const { root, problems } = parseYaml(path, text);
  if (!root) return [];
  const policies = isTemplate(root) ? readTemplate(root) : readDocuments(path, root);
  return problems.length === 0 ? policies : policies.map(asPartlyRead);
}

const asPartlyRead = (policy: TrustPolicy): TrustPolicy => ({
  ...policy,
  admits: policy.admits.map((one) => ({
    ...one,
    unread: [...one.unread, 'a part of the file that could not be read'],
  })),
});

function readDocuments(path: string, root: Node): readonly TrustPolicy[] {
  const doc = docOf(root);
  return [...documentsIn(doc, nameOf(path)), ...federatedIn(doc)];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const MAX_DEPTH = 12;

/** A policy document alone, or beside the name of its role, as `aws iam create-role` takes it and `get-role` gives it. */
function documentsIn(doc: Doc, name: string, depth = 0): readonly TrustPolicy[] {
  if (depth > MAX_DEPTH) return [];
  if (doc.kind === 'list') return doc.items.flatMap((item) => documentsIn(item, name, depth + 1));
  if (entry(doc, 'Statement')) return policyOf(doc, name, [], doc);
  const trust = entry(doc, 'AssumeRolePolicyDocument');
  if (!trust) return entriesOf(doc).flatMap(({ value }) => documentsIn(value, name, depth + 1));
  const role = literalOf(entry(doc, 'RoleName'));
  const arn = literalOf(entry(doc, 'Arn'));
  return policyOf(
    trust,
    role ?? name,
    [arn, role].flatMap((one) => one ?? []),
    doc,
  );
}

function policyOf(document: Doc, name: string, principals: readonly string[], { at }: Doc): readonly TrustPolicy[] {
  const admits = admissionsOf(document, isProviderArn);
  return admits.length === 0
    ? []
    : [{ provider: 'Amazon Web Services', kind: 'IAM role', name, principals, at: placeAt(at), admits }];
}
