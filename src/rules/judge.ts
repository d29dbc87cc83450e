import type { Judgement } from '../model/judgement.ts';
import type { World } from '../model/world.ts';
import { rules } from './index.ts';
import type { Rule } from './kit.ts';

export type Judged = Readonly<{ rule: Rule; judgement: Judgement }>;

/** Asks every rule, or those given; the same answer at the same place, reached by several calls, is given once. */
export function judgeAll(world: World, asked: readonly Rule[] = rules): readonly Judged[] {
  const seen = new Set<string>();
  return asked
    .filter((rule) => has(world, rule))
    .flatMap((rule) =>
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

/** Whether the world has what a rule judges. */
const has = ({ manifest, settings }: World, { needs }: Rule): boolean =>
  (needs !== 'manifest' || manifest.known) && (needs !== 'trust' || settings.trust.length > 0);
