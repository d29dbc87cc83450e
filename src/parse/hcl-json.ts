import { readExpression } from './hcl-expression.ts';
import { type HclAttribute, type HclBlock, type HclBody, type HclExpression, readerOf } from './hcl-reader.ts';
import { readTemplate } from './hcl-template.ts';
import { type Mapping, type Node, parseYaml, type Problem, type Scalar } from './yaml.ts';

/** How many names stand between the type of a block and its body; other blocks have none. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
};

/**
 * Terraform's JSON form (https://developer.hashicorp.com/terraform/language/syntax/json) as the body of a file. In a block of
 * it everything is an attribute, since only the provider knows which of them it takes as blocks.
 */
export function readJsonBody(file: string, text: string, problems: Problem[]): HclBody {
  const { root, problems: found } = parseYaml(file, text);
  problems.push(...found);
  if (root?.kind !== 'map') {
    if (root) problems.push({ message: 'expected an object', at: root.at });
    return { attributes: [], blocks: [] };
  }
  const blocks = root.pairs.flatMap(({ key, value }) =>
    objectsOf(value).flatMap((object) => blocksOf(key, [], object, LABELS[key] ?? 0, problems)),
  );
  // A file of values (`.tfvars.json`) has no blocks; which it is, only its reader knows.
  return { attributes: attributesOf(root, problems), blocks };
}

const objectsOf = (node: Node): readonly Mapping[] =>
  node.kind === 'map' ? [node] : node.kind === 'list' ? node.items.flatMap(objectsOf) : [];

function blocksOf(
  type: string,
  labels: readonly string[],
  object: Mapping,
  missing: number,
  problems: Problem[],
): readonly HclBlock[] {
  if (missing === 0)
    return [{ type, labels, body: { attributes: attributesOf(object, problems), blocks: [] }, at: startOf(object) }];
  return object.pairs.flatMap(({ key, keyAt, value }) =>
    objectsOf(value).flatMap((inner) =>
      blocksOf(type, [...labels, key], inner, missing - 1, problems).map((block) =>
        missing === 1 ? { ...block, at: keyAt } : block,
      ),
    ),
  );
}

const startOf = ({ at }: Mapping): HclBlock['at'] => ({ ...at, endLine: at.line, endColumn: at.column + 1 });

const attributesOf = (object: Mapping, problems: Problem[]): readonly HclAttribute[] =>
  object.pairs.map(({ key, keyAt, value }) => ({
    name: key,
    value: expressionOf(value, problems),
    at: { ...keyAt, endLine: value.at.endLine, endColumn: value.at.endColumn },
  }));

function expressionOf(node: Node, problems: Problem[]): HclExpression {
  const { at } = node;
  if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => expressionOf(item, problems)), at };
  if (node.kind === 'scalar') return scalarOf(node, problems);
  const entries = node.pairs.map(({ key, keyAt, value }) => ({
    key: { kind: 'text' as const, parts: [key], at: keyAt },
    value: expressionOf(value, problems),
  }));
  return { kind: 'object', entries, at };
}

function scalarOf({ plain, empty, text, at }: Scalar, problems: Problem[]): HclExpression {
  if (empty) return { kind: 'null', at };
  if (plain && (text === 'true' || text === 'false')) return { kind: 'bool', value: text === 'true', at };
  if (plain) return { kind: 'number', text, at };
  const reader = readerOf(at.file, text, problems, at);
  const parts = readTemplate(reader, (inner, depth) => readExpression(inner, depth, true));
  return { kind: 'text', parts, at };
}
