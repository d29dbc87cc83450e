import { action, command, federated } from './entry.ts';
import type { EffectMeaning, Provider } from './provider.ts';

const PAGE = { source: 'https://github.com/DefangLabs/defang#readme', asOf: '2026-11-26' };
const DEPLOYS: EffectMeaning = {
  is: 'effect',
  effect: 'deploy',
  does: 'deploys a compose project with Defang',
  reversible: true,
};
const DESTROYS: EffectMeaning = {
  ...DEPLOYS,
  effect: 'destroy',
  does: 'takes a compose project down with Defang',
  reversible: false,
};
const STAGE = { stage: [{ option: ['--mode', '-m'] }], target: [{ option: ['--project-name', '-p'] }] };

/** Compose projects on Defang's own playground, or in the cloud account that the job logged in to before. */
export const DEFANG: Provider = {
  id: 'defang',
  title: 'Defang',
  actions: [
    action('defanglabs/defang-github-action', '026be95 action.yaml', '2026-11-26', [
      federated('Defang by OIDC', 'platform', [{ fixed: 'this repository' }], []),
      {
        ...DEPLOYS,
        target: [{ input: 'cwd' }],
        stage: [{ input: 'mode' }],
        when: [{ input: 'command', hasText: ['compose up', 'deploy'], default: 'compose up' }],
      },
      {
        ...DESTROYS,
        target: [{ input: 'cwd' }],
        stage: [{ input: 'mode' }],
        when: [{ input: 'command', hasText: ['compose down'], default: 'compose up' }],
      },
    ]),
  ],
  variables: [],
  commands: [
    command(PAGE, 'defang', ['compose', 'up'], [{ ...DEPLOYS, ...STAGE }], {
      yes: ['defang compose up --mode production', 'defang compose -f compose.yaml up'],
      no: ['defang compose up --dry-run', 'defang compose ls', 'docker compose up -d'],
    }),
    command(PAGE, 'defang', ['compose', 'down'], [{ ...DESTROYS, ...STAGE }], {
      yes: ['defang compose down --project-name shop'],
      no: ['defang compose config', 'docker compose down'],
    }),
  ],
};
