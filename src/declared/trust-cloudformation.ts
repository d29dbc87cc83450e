import { ANY, hole, literally, type Pattern, type TrustPolicy } from '../model/trust.ts';
import { get, pairsOf } from '../parse/shape.ts';
import type { Node } from '../parse/yaml.ts';
import { admissionsOf, isProviderArn } from './trust-aws.ts';
import { type Doc, docOfText, isIssuer, literalOf, piecesOf, placeAt } from './trust-document.ts';

/** The roles of a template of CloudFormation's or SAM's that GitHub's tokens may assume. */
export function readTemplate(root: Node): readonly TrustPolicy[] {
  const defaults = new Map(
    pairsOf(get(root, 'Parameters')).flatMap(({ key, value }) => {
      const set = get(value, 'Default');
      return set?.kind === 'scalar' ? [[key, set.text] as const] : [];
    }),
  );
  const resources = pairsOf(get(root, 'Resources'));
  const isProvider = (principal: Pattern): boolean | undefined => {
    const [first] = principal;
    const named = first?.kind === 'hole' ? first.name.split('.')[0] : undefined;
    const resource = resources.find(({ key }) => key === named)?.value;
    return resource ? isGitHubProvider(resource) : isProviderArn(principal);
  };
  return resources.flatMap(({ key, keyAt, value }) => {
    const policy = get(get(value, 'Properties'), 'AssumeRolePolicyDocument');
    if (!policy || typeOf(value) !== 'AWS::IAM::Role') return [];
    const admits = admissionsOf(parsed(resolve(policy, defaults)), isProvider);
    if (admits.length === 0) return [];
    const role = get(get(value, 'Properties'), 'RoleName');
    const written = role && resolve(role, defaults);
    const name = written && literalOf(written);
    return [
      {
        provider: 'Amazon Web Services',
        kind: 'IAM role',
        name: name ?? key,
        principals: name === undefined ? [] : [name],
        ...(name === undefined && { open: [written ? (piecesOf(written) ?? [hole('RoleName')]) : madeUp(key)] }),
        at: placeAt(keyAt),
        admits,
      },
    ];
  });
}

/**
 * What CloudFormation calls a role by itself: the stack's name, the key, and characters of its own, the first two cut where it
 * gets long (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html).
 */
const madeUp = (key: string): Pattern => [ANY, ...literally(`-${key.slice(0, 20)}`), ANY];

const typeOf = (resource: Node): string | undefined => {
  const type = get(resource, 'Type');
  return type?.kind === 'scalar' ? type.text : undefined;
};

function isGitHubProvider(resource: Node): boolean | undefined {
  if (typeOf(resource) !== 'AWS::IAM::OIDCProvider') return undefined;
  const url = get(get(resource, 'Properties'), 'Url');
  return url?.kind === 'scalar' ? isIssuer(url.text) : undefined;
}

/** A document may be written as JSON in a text. */
const parsed = (doc: Doc): Doc => (doc.kind === 'text' ? (docOfText(doc.pieces, doc.at) ?? doc) : doc);

type Defaults = ReadonlyMap<string, string>;

/** A value with what the template's own functions make of it; what only its stack knows is a hole. */
function resolve(node: Node, defaults: Defaults): Doc {
  const { at } = node;
  const call = callOf(node);
  if (call) return applied(call.name, call.argument, defaults);
  if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => resolve(item, defaults)), at };
  if (node.kind === 'map') {
    const entries = node.pairs.map(({ key, value }) => ({ key, value: resolve(value, defaults) }));
    return { kind: 'map', entries, at };
  }
  return { kind: 'text', pieces: literally(node.text), at };
}

/** `!Sub x`, or `Fn::Sub: x` as the only key. */
function callOf(node: Node): Readonly<{ name: string; argument: Node }> | undefined {
  if (node.tag !== undefined) return { name: node.tag.slice(1), argument: node };
  const [only, ...others] = pairsOf(node);
  if (!only || others.length > 0 || !/^(?:Fn::\w+|Ref)$/u.test(only.key)) return undefined;
  return { name: only.key.replace('Fn::', ''), argument: only.value };
}

function applied(name: string, argument: Node, defaults: Defaults): Doc {
  const { at } = argument;
  const plain = withoutTag(argument);
  if (name === 'Ref' && plain.kind === 'scalar') return { kind: 'text', pieces: named(plain.text, defaults), at };
  if (name === 'GetAtt') {
    const path = plain.kind === 'scalar' ? plain.text : textsIn(plain).join('.');
    return { kind: 'text', pieces: [hole(path)], at };
  }
  if (name === 'Sub') return substituted(plain, defaults);
  if (name === 'Join' && plain.kind === 'list') return joined(plain.items, defaults, at);
  return { kind: 'open', name: `!${name}`, at };
}

const withoutTag = (node: Node): Node => {
  const { tag: _tag, ...plain } = node;
  return plain;
};

const textsIn = (node: Node): readonly string[] =>
  node.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];

function named(name: string, defaults: Defaults): Pattern {
  const set = defaults.get(name);
  return set === undefined || set === '' ? [hole(name)] : literally(set);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function substituted(argument: Node, defaults: Defaults): Doc {
  const { at } = argument;
  const [template, own] = argument.kind === 'list' ? argument.items : [argument];
  if (template?.kind !== 'scalar') return { kind: 'open', name: '!Sub', at };
  const set = new Map(
    pairsOf(own).map(({ key, value }) => [key, piecesOf(resolve(value, defaults)) ?? [hole(key)]] as const),
  );
  const pieces = template.text.split(/\$\{([^}]*)\}/u).flatMap((part, index): Pattern => {
    if (index % 2 === 0) return literally(part);
    const name = part.trim();
    return name.startsWith('!') ? literally(`\${${name.slice(1)}}`) : (set.get(name) ?? named(name, defaults));
  });
  return { kind: 'text', pieces, at: template.at };
}

function joined([separator, list]: readonly Node[], defaults: Defaults, at: Doc['at']): Doc {
  if (separator?.kind !== 'scalar' || list?.kind !== 'list') return { kind: 'open', name: '!Join', at };
  const pieces = list.items.flatMap((item, index): Pattern => {
    const own = piecesOf(resolve(item, defaults)) ?? [hole('!Join')];
    return index === 0 ? own : [...literally(separator.text), ...own];
  });
  return { kind: 'text', pieces, at };
}

export const isTemplate = (root: Node): boolean =>
  pairsOf(get(root, 'Resources')).some(({ value }) => typeOf(value)?.startsWith('AWS::') === true);
