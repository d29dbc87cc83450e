import type { Judgement } from '../model/judgement.ts';
import type { World } from '../model/world.ts';
import { rules } from './index.ts';
import type { Rule } from './kit.ts';

export type Judged = Readonly<{ rule: Rule; judgement: Judgement }>;

/** Asks every rule; the same answer at the same place, reached by several calls, is given once. */
export function judgeAll(world: World): readonly Judged[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) =>
    rule.judge(world).flatMap((judgement) => {
      const { span } = judgement.at;
      const said = judgement.outcome === 'not-met' ? judgement.message : '';
      const key = [rule.id, judgement.outcome, judgement.subject.id, span.file, span.line, span.column, said].join(
        '\n',
      );
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ rule, judgement }];
    }),
  );
}
