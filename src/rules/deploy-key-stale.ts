import { settled, type DeployKey } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { type Judgement, met, notApplicable, notMet, type Rule, unknownOf } from './kit.ts';
import { daysSince, factOf, PAGES, settingPlace } from './set-on-github.ts';

export const deployKeyStale: Rule = {
  id: 'deploy-key-stale',
  title: 'A deploy key that may write and that nothing uses',
  category: 'identity-lifecycle',
  severity: 'medium',
  controls: CONTROLS.identityLifecycle,
  finds:
    'A deploy key with write access that was last used longer ago than the configuration allows, 90 days if it says nothing, or was never used and is older than that.',
  why: 'A deploy key has no end and belongs to nobody: it works after the one who added it has left. Whoever holds its private half can push to the repository, and GitHub shows the push as the work of the one who added it.',
  fix: 'Delete the key. What has to push now and then does so with a token of a GitHub App, which ends within the hour.',
  cannotSee: 'Who holds the private half, and whether something that runs less often still needs it.',
  whenNot:
    'Where it is for a task that runs less often than the configuration allows: set `thresholds.deployKeyUsed` to fit it.',
  judge: judgeKeys,
};

function judgeKeys(world: World): readonly Judgement[] {
  const first = settingPlace(world, 'deploy-keys');
  if (!first) return [];
  const subject = { kind: 'credential', id: 'deploy keys' } as const;
  const keys = factOf(world, ({ deployKeys }) => deployKeys);
  switch (keys.state) {
    case 'unknown':
      return [unknownOf(subject, first, 'which deploy keys the repository has', keys)];
    case 'absent':
      return [met(subject, first, 'the repository has no deploy keys')];
    case 'known':
      return keys.value.map((key) => judgeKey(key, world, first));
  }
}

function judgeKey(key: DeployKey, world: World, first: Place): Judgement {
  const { title, readOnly, created, addedBy } = key;
  const subject = { kind: 'credential', id: `the deploy key ${title}` } as const;
  if (readOnly) return notApplicable(subject, first, `\`${title}\` may only read`);
  const used = settled(key.lastUsed, created);
  if (!used.known) return unknownOf(subject, first, `when \`${title}\` was last used`, key.lastUsed);
  const days = daysSince(used.value, world);
  const { deployKeyUsed } = world.expects;
  const isUsed = key.lastUsed.state === 'known';
  if (days <= deployKeyUsed)
    return met(subject, first, `\`${title}\` was ${isUsed ? 'last used' : 'made'} on ${used.value}`);
  const at = { ...first, route: [...first.route, title, created] };
  return notMet(subject, at, {
    message: isUsed
      ? `The deploy key \`${title}\` may write and was last used on ${used.value}, ${days} days ago`
      : `The deploy key \`${title}\` may write and was never used since ${created}, ${days} days ago`,
    why: `It has no end. Whoever holds its private half can push, and GitHub shows that as the work of \`${addedBy}\`, who added it.`,
    fix: `Delete \`${title}\`. What has to push now and then does so with a token of a GitHub App.`,
    setting: PAGES.deployKey(title),
  });
}
