import type { Place } from '../model/place.ts';
import type { Setting } from '../model/workflow.ts';
import type { Instance } from './instance.ts';
import { scriptText } from './script.ts';
import type { StepView } from './step-view.ts';

type Holder = Readonly<{ settings: readonly Setting[]; route: readonly string[] }>;

/**
 * Where a literal is written that reaches a step from further out: an `env:`, what an action or a called workflow is
 * handed, or the default of an input. Nothing where the step itself holds it.
 */
export function placeOfLiteral(
  literal: string,
  view: StepView,
  views: readonly StepView[],
  instance: Instance,
): Place | undefined {
  const { step } = view;
  const own = step.kind === 'uses' ? step.with : [];
  if (scriptText(step)?.text.includes(literal) || own.some(({ value }) => value.text.includes(literal)))
    return undefined;
  return find(literal, [...inJob(view, views), ...handedIn(instance, new Set())]);
}

function find(literal: string, holders: readonly Holder[]): Place | undefined {
  for (const { settings, route } of holders) {
    const found = settings.find(({ value }) => value.text.includes(literal));
    if (!found) continue;
    const { endLine, endColumn } = found.value.at;
    return { span: { ...found.at, endLine, endColumn }, route: [...route, found.name] };
  }
  return undefined;
}

/** The `env:` around a step, and what the composite actions that lead to it are handed. */
function inJob(view: StepView, views: readonly StepView[]): readonly Holder[] {
  const outer = views.filter(
    ({ step, route }) =>
      step.kind === 'uses' && route.length < view.route.length && route.every((key, at) => view.route[at] === key),
  );
  return [
    ...view.frames,
    ...outer.flatMap(({ step, route }) =>
      step.kind === 'uses' ? [{ settings: step.with, route: [...route, 'with'] }] : [],
    ),
  ];
}

/** What every call on the way hands over, and the defaults of the inputs it does not. */
function handedIn(instance: Instance, seen: Set<Instance>): readonly Holder[] {
  if (seen.has(instance)) return [];
  seen.add(instance);
  const defaults = instance.workflow.on.flatMap(({ inputs }) =>
    inputs.flatMap(({ name, at, default: value }): Setting[] => (value ? [{ name, at, value }] : [])),
  );
  return [
    ...instance.from.flatMap(({ instance: caller, job }) => [
      { settings: job.with, route: ['jobs', job.id, 'with'] },
      { settings: job.secrets.kind === 'named' ? job.secrets.list : [], route: ['jobs', job.id, 'secrets'] },
      { settings: job.env, route: ['jobs', job.id, 'env'] },
      { settings: caller.workflow.env, route: ['env'] },
      ...handedIn(caller, seen),
    ]),
    { settings: defaults, route: ['on', 'inputs'] },
  ];
}
