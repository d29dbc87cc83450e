import type { Node } from '../parse/yaml.ts';
import { isMachine } from './machines.ts';
import { itemsOf, scalarOf } from './places.ts';

/** What a condition asks of a pull request: an attribute, or several conditions together. */
export type Condition =
  | Readonly<{
      kind: 'asks';
      text: string;
      name: string;
      counts: boolean;
      negated: boolean;
      operator: string;
      value: string;
    }>
  | Readonly<{ kind: 'and' | 'or' | 'not'; of: readonly Condition[] }>
  | Readonly<{ kind: 'other'; text: string }>;

/** Longer conditions are not looked into. */
const MAX_LENGTH = 500;
const ATTRIBUTE = /^(-|¬)?\s*(#)?([a-z][a-z-]*)\s*(>=|<=|!=|~=|=|==|:|>|<|≥|≤|≠)?\s*(.*)$/u;

/** https://docs.mergify.com/configuration/conditions */
export const conditionsOf = (node: Node | undefined): readonly Condition[] => itemsOf(node).flatMap(conditionOf);

function conditionOf(node: Node): readonly Condition[] {
  if (node.kind === 'map')
    return node.pairs.map(({ key, value }) =>
      key === 'and' || key === 'or' || key === 'not'
        ? { kind: key, of: conditionsOf(value) }
        : { kind: 'other', text: key },
    );
  const text = scalarOf(node)?.text.trim() ?? '';
  if (text === '') return [];
  const found = text.length > MAX_LENGTH ? null : ATTRIBUTE.exec(text);
  const [, minus, count, name, operator = '', value = ''] = found ?? [];
  if (name === undefined) return [{ kind: 'other', text }];
  const negated = (minus !== undefined) !== (operator === '!=' || operator === '≠');
  return [{ kind: 'asks', text, name, counts: count !== undefined, negated, operator, value: unquoted(value) }];
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/u, '$2');

/** The conditions as a reader would write them on one line. */
export function wordsOf(condition: Condition): string {
  if (condition.kind === 'asks' || condition.kind === 'other') return condition.text;
  const inner = condition.of.map(wordsOf);
  return condition.kind === 'not' ? `not (${inner.join(' and ')})` : `(${inner.join(` ${condition.kind} `)})`;
}

/**
 * The values that an attribute must have one of, where conditions that all hold say so: `author=a`, or an `or` of nothing
 * but these. Empty where they leave it open.
 */
export function required(conditions: readonly Condition[], name: string): readonly string[] {
  for (const condition of conditions) {
    const values = valuesOf(condition, name);
    if (values.length > 0) return values;
  }
  return [];
}

function valuesOf(condition: Condition, name: string): readonly string[] {
  if (condition.kind === 'asks')
    return condition.name === name && !condition.negated && !condition.counts && EQUALS.has(condition.operator)
      ? [condition.value]
      : [];
  if (condition.kind === 'and') return required(condition.of, name);
  if (condition.kind !== 'or') return [];
  const each = condition.of.map((one) => valuesOf(one, name));
  return each.every((values) => values.length > 0) ? each.flat() : [];
}

const EQUALS = new Set(['=', '==', ':', '~=']);

/** Attributes that are about a reviewer's yes. */
const APPROVED = new Set(['approved-reviews-by', 'branch-protection-review-decision', 'review-decision']);

/**
 * Whether conditions that all hold surely ask for a yes of somebody who is none of the machines that give theirs here:
 * `given` approvals count for nothing.
 */
export const askPerson = (conditions: readonly Condition[], given: number): boolean =>
  conditions.some((one) => asksPerson(one, given));

function asksPerson(condition: Condition, given: number): boolean {
  if (condition.kind === 'and') return askPerson(condition.of, given);
  if (condition.kind === 'or') return condition.of.length > 0 && condition.of.every((one) => asksPerson(one, given));
  if (condition.kind !== 'asks' || condition.negated || !APPROVED.has(condition.name)) return false;
  if (condition.name !== 'approved-reviews-by') return given === 0 && condition.value.toLowerCase() === 'approved';
  if (!condition.counts) return EQUALS.has(condition.operator) && !isMachine(condition.value);
  return leastOf(condition.operator, Number(condition.value)) > given;
}

/** How many there are at least where a number compares so. */
function leastOf(operator: string, number: number): number {
  if (Number.isNaN(number)) return 0;
  if (operator === '>') return number + 1;
  return ['>=', '≥', '=', '==', ':'].includes(operator) ? number : 0;
}
