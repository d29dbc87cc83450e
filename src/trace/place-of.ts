import type { Place } from '../model/place.ts';
import { spanWithin } from '../model/workflow.ts';
import type { Command } from '../parse/command.ts';
import { scriptText } from './script.ts';
import type { StepView } from './step-view.ts';

/** The place of a step, or of a command in its script. */
export function placeOf(view: StepView, command?: Command): Place {
  const { step, route } = view;
  const script = command && (view.source ?? scriptText(step));
  if (command && script) return { span: spanWithin(script, command.offset, command.length), route: [...route, 'run'] };
  return { span: step.kind === 'uses' ? step.uses.at : step.at, route };
}
