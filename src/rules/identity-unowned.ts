import type { Subject } from '../model/judgement.ts';
import { type DeclaredIdentity, type Handoff, isProposed, placeOf } from '../model/manifest.ts';
import { unknown } from '../model/place.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, subjectOf } from './identity-kit.ts';
import { type Judgement, met, notMet, type Rule } from './kit.ts';

export const identityUnowned: Rule = {
  id: 'identity-unowned',
  title: 'Nobody owns a declared identity',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds: 'A service account, bot, AI agent or handoff in the identity manifest without an `owner`.',
  why: 'When it breaks, leaks or is no longer needed, there is nobody to ask and nobody who would notice.',
  fix: "Name a person or, better, a team that answers for it: `owner: '@acme/platform'`.",
  cannotSee:
    'Owners that another system keeps. An owner that is marked `# confirm` is only proposed, and the answer unknown.',
  whenNot:
    'Where every identity of the repository belongs to the one person who maintains it. Then naming them is quick.',
  needs: 'manifest',
  judge: (world) => [
    ...judgeManifest(world, (declared) => (declared.class === 'human' ? [] : [judge(declared, subjectOf(declared))])),
    ...(world.manifest.known ? world.manifest.value.handoffs : []).map((handoff) =>
      judge(handoff, { kind: 'handoff', id: handoff.id }),
    ),
  ],
};

function judge(entry: DeclaredIdentity | Handoff, subject: Subject): Judgement {
  const { owner, id } = entry;
  if (owner !== undefined) return met(subject, placeOf(entry, 'owner'), `${owner} owns it`);
  if (isProposed(entry, 'owner'))
    return {
      subject,
      at: placeOf(entry, 'owner'),
      outcome: 'unknown',
      because: unknown(`who owns \`${id}\` is only proposed`, 'confirm'),
    };
  return notMet(subject, entry.at, {
    message: `Nobody owns ${subject.kind === 'handoff' ? 'the handoff ' : ''}\`${id}\``,
    why: 'When it breaks, leaks or is no longer needed, there is nobody to ask, and nobody to review it.',
    fix: `Add to the entry of \`${id}\`: \`owner: '@…'\`, with a person or, better, a team of people.`,
  });
}
