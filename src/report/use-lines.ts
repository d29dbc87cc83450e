import { EFFECT_VERBS } from '../model/identity.ts';
import type { UseLine } from '../model/roster.ts';

const VERBS: Readonly<Record<string, string>> = EFFECT_VERBS;

/** What something does, as the predicate of a sentence. */
export const doesWords = (effects: readonly string[]): string =>
  effects.length === 0 ? 'no effect seen' : effects.map((effect) => VERBS[effect] ?? effect).join(', ');

/** `path:line:column`, the job, the step, the environment, and what is done there. */
export function useWords(use: UseLine): string {
  const { path, line, column, workflow, job, step, environment, how, secret, effects } = use;
  const where = [
    ...(job === '' ? [] : [`job ${job}${workflow === path || workflow === '' ? '' : ` of ${workflow}`}`]),
    ...(step === '' ? [] : [`step ${step}`]),
    ...(environment === '' ? [] : [`environment ${environment}`]),
  ].join(', ');
  const what = `${how}${secret === '' ? '' : ` (secrets.${secret})`}${effects.length === 0 ? '' : `: ${doesWords(effects)}`}`;
  return `${path}:${line}:${column}  ${where === '' ? '' : `${where}: `}${what}`;
}
