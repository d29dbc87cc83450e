import { type Unknown, unknown } from '../model/place.ts';
import { alternatives } from '../model/value.ts';
import { type Expression, parseExpression, templateParts } from '../parse/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';

/** The name of a secret that is read, or why it is not known which. */
export type SecretRead = string | Unknown;

/** The secrets that pieces of a workflow read, in the order they stand there; the workflow's token is none. */
export const secretReads = (pieces: readonly object[], scope: Scope): readonly SecretRead[] =>
  pieces.flatMap(textsOfPiece).flatMap((text) => secretsIn(text, scope));

const found = new WeakMap<object, readonly string[]>();

/** Looked through once, in however many ways its workflow is called. */
function textsOfPiece(piece: object): readonly string[] {
  const known = found.get(piece) ?? [...textsIn(piece)];
  found.set(piece, known);
  return known;
}

/** Every text in a piece of a workflow, wherever it stands, so that no place of an expression can be forgotten. */
function* textsIn(data: unknown): Generator<string> {
  if (typeof data === 'string') {
    if (/secrets/iu.test(data)) yield data;
  } else if (typeof data === 'object' && data !== null) {
    const below: readonly unknown[] = Object.values(data);
    for (const one of below) yield* textsIn(one);
  }
}

const secretsIn = (text: string, scope: Scope): readonly SecretRead[] =>
  templateParts(text).flatMap((part) => {
    const expression = part.kind === 'expression' ? parseExpression(part.source) : undefined;
    return expression ? secretsOf(expression, scope) : [];
  });

function secretsOf(expression: Expression, scope: Scope): readonly SecretRead[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'path':
      return expression.context === 'secrets' ? named(expression.steps[0], scope) : [];
    case 'not':
      return secretsOf(expression.of, scope);
    case 'index':
      return secretsOf(expression.of, scope);
    case 'compare':
      return [...secretsOf(expression.left, scope), ...secretsOf(expression.right, scope)];
    default:
      return expression.args.flatMap((one) => secretsOf(one, scope));
  }
}

/** `secrets.NAME` and `secrets[…]`; the workflow's token is there in any case. */
function named(step: string | Expression | undefined, scope: Scope): readonly SecretRead[] {
  if (step === undefined || step === '*') return [unknown('it reads `secrets` as a whole')];
  const names = typeof step === 'string' ? [step] : textsOf(step, scope);
  if (!names) return [unknown('it chooses the name of a secret when it runs')];
  return names.filter((name) => name.toLowerCase() !== 'github_token');
}

function textsOf(step: Expression, scope: Scope): readonly string[] | undefined {
  const values = alternatives(evaluate(step, scope));
  const texts = values.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
  return texts.length === values.length ? texts : undefined;
}
