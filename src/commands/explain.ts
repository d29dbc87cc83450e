import { nearest, UserError } from '../errors.ts';
import { renderRuleText } from '../report/rule-page.ts';
import type { Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { Surroundings } from './world.ts';

/** `countersign explain RULE`: the page of one rule. */
export const explainVerb: Verb = {
  name: 'explain',
  operands: 'RULE',
  about: 'Explain a rule: what it finds, why it matters, what to write instead',
  options: [],
  examples: [{ command: 'countersign explain static-cloud-key', about: 'The page of that rule' }],
  run: explainRule,
};

function explainRule(given: Given, { world, out, colour }: Surroundings): 0 {
  const [id, extra] = given.operands;
  if (id === undefined)
    throw new UserError('explain needs a rule; write countersign explain RULE, and countersign rules lists them');
  if (extra !== undefined) throw new UserError(`explain takes one rule; write countersign explain ${id}`);
  const card = world.rules.find((rule) => rule.id === id);
  if (!card)
    throw new UserError(
      `There is no rule ${id}; ${suggest(
        id,
        world.rules.map((rule) => rule.id),
      )}`,
    );
  out.text(renderRuleText(card, colour));
  return 0;
}

function suggest(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return near === undefined ? 'countersign rules lists them' : `did you mean ${near}? countersign rules lists them all`;
}
