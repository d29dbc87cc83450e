import { action, stored } from './entry.ts';
import type { EffectMeaning, Provider } from './provider.ts';

const starts = (does: string, job: EffectMeaning['target'] = []): EffectMeaning => ({
  is: 'effect',
  effect: 'dispatch',
  does,
  reversible: true,
  ...(job.length > 0 ? { target: job, stage: job } : {}),
});

/** Other services that build or deploy, and how a run starts them. What they then do stands in no file of the repository. */
export const PIPELINES: Provider = {
  id: 'pipelines',
  title: 'Other build and pipeline services',
  actions: [
    action('appleboy/jenkins-action', '0815448 action.yml', '2026-11-26', [
      stored(
        'Jenkins token',
        'api-token',
        'platform',
        [{ input: 'token' }, { input: 'remote_token' }],
        {
          none: 'Jenkins takes no OIDC token from GitHub: use the token of a machine user who can start this job alone, held by an environment.',
        },
        { principal: { input: 'user' } },
      ),
      starts('starts a Jenkins job', [{ input: 'job' }]),
    ]),
    action('circleci-public/trigger-circleci-pipeline-action', '08f476d action.yml', '2026-11-26', [
      stored('CircleCI token of a person', 'personal-token', 'platform', [{ env: 'CCI_TOKEN' }], {
        none: 'CircleCI starts pipelines by the token of a person alone: use that of a machine user, held by an environment, and replace it regularly.',
      }),
      starts('starts a CircleCI pipeline'),
    ]),
    // What the receiver does with it is not known: a deployment, or a message to somebody.
    action('distributhor/workflow-webhook', '2381f0e action.yml', '2024-11-22', [
      stored('webhook secret', 'api-token', 'chat', [{ input: 'webhook_secret' }, { input: 'webhook_auth' }], {
        none: 'The receiver can check the token that GitHub issues for the run instead; else replace the secret regularly.',
      }),
    ]),
  ],
  variables: [],
  commands: [],
};
