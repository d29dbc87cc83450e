import { action, command, federated, stored } from './entry.ts';
import type { Provider } from './provider.ts';
import { NETWORKS_QUIET } from './tools-quiet.ts';

const TAILSCALE = {
  form: '`oauth-client-id` of a federated identity with `audience` and `tags`, and `permissions: id-token: write`',
  url: 'https://github.com/tailscale/github-action#readme',
};
const CERTIFICATE = [{ input: 'token', given: true }] as const;

/** What lets a run into a private network, or gives it a certificate to enter hosts there. */
export const NETWORKS: Provider = {
  id: 'networks',
  title: 'Private networks',
  ...NETWORKS_QUIET,
  identifiers: ['TS_OAUTH_CLIENT_ID'],
  actions: [
    action('tailscale/github-action', 'd1b6cd2 action.yml', '2026-07-21', [
      stored(
        'Tailscale OAuth secret',
        'password',
        'host',
        [{ input: 'oauth-secret' }],
        { instead: TAILSCALE },
        {
          principal: { input: 'oauth-client-id' },
        },
      ),
      stored('Tailscale key', 'api-token', 'host', [{ input: 'authkey' }], { instead: TAILSCALE }),
      federated(
        'Tailscale by OIDC',
        'host',
        [{ input: 'oauth-client-id' }],
        [
          { input: 'audience', given: true },
          { input: 'oauth-secret', given: false },
        ],
      ),
    ]),
    // `token` names how to join and is no secret.
    action('teleport-actions/auth', '3b365df action.yml', '2026-04-07', [
      federated('Teleport by OIDC', 'host', [{ input: 'token' }], CERTIFICATE),
    ]),
    action('teleport-actions/auth-k8s', '4331f7c action.yml', '2025-08-15', [
      federated('Teleport by OIDC', 'host', [{ input: 'token' }], CERTIFICATE),
    ]),
    action('chainguard-dev/setup-chainctl', '75a312e action.yaml', '2026-08-07', [
      federated('Chainguard by OIDC', 'platform', [{ input: 'identity' }], [{ input: 'identity', given: true }]),
    ]),
  ],
  variables: [],
  commands: [
    command(
      { source: 'https://tailscale.com/kb/1080/cli', asOf: '2026-09-01' },
      'tailscale',
      ['up|login'],
      [stored('Tailscale key', 'api-token', 'host', [{ option: ['--auth-key', '--authkey'] }], { instead: TAILSCALE })],
      {
        yes: ['sudo tailscale up --auth-key="$TS_KEY" --hostname ci', 'tailscale up --authkey "$TS_KEY"'],
        no: ['tailscale status', 'tailscale up --hostname ci'],
      },
      { needs: ['--auth-key', '--authkey'] },
    ),
  ],
};
