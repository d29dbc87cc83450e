import type { DeclaredIdentity } from '../model/manifest.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { fileOf, judgeManifest, quoted, quotedList, subjectOf, usageOf } from './identity-kit.ts';
import type { Reconciled } from './identity-matches.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';

export const identityUnused: Rule = {
  id: 'identity-unused',
  title: 'A declared identity that nothing uses',
  category: 'identity-lifecycle',
  severity: 'low',
  controls: CONTROLS.identityLifecycle,
  finds:
    'An entry of the identity manifest that no workflow acts as: its principal, its secrets and its workflows are met nowhere.',
  why: 'An account that nobody works with still opens what it was made for. Nobody would notice that somebody else uses it.',
  fix: 'Revoke it where it was made, delete its secrets, then take the entry out of the manifest.',
  cannotSee:
    'Use outside the workflows of this branch: by people, other repositories, other systems, and apps that act by themselves. Where something could not be followed, the answer is unknown.',
  whenNot: 'For an account that other repositories use and this one only declares.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared, held) => [judgeOne(declared, held, world)]),
};

function judgeOne(declared: DeclaredIdentity, held: Reconciled, world: World): Judgement {
  const subject = subjectOf(declared);
  if (declared.class === 'human')
    return notApplicable(subject, declared.at, 'people act with accounts of their own, outside workflows');
  const usage = usageOf(declared, held, world);
  switch (usage.kind) {
    case 'seen':
      return met(subject, declared.at, `job \`${usage.uses[0]?.use.job.job ?? ''}\` uses it`);
    case 'read':
      return met(subject, declared.at, `a workflow reads \`secrets.${usage.secret}\``);
    case 'unknown':
      return { subject, at: declared.at, outcome: 'unknown', because: usage.because };
    case 'unseen':
      return notMet(subject, declared.at, {
        message: `No workflow acts as \`${declared.id}\`${lookedFor(declared)}`,
        why: 'What it opens stays open for whoever holds it, and nobody here would notice that they use it.',
        fix: `Revoke it where it was made${declared.secrets?.length ? `, delete ${quotedList(declared.secrets)}` : ''}, then take its entry out of ${fileOf(held.manifest)}. If it only ever differs by case or a prefix from what workflows write, mend the entry.`,
        confidence: 'medium',
      });
  }
}

/** What of its entry was looked for, as the end of a sentence. */
function lookedFor({ principal, secrets = [], workflows }: DeclaredIdentity): string {
  const names = [
    ...(principal === undefined ? [] : [quoted(principal)]),
    ...secrets.map((name) => `\`secrets.${name}\``),
  ];
  if (names.length > 0) return `: ${names.slice(0, 4).join(', ')} ${names.length === 1 ? 'is' : 'are'} met nowhere`;
  return workflows ? `: nothing in ${quotedList(workflows.slice(0, 3))} does` : '';
}
