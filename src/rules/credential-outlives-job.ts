import type { Lasting } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { chainOf, jobSubject, notMet, type Rule, type Wrong } from './kit.ts';

export const credentialOutlivesJob: Rule = {
  id: 'credential-outlives-job',
  title: 'A credential lives on when its job is over',
  category: 'long-lived-secret',
  severity: 'low',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A token of an app that the step is told not to revoke, a cloud session asked for longer than its job can run, and a login file that is kept in an artifact or a cache.',
  why: 'A short-lived credential is safe because it ends with the work. One that is still good afterwards can be used by whoever finds it in a log, an artifact or a process that was left behind.',
  fix: 'Let the action revoke its token, ask for a session no longer than the job, which is an hour where nothing is asked for, and keep login files out of `path` of artifacts and caches.',
  cannotSee:
    'How long the job really takes, sessions that a script asks for, the longest session that the role allows, and login files that a folder with another name holds.',
  whenNot:
    'Where something must go on with the credential after the job, such as a rollout that the cloud finishes by itself. Give that a role of its own.',
  judge: (world) =>
    world.lasting.map((one) =>
      notMet(jobSubject('credential', one.job, one.step), one.at, { ...wrong(one), chain: chainOf(one.job) }),
    ),
};

function wrong(one: Lasting): Wrong {
  const { job, name, instead } = one;
  const fix = `${instead.charAt(0).toUpperCase()}${instead.slice(1)}.`;
  switch (one.how) {
    case 'kept':
      return {
        message: `Job \`${job.job}\` leaves its ${name} alive when it is over`,
        why: `It stays good for ${one.lives} after it was made, for whoever has it by then.`,
        fix,
      };
    case 'session':
      return {
        message: `Job \`${job.job}\` asks for a longer ${name} than it can use: ${duration(one.minutes)}, and it can run for ${duration(one.limit)}`,
        why: `${one.ownLimit ? 'Its `timeout-minutes` ends the job before that' : 'GitHub ends a job without `timeout-minutes` after six hours'}, and the session stays good for whoever has it by then.`,
        fix: `${fix.slice(0, -1)}, or ask for as long as the job can run.`,
      };
    case 'stored':
      return {
        message: `Job \`${job.job}\` puts a ${name} into ${one.in === 'artifact' ? 'an artifact' : 'a cache'}, by \`${one.path}\``,
        why:
          one.in === 'artifact'
            ? 'Everybody who can read the repository can download the artifact, for up to 90 days, with the login in it.'
            : 'Every later run that restores the cache gets the login, runs for pull requests among them.',
        fix: `${fix.slice(0, -1)}; then replace the credential.`,
      };
  }
}

function duration(minutes: number): string {
  if (minutes % 60 !== 0 || minutes < 60) return `${minutes} minutes`;
  return minutes === 60 ? 'one hour' : `${minutes / 60} hours`;
}
