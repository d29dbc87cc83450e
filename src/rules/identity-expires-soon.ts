import { addDays, daysBetween } from '../model/date.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import type { World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, subjectOf } from './identity-kit.ts';
import { type Judgement, met, notApplicable, notMet, type Rule } from './kit.ts';

export const identityExpiresSoon: Rule = {
  id: 'identity-expires-soon',
  title: 'An identity ends within thirty days',
  category: 'identity-lifecycle',
  severity: 'note',
  controls: CONTROLS.identityLifecycle,
  finds: 'A declared identity whose `expires` is today or within the next thirty days.',
  why: 'An end that nobody saw coming is put off on the day itself, or stops a release.',
  fix: 'Decide now: review it and write the new end, or plan what replaces it.',
  cannotSee: 'Whether a replacement is under way. Days are days of UTC.',
  whenNot: 'It is a note, a line in a calendar. It never fails a scan by default.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared) => judgeOne(declared, world)),
};

const AHEAD = 30;

function judgeOne(declared: DeclaredIdentity, { asOf }: World): readonly Judgement[] {
  const { id, expires, owner } = declared;
  if (expires === undefined) return [];
  const [subject, at] = [subjectOf(declared), placeOf(declared, 'expires')];
  const days = daysBetween(asOf, expires);
  if (days < 0) return [notApplicable(subject, at, 'it has ended')];
  if (days > AHEAD)
    return [met(subject, at, `it ends on ${expires}; that is said from ${addDays(expires, -AHEAD)} on`)];
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return [
    notMet(subject, at, {
      message: `\`${id}\` ends ${when}, on ${expires}`,
      why: 'From the day after, every use of it is reported as one that nobody has agreed to.',
      fix: `${owner === undefined ? 'Somebody should' : `${owner} should`} review it and write the new \`expires\`, or plan what replaces it.`,
    }),
  ];
}
