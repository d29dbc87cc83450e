import type { Value } from '../model/value.ts';
import type { CallJob, Workflow } from '../model/workflow.ts';
import type { Moment } from './moments.ts';

/** A workflow with its inputs and secrets bound, and every call that reaches it with these bindings. */
export type Instance = {
  readonly id: string;
  readonly workflow: Workflow;
  /** What an input can be; for an event, what it can be on that event. */
  readonly input: (name: string, event?: string) => Value;
  readonly secret: (name: string) => Value;
  /** What `secret` answers, as a key: whoever inherits the same secrets is the same instance. */
  readonly secrets: string;
  /** Grows while callers are followed: cost follows bindings, not the number of paths. */
  readonly from: Caller[];
  /** The ways it starts by itself; none where it is only called here. */
  readonly moments: readonly Moment[];
  /** The instances its own calling jobs lead to, by job id. */
  readonly calls: Map<string, Instance>;
};
export type Caller = Readonly<{ instance: Instance; job: CallJob }>;
