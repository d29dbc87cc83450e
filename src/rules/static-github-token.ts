import type { EffectKind } from '../model/identity.ts';
import type { Approval, CredentialUse } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  alsoAt,
  chainOf,
  credentialsByPlace,
  holder,
  isStored,
  jobSubject,
  listed,
  met,
  nameOf,
  ofUnknownSource,
  notMet,
  type Rule,
  type World,
} from './kit.ts';

export const staticGithubToken: Rule = {
  id: 'static-github-token',
  title: 'A stored personal token is used on GitHub itself',
  category: 'long-lived-secret',
  severity: 'medium',
  controls: CONTROLS.longLivedSecret,
  finds:
    'A job that works on GitHub with a stored token, which only a person or a bot’s account can have made, although the workflow’s own token or a token of a GitHub App would do.',
  why: 'A personal token acts as its owner in every repository it was made for, from anywhere, until it ends or somebody revokes it. The workflow’s own token ends with the job and opens this repository alone; a token of an app ends within the hour.',
  fix: 'Where the work stays in this repository, use `${{ github.token }}` and give the job the `permissions:` it needs. Where it reaches another repository, or where other workflows must start from what it does, use a token from actions/create-github-app-token. Then revoke the personal token.',
  cannotSee:
    'What scope the token has, whose it is, and tokens in inputs that no provider knows as a GitHub token. What a script does with its token is seen only as far as its commands are known.',
  whenNot:
    'For the few things an app cannot do: reviewing a waiting deployment, a project or package that belongs to a user and not to an organization, a repository of an owner who will not install your app. Give the token an end and the least scope, and write an exception.',
  judge: (world) =>
    credentialsByPlace(world)
      .filter(({ opens }) => opens === 'github')
      .flatMap((use) => {
        const subject = jobSubject('credential', use.job, use.step);
        if (use.by === 'workflow-token') return [met(subject, use.at, 'the workflow’s own token')];
        if (use.by !== 'personal-token' || !use.instead) return [];
        if (use.source.kind === 'unknown') return [ofUnknownSource(subject, use, use.source.because)];
        if (!isStored(use.source)) return [];
        const handedIn = use.source.kind === 'handed-in';
        const approvals = approvalsWith(world, use);
        // GitHub lets only a person's token review a waiting deployment; what can be wrong there is the answer itself.
        if (approvals.some(({ of }) => of === 'deployment')) return [];
        const work: readonly EffectKind[] = approvals.length > 0 ? ['approve', ...use.effects] : use.effects;
        return [
          notMet(subject, use.at, {
            message: `Job \`${use.job.job}\` works on GitHub with a stored personal token, ${nameOf(use)}${handedIn ? ', unless callers hand in another kind' : ''}`,
            why: `It ${holder(use)}. It acts as the person or bot it belongs to, wherever that account may, and lives until it ends or somebody revokes it.`,
            fix: `${serves(use, work)} Revoke the personal token last. ${use.instead.url}`,
            confidence: handedIn ? 'low' : work.length > 0 || use.reaches.length > 0 ? 'high' : 'medium',
            related: alsoAt(use.also, 'the same token, used again here'),
            chain: chainOf(use.job),
          }),
        ];
      }),
};

const APP = 'a token from actions/create-github-app-token';

/** The answers that the job gives with the token. */
const approvalsWith = ({ approvals }: World, { job, source }: CredentialUse): readonly Approval[] =>
  approvals.filter(
    ({ job: { id }, token }) => id === job.id && isStored(token) && isStored(source) && token.secret === source.secret,
  );

/** What the workflow token needs for it in its own repository. */
const PERMISSIONS: Readonly<Partial<Record<EffectKind, readonly string[]>>> = {
  push: ['`contents: write`'],
  release: ['`contents: write`'],
  publish: ['`contents: write`'],
  merge: ['`contents: write`', '`pull-requests: write`'],
  dispatch: ['`actions: write` (`contents: write` for a repository dispatch)'],
};
/** GitHub starts no workflow from these when the workflow token did them; a dispatch is the exception it makes. */
const STARTS_OTHERS: readonly EffectKind[] = ['push', 'release', 'publish', 'merge'];

/** Which form would serve, for what the token is seen to be used for. */
function serves({ reaches }: CredentialUse, work: readonly EffectKind[]): string {
  if (reaches.length > 0)
    return `Use ${APP}, of an app installed on ${listed(reaches.map(quoted))} with only the permissions this needs: the workflow’s own token opens this repository alone.`;
  if (work.includes('approve'))
    return `Use ${APP}, so that the approval is the app’s and not a person’s; whether a machine should give it is for workflow-approves-pull-request to say.`;
  const needs = [...new Set(work.flatMap((one) => PERMISSIONS[one] ?? []))].sort();
  if (needs.length === 0)
    return `Use \`\${{ github.token }}\` with the \`permissions:\` this needs, where it stays in this repository (reading it, comments, labels, pull requests); for other repositories, projects of an organization, or commits and tags that must start workflows, ${APP}.`;
  const others = work.some((one) => STARTS_OTHERS.includes(one))
    ? ` GitHub starts no other workflow from what that token does: where one must start, or where only an app may push, use ${APP} instead.`
    : '';
  return `Use \`\${{ github.token }}\` with ${listed(needs)} under \`permissions:\`.${others}`;
}

const quoted = (text: string): string =>
  text.includes(' ') && !text.includes(':') && !text.includes('$') ? text : `\`${text}\``;
