import { action, command, stored, variable } from './entry.ts';
import type { CredentialMeaning, Provider } from './provider.ts';

const WEBHOOK =
  'The address of a webhook is itself the secret, and no short-lived form of it is known: make one for this channel alone, and replace it when people leave.';
const TOKEN =
  'No short-lived form is known: use a token of an app that may only write to the channels it needs, and replace it regularly.';
const webhook = (name: string, value: CredentialMeaning['value']): CredentialMeaning =>
  stored(name, 'api-token', 'chat', value, { none: WEBHOOK });
const crowdin = (value: CredentialMeaning['value']): CredentialMeaning =>
  stored('Crowdin token of a person', 'personal-token', 'chat', value, {
    none: 'Crowdin tokens belong to a person: use one of a machine user with access to this project alone.',
  });
/** Options of curl that take no value. */
const CURL_FLAGS =
  '-s -S -f -L -k -i -v -g -sS -fs -sf -fS -sSf -fsS -sSL -fsSL -sSfL --fail --location --show-error --compressed --insecure --include'.split(
    ' ',
  );
const DISCORD = webhook('Discord webhook address', [{ input: 'webhook' }, { env: 'DISCORD_WEBHOOK' }]);

/** Where runs post messages, open tickets and send mail: nothing here deploys. */
export const CHAT: Provider = {
  id: 'chat',
  title: 'Chat, mail and tickets',
  identifiers: [
    'SLACK_CHANNEL',
    'SLACK_CHANNEL_ID',
    'TELEGRAM_TO',
    'TELEGRAM_CHAT_ID',
    'MAIL_USERNAME',
    'JIRA_BASE_URL',
    'JIRA_USER_EMAIL',
    'CROWDIN_PROJECT_ID',
  ],
  actions: [
    action('slackapi/slack-github-action', 'faf8f8f action.yml', '2026-08-12', [
      stored('Slack token', 'api-token', 'chat', [{ input: 'token' }], { none: TOKEN }),
      webhook('Slack webhook address', [{ input: 'webhook' }]),
    ]),
    action('8398a7/action-slack', '59b127a action.yml', '2025-09-13', [
      webhook('Slack webhook address', [{ env: 'SLACK_WEBHOOK_URL' }]),
    ]),
    action('rtcamp/action-slack-notify', '33ca3be action.yml', '2026-06-05', [
      webhook('Slack webhook address', [{ env: 'SLACK_WEBHOOK' }]),
    ]),
    action('sarisia/actions-status-discord', 'b1ac867 action.yml', '2025-11-08', [DISCORD]),
    action('ilshidur/action-discord', 'd259407 action.yml', '2025-07-30', [
      webhook('Discord webhook address', [{ env: 'DISCORD_WEBHOOK' }]),
    ]),
    action('appleboy/telegram-action', '3705689 action.yml', '2026-04-08', [
      stored('Telegram bot token', 'api-token', 'chat', [{ input: 'token' }], {
        none: 'A Telegram bot has one token without an end: give the bot this chat alone, and replace the token regularly.',
      }),
    ]),
    action('jdcargile/ms-teams-notification', '28e5ca9 action.yml', '2024-02-21', [
      webhook('Teams webhook address', [{ input: 'ms-teams-webhook-uri' }]),
    ]),
    action('dawidd6/action-send-mail', 'c50dc4cc action.yml', '2026-07-01', [
      stored(
        'mail password',
        'password',
        'chat',
        [{ input: 'password' }, { input: 'connection_url' }],
        {
          none: 'Use a password of an account that can only send, and replace it regularly.',
        },
        { principal: { input: 'username' } },
      ),
    ]),
    action('atlassian/gajira-login', '0f47533 action.yml', '2023-10-27', [
      stored(
        'Jira token of a person',
        'personal-token',
        'chat',
        [{ env: 'JIRA_API_TOKEN' }],
        {
          none: 'Jira tokens belong to an account: use one of a service account with an end date.',
        },
        { principal: { env: 'JIRA_USER_EMAIL' } },
      ),
    ]),
    action('pagerduty/pagerduty-change-events-action', 'ec2c5d5 action.yml', '2023-06-14', [
      stored('PagerDuty integration key', 'api-token', 'chat', [{ input: 'integration-key' }], {
        none: 'An integration key can only send events to its own service, and has no short-lived form: replace it regularly.',
      }),
    ]),
    action('servicenow/servicenow-devops-change', '04f8391 action.yml', '2026-06-15', [
      stored('ServiceNow token', 'api-token', 'chat', [{ input: 'devops-integration-token' }], {
        none: 'No login by OIDC is known for this action: use the token of an integration account, not of a person.',
      }),
      stored(
        'ServiceNow password',
        'password',
        'chat',
        [{ input: 'devops-integration-user-password' }],
        { none: 'Use `devops-integration-token` of an integration account instead of the password of a user.' },
        { principal: { input: 'devops-integration-user-name' } },
      ),
    ]),
    action('linear/linear-release-action', '036c794 action.yml', '2026-11-26', [
      stored('Linear pipeline key', 'api-token', 'chat', [{ input: 'access_key' }], {
        none: 'A pipeline key can only tell of the releases of its own pipeline, and no short-lived form is known: replace it regularly.',
      }),
    ]),
    action('crowdin/github-action', 'c7af9bc action.yml', '2026-07-23', [
      crowdin([{ input: 'token' }, { env: 'CROWDIN_PERSONAL_TOKEN' }]),
    ]),
  ],
  variables: [
    // Version 1 of the action reads them from the environment; what else is given them sends by itself.
    variable(
      { source: 'https://github.com/slackapi/slack-github-action/blob/v1/README.md', asOf: '2026-09-01' },
      ['SLACK_WEBHOOK_URL'],
      ['slackapi/slack-github-action', '8398a7/action-slack'],
      (value) => webhook('Slack webhook address', value),
    ),
    variable(
      { source: 'https://github.com/slackapi/slack-github-action/blob/v1/README.md', asOf: '2026-09-01' },
      ['SLACK_BOT_TOKEN'],
      ['slackapi/slack-github-action'],
      (value) => stored('Slack token', 'api-token', 'chat', value, { none: TOKEN }),
    ),
    variable(
      { source: 'https://crowdin.github.io/crowdin-cli/configuration', asOf: '2026-09-01' },
      ['CROWDIN_PERSONAL_TOKEN'],
      ['crowdin', 'crowdin/github-action'],
      (value) => crowdin(value),
    ),
    variable(
      { source: 'https://developers.transifex.com/docs/using-the-client', asOf: '2026-09-01' },
      ['TX_TOKEN'],
      ['tx'],
      (value) =>
        stored('Transifex token of a person', 'personal-token', 'chat', value, {
          none: 'Transifex tokens belong to a person: use one of a machine user with access to this project alone.',
        }),
    ),
  ],
  commands: [
    command(
      { source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/', asOf: '2026-09-01' },
      'curl',
      [],
      [webhook('webhook address of a chat', [{ operand: -1 }, { operand: 0 }])],
      {
        yes: [
          'curl -X POST --data "{}" "$SLACK_WEBHOOK_URL"',
          `curl -sSf -H 'Content-Type: application/json' -d @m.json "\${{ secrets.DISCORD_WEBHOOK }}"`,
        ],
        no: ['curl -fsSL https://acme.example/install.sh', 'curl -X POST https://acme.example/hooks/deploy'],
      },
      { has: ['SLACK_WEBHOOK', 'DISCORD_WEBHOOK', 'TEAMS_WEBHOOK'], flags: CURL_FLAGS },
    ),
  ],
};
