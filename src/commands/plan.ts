import { UserError } from '../errors.ts';
import { renderPlanJson, renderPlanLastLine, renderPlanMarkdown } from '../report/plan.ts';
import { directoryOf, inputOf, READING } from './list.ts';
import { choose, type Given } from './options.ts';
import type { Verb } from './verb.ts';
import type { Surroundings } from './world.ts';

const FORMATS = ['markdown', 'json'] as const;

/** `countersign plan [DIR]`: what is open, as work of thirty, sixty and ninety days. */
export const planVerb: Verb = {
  name: 'plan',
  operands: '[DIR]',
  about: 'Group what is open into 30, 60 and 90 days, with owners',
  options: [
    { name: 'format', value: 'FORMAT', choices: FORMATS, about: 'markdown (default) or json' },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      about: 'Write the plan there and only its last line here; a link is not written through',
    },
    ...READING,
  ],
  examples: [
    { command: 'countersign plan', about: 'First who acts, then what is grave, then reviews' },
    { command: 'countersign plan --facts facts.json --output plan.md', about: 'For an issue, with what GitHub says' },
  ],
  run: plan,
};

async function plan(given: Given, surroundings: Surroundings): Promise<0 | 3> {
  const { world, out } = surroundings;
  const directory = directoryOf('plan', given);
  const format = choose('--format', given.value('format') ?? 'markdown', FORMATS);
  const output = given.value('output');
  if (output === '') throw new UserError('--output takes a file');
  const made = world.plan(await inputOf(given, directory, surroundings));
  const text = format === 'json' ? renderPlanJson(made) : renderPlanMarkdown(made);
  if (output === undefined) out.text(text);
  else {
    world.writeFile(output, text);
    out.text(renderPlanLastLine(made));
  }
  if (output !== undefined || format === 'json')
    for (const reason of [...made.reasons, ...made.notices]) out.progress(reason);
  return made.complete ? 0 : 3;
}
