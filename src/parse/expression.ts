import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
} from '@actions/expressions/ast';
import { Lexer } from '@actions/expressions/lexer';
import { Parser } from '@actions/expressions/parser';

/** A GitHub expression as plain data; names of contexts, properties and functions in lower case, since GitHub ignores it. */
export type Expression =
  | Readonly<{ kind: 'literal'; value: string | number | boolean | null }>
  /** `github.event.inputs.stage`: the context, then its properties; `*` filters, and a computed one is an expression. */
  | Readonly<{ kind: 'path'; context: string; steps: readonly (string | Expression)[] }>
  | Readonly<{ kind: 'call'; name: string; args: readonly Expression[] }>
  /** A property of what is not a context: `fromJSON(x).y`. */
  | Readonly<{ kind: 'index'; of: Expression; step: string | Expression }>
  | Readonly<{ kind: 'not'; of: Expression }>
  | Readonly<{ kind: 'compare'; operator: '==' | '!=' | '<' | '<=' | '>' | '>='; left: Expression; right: Expression }>
  | Readonly<{ kind: 'and' | 'or'; args: readonly Expression[] }>;

const CONTEXTS = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs',
  'event',
];
const FUNCTIONS = ['always', 'success', 'failure', 'cancelled', 'hashfiles'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}));
/** The runner's own limit for one expression. */
const MAX_LENGTH = 21_000;

const parsed = new Map<string, Expression | undefined>();

/**
 * Parses what stands between `${{` and `}}`, or an `if:` without them; `undefined` for what GitHub would refuse. Each
 * source is parsed once: workflows say the same few things over and over.
 */
export function parseExpression(source: string): Expression | undefined {
  if (source.length > MAX_LENGTH) return undefined;
  if (!parsed.has(source)) parsed.set(source, parse(source));
  return parsed.get(source);
}

function parse(source: string): Expression | undefined {
  try {
    return convert(new Parser(new Lexer(source).lex().tokens, CONTEXTS, FUNCTIONS).parse());
  } catch {
    return undefined;
  }
}

function convert(node: Expr): Expression {
  if (node instanceof Grouping) return convert(node.group);
  if (node instanceof Literal) return { kind: 'literal', value: 'value' in node.literal ? node.literal.value : null };
  if (node instanceof ContextAccess) return { kind: 'path', context: node.name.lexeme.toLowerCase(), steps: [] };
  if (node instanceof IndexAccess) return convertIndex(node);
  if (node instanceof FunctionCall)
    return { kind: 'call', name: node.functionName.lexeme.toLowerCase(), args: node.args.map(convert) };
  if (node instanceof Unary) return { kind: 'not', of: convert(node.expr) };
  if (node instanceof Logical)
    return { kind: node.operator.lexeme === '&&' ? 'and' : 'or', args: node.args.map(convert) };
  if (node instanceof Binary)
    return {
      kind: 'compare',
      operator: operatorOf(node.operator.lexeme),
      left: convert(node.left),
      right: convert(node.right),
    };
  throw new Error('an expression of a kind this parser does not have');
}

function convertIndex(node: IndexAccess): Expression {
  const of = convert(node.expr);
  const step = node.index instanceof Star ? '*' : stepOf(convert(node.index));
  return of.kind === 'path' ? { ...of, steps: [...of.steps, step] } : { kind: 'index', of, step };
}

/** Property names compare without case; secrets and inputs keep theirs for the reader, and are compared without it. */
const stepOf = (index: Expression): string | Expression => (index.kind === 'literal' ? String(index.value) : index);

const OPERATORS = ['==', '!=', '<', '<=', '>', '>='] as const;
const operatorOf = (lexeme: string): (typeof OPERATORS)[number] => OPERATORS.find((one) => one === lexeme) ?? '==';

export type TemplatePart =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'expression'; source: string; offset: number }>;

/** Splits a text at its `${{ … }}`; a `}}` inside an expression's own quotes does not end it. One without an end is text. */
export function templateParts(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (let open = text.indexOf('${{'); open >= 0; open = text.indexOf('${{', from)) {
    const close = closeOf(text, open + 3);
    if (close < 0) break;
    if (open > from) parts.push({ kind: 'text', text: text.slice(from, open) });
    parts.push({ kind: 'expression', source: text.slice(open + 3, close), offset: open + 3 });
    from = close + 2;
  }
  if (from < text.length || parts.length === 0) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function closeOf(text: string, from: number): number {
  let quoted = false;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "'") quoted = !quoted;
    else if (!quoted && text[index] === '}' && text[index + 1] === '}') return index;
  }
  return -1;
}
