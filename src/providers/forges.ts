import { command, stored, variable } from './entry.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const GLAB = { source: 'https://docs.gitlab.com/cli/', asOf: '2026-09-01' };
const GORELEASER = { source: 'https://goreleaser.com/scm/gitea/', asOf: '2026-09-01' };
const forgeToken =
  (forge: string) =>
  (value: CredentialMeaning['value']): CredentialMeaning =>
    stored(`${forge} token`, 'personal-token', 'platform', value, {
      none: `${forge} takes no token of GitHub: use one of a bot or project with the least scope and an end date, held by an environment.`,
    });
const RELEASES: EffectMeaning = {
  is: 'effect',
  effect: 'release',
  does: 'publishes a release on another forge',
  reversible: false,
  public: true,
  target: [{ operand: 0 }],
};

/** Other places than GitHub where code lives. */
export const FORGES: Provider = {
  id: 'forges',
  title: 'Other forges',
  actions: [],
  variables: [
    variable(
      GLAB,
      ['GITLAB_TOKEN', 'GITLAB_ACCESS_TOKEN'],
      ['glab', 'goreleaser', 'semantic-release'],
      forgeToken('GitLab'),
    ),
    variable(GORELEASER, ['GITEA_TOKEN'], ['goreleaser'], forgeToken('Gitea')),
  ],
  commands: [
    command(GLAB, 'glab', ['release', 'create'], [RELEASES], {
      yes: ['glab release create v1.0 out/* --name v1.0'],
      no: ['glab release view v1.0', 'glab mr list'],
    }),
    command(
      GLAB,
      'glab',
      ['mr', 'merge'],
      [
        {
          is: 'effect',
          effect: 'merge',
          does: 'merges a merge request on another forge',
          reversible: true,
          target: [{ operand: 0 }],
        },
      ],
      { yes: ['glab mr merge 1 --yes'], no: ['glab mr view 1', 'glab mr create --fill'] },
    ),
  ],
};
