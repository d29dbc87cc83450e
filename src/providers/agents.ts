import { action } from './entry.ts';
import { AGENTS_QUIET } from './hosts-quiet.ts';
import type { AgentMeaning, CommandEntry, CredentialMeaning, Provider } from './provider.ts';

const ADVICE = 'Use a key of one project with a spending limit, held by an environment, and replace it regularly.';
const key = (
  name: string,
  value: CredentialMeaning['value'],
  more: Pick<CredentialMeaning, 'none' | 'instead'> & Partial<CredentialMeaning> = { none: ADVICE },
): CredentialMeaning => ({ is: 'credential', name, by: 'api-token', opens: 'model', value, ...more });
const agent = (name: string, token: AgentMeaning['token'] = [], more: Partial<AgentMeaning> = {}): AgentMeaning => ({
  is: 'agent',
  name,
  token,
  ...more,
});
const command = (source: string, program: string, name: string, more: Partial<CommandEntry>): CommandEntry => ({
  source,
  asOf: '2026-09-01',
  program,
  words: [],
  means: [agent(name, [{ env: 'GH_TOKEN' }, { env: 'GITHUB_TOKEN' }])],
  yes: [],
  no: [],
  ...more,
});

const ANTHROPIC = key('Anthropic API key', [{ input: 'anthropic_api_key' }], {
  // A stored key goes before federation, so it must go for the other to work.
  instead: {
    form: '`anthropic_federation_rule_id` and `anthropic_organization_id` with `permissions: id-token: write`, and no key',
    url: 'https://github.com/anthropics/claude-code-action/blob/main/docs/setup.md',
  },
});
const SUBSCRIPTION = key('Claude subscription token of a person', [{ input: 'claude_code_oauth_token' }], {
  by: 'personal-token',
  none: 'The token is tied to a person’s subscription: use a key or federation of the organisation instead.',
});
const GEMINI = key('Gemini API key', [{ input: 'gemini_api_key' }, { input: 'google_api_key' }], {
  instead: {
    form: '`gcp_workload_identity_provider` and `gcp_service_account` with `permissions: id-token: write`, and no key',
    url: 'https://github.com/google-github-actions/run-gemini-cli/blob/main/docs/authentication.md',
  },
});
const GITHUB_INPUT = [{ input: 'github_token' }];
const AUGMENT = key(
  'Augment session of a person',
  [{ input: 'augment_session_auth' }, { input: 'augment_api_token' }],
  { by: 'personal-token', none: ADVICE },
);
const WARP = key('Warp API key', [{ input: 'warp_api_key' }]);
const variable = (names: readonly string[], name: string, readBy: readonly string[], source: string) => ({
  names,
  source,
  asOf: '2026-09-01',
  readBy,
  means: key(
    name,
    names.map((env) => ({ env })),
  ),
});

const SEAT = key('GitHub token of a person with a Copilot seat', [{ env: 'COPILOT_GITHUB_TOKEN' }], {
  by: 'personal-token',
  none: 'A seat belongs to a person: where the workflow token may ask for models, use that with `permissions: models: read`; otherwise a fine-grained token that can only make Copilot requests, with an end date.',
});

/** AI agents: a model that decides what the step does. */
export const AGENTS: Provider = {
  id: 'agents',
  title: 'AI agents',
  ...AGENTS_QUIET,
  actions: [
    action('anthropics/claude-code-action', '24dcd50c action.yml', '2026-08-22', [
      ANTHROPIC,
      SUBSCRIPTION,
      agent('Claude Code', GITHUB_INPUT),
    ]),
    action('anthropics/claude-code-base-action', '53ab25a action.yml', '2026-08-22', [
      ANTHROPIC,
      SUBSCRIPTION,
      agent('Claude Code', [{ env: 'GITHUB_TOKEN' }]),
    ]),
    action('anthropics/claude-code-security-review', '68982a6 action.yml', '2025-08-25', [
      key('Anthropic API key', [{ input: 'claude-api-key' }]),
      agent('Claude Code'),
    ]),
    action('openai/codex-action', '9cdb6f3 action.yml', '2026-05-14', [
      key('OpenAI API key', [{ input: 'openai-api-key' }]),
      agent('Codex', [{ env: 'GITHUB_TOKEN' }, { env: 'GH_TOKEN' }]),
    ]),
    action('google-github-actions/run-gemini-cli', '3ca2577 action.yml', '2026-04-27', [
      GEMINI,
      agent('Gemini CLI', [{ env: 'GITHUB_TOKEN' }]),
    ]),
    action('google-gemini/gemini-cli-action', '66b0217 action.yml', '2025-07-18', [
      key('Gemini API key', [{ input: 'GEMINI_API_KEY' }]),
      agent('Gemini CLI', [{ env: 'GITHUB_TOKEN' }]),
    ]),
    // Only with tools does it act; without them it is one question to a model.
    action('actions/ai-inference', '7379148 action.yml', '2026-08-12', [
      agent('Copilot', [{ input: 'token' }, { env: 'COPILOT_GITHUB_TOKEN' }], {
        when: [{ input: 'copilot-allow-tools', given: true }],
      }),
    ]),
    action('qwenlm/qwen-code-action', 'a08dc88 action.yml', '2026-01-05', [
      key('model API key', [{ input: 'openai_api_key' }]),
      agent('Qwen Code', [{ env: 'GITHUB_TOKEN' }]),
    ]),
    action('factory-ai/droid-action', '9547b0c action.yml', '2026-08-21', [
      key('Factory API key', [{ input: 'factory_api_key' }]),
      agent('Droid', GITHUB_INPUT),
    ]),
    action('augmentcode/augment-agent', 'cd94b92 action.yml', '2025-10-29', [AUGMENT, agent('Augment', GITHUB_INPUT)]),
    action('augmentcode/review-pr', '3a8d4ae action.yml', '2025-11-26', [AUGMENT, agent('Augment', GITHUB_INPUT)]),
    action('warpdotdev/oz-agent-action', '30798a4 action.yml', '2026-08-03', [
      WARP,
      agent('Oz', [{ env: 'GH_TOKEN' }]),
    ]),
    action('warpdotdev/warp-agent-action', 'b378f4a action.yml', '2025-12-23', [
      WARP,
      agent('Warp', [{ env: 'GH_TOKEN' }]),
    ]),
    action('mirrajabi/aider-github-action', 'a7ef52c action.yml', '2025-11-11', [
      key('model API key', [
        { input: 'api_key_env_value' },
        { input: 'openai_api_key' },
        { input: 'anthropic_api_key' },
        { input: 'gemini_api_key' },
      ]),
      agent('Aider', [{ env: 'GITHUB_TOKEN' }]),
    ]),
    action('coderabbitai/ai-pr-reviewer', 'd5ec397 action.yml', '2023-11-26', [
      agent('CodeRabbit', [{ env: 'GITHUB_TOKEN' }]),
    ]),
    action('iflow-ai/iflow-cli-action', '581fd79 action.yml', '2026-11-26', [
      key('iFlow API key', [{ input: 'api_key' }, { input: 'settings_json' }]),
      agent('iFlow', [{ env: 'GITHUB_TOKEN' }, { env: 'GH_TOKEN' }]),
    ]),
    action('pullfrog/pullfrog', '0a6a50c action.yml', '2026-11-26', [agent('Pullfrog', [{ input: 'token' }])]),
    action('qodo-ai/pr-agent', '0e37fc84 action.yaml', '2026-04-21', [agent('PR-Agent', [{ env: 'GITHUB_TOKEN' }])]),
    action(
      'continuedev/continue/actions/general-review',
      'd0a3c0b626 actions/general-review/action.yml',
      '2026-06-18',
      [key('Continue API key', [{ input: 'continue-api-key' }]), agent('Continue')],
    ),
  ],
  variables: [
    variable(
      ['ANTHROPIC_API_KEY'],
      'Anthropic API key',
      ['claude', 'opencode', 'aider', 'goose', 'qodo-ai/pr-agent', 'anthropics/claude-code-base-action'],
      'https://code.claude.com/docs/en/settings',
    ),
    variable(
      ['CLAUDE_CODE_OAUTH_TOKEN'],
      'Claude subscription token of a person',
      ['claude'],
      'https://code.claude.com/docs/en/settings',
    ),
    variable(
      ['OPENAI_API_KEY', 'CODEX_API_KEY'],
      'OpenAI API key',
      ['codex', 'opencode', 'aider', 'openai', 'qodo-ai/pr-agent', 'coderabbitai/ai-pr-reviewer'],
      'https://developers.openai.com/codex/cli/',
    ),
    variable(
      ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
      'Gemini API key',
      ['gemini', 'opencode', 'aider', 'qodo-ai/pr-agent'],
      'https://github.com/google-gemini/gemini-cli',
    ),
    variable(['CURSOR_API_KEY'], 'Cursor API key', ['cursor-agent', 'agent'], 'https://cursor.com/docs/cli/headless'),
    variable(
      ['AUGMENT_SESSION_AUTH', 'AUGMENT_API_TOKEN'],
      'Augment session of a person',
      ['auggie'],
      'https://docs.augmentcode.com/cli/automation/overview',
    ),
    variable(['FACTORY_API_KEY'], 'Factory API key', ['droid'], 'https://docs.factory.ai/cli/droid-exec/overview'),
    variable(['WARP_API_KEY'], 'Warp API key', ['oz', 'warp'], 'https://docs.warp.dev/reference/cli/api-keys'),
    variable(['AMP_API_KEY'], 'Amp API key', ['amp'], 'https://ampcode.com/manual'),
    variable(['CONTINUE_API_KEY'], 'Continue API key', ['cn'], 'https://docs.continue.dev/guides/cli'),
    variable(
      ['LLM_API_KEY'],
      'model API key',
      ['openhands'],
      'https://docs.openhands.dev/openhands/usage/environment-variables',
    ),
    ...[
      ['OPENROUTER_API_KEY', 'OpenRouter API key'],
      ['MISTRAL_API_KEY', 'Mistral API key'],
      ['GROQ_API_KEY', 'Groq API key'],
      ['DEEPSEEK_API_KEY', 'DeepSeek API key'],
      ['COHERE_API_KEY', 'Cohere API key'],
      ['XAI_API_KEY', 'xAI API key'],
    ].map(([name = '', title = '']) =>
      variable([name], title, ['aider', 'opencode'], 'https://aider.chat/docs/llms/other.html'),
    ),
    {
      ...variable(
        ['COPILOT_GITHUB_TOKEN'],
        'GitHub token of a person with a Copilot seat',
        ['copilot', '@github/copilot', 'actions/ai-inference'],
        'https://docs.github.com/copilot/how-tos/copilot-cli',
      ),
      means: SEAT,
    },
  ],
  commands: [
    command('https://code.claude.com/docs/en/cli-reference', 'claude|@anthropic-ai/claude-code', 'Claude Code', {
      needs: ['-p', '--print', '--dangerously-skip-permissions', '--continue', '-c', '--resume'],
      yes: ['claude -p "fix the build" --allowedTools Edit', 'npx @anthropic-ai/claude-code --print x'],
      no: ['claude --version', 'claude mcp list', 'npm i -g @anthropic-ai/claude-code'],
    }),
    command('https://developers.openai.com/codex/cli/reference', 'codex|@openai/codex', 'Codex', {
      words: ['exec|e|apply'],
      yes: ['codex exec "fix it" --full-auto'],
      no: ['codex --help', 'codex login'],
    }),
    command('https://github.com/google-gemini/gemini-cli', 'gemini|@google/gemini-cli', 'Gemini CLI', {
      needs: ['-p', '--prompt', '--yolo', '-y'],
      yes: ['gemini --yolo -p "fix it"'],
      no: ['gemini --version', 'gemini mcp list'],
    }),
    command('https://docs.github.com/copilot/how-tos/copilot-cli', 'copilot|@github/copilot', 'Copilot', {
      needs: ['-p', '--prompt', '--allow-all-tools', '--allow-tool'],
      yes: ['copilot -p "fix it" --allow-all-tools'],
      no: ['copilot svc deploy --name web', 'copilot --version'],
    }),
    command('https://cli.github.com/manual/gh_agent-task_create', 'gh', 'Copilot', {
      words: ['agent-task', 'create'],
      yes: ['gh agent-task create "fix it"'],
      no: ['gh agent-task list', 'gh agent-task view 1'],
    }),
    command('https://aider.chat/docs/scripting.html', 'aider', 'Aider', {
      needs: ['--message', '-m', '--message-file', '-f', '--yes', '--yes-always'],
      yes: ['aider --yes-always --message "fix it"'],
      no: ['aider --version', 'pip install aider-chat'],
    }),
    command('https://cursor.com/docs/cli/headless', 'cursor-agent', 'Cursor', {
      needs: ['-p', '--print', '--force', '-f'],
      yes: ['cursor-agent -p "fix it" --force'],
      no: ['cursor-agent --version', 'cursor-agent login'],
    }),
    command('https://docs.factory.ai/cli/droid-exec/overview', 'droid', 'Droid', {
      words: ['exec'],
      yes: ['droid exec --auto medium "fix it"'],
      no: ['droid --version', 'droid exec --help'],
    }),
    command('https://docs.augmentcode.com/cli/automation/overview', 'auggie|@augmentcode/auggie', 'Augment', {
      needs: ['--print', '-p', '--instruction', '-i', '--instruction-file', '-if'],
      yes: ['auggie --print "fix it"', 'npx @augmentcode/auggie -p "fix it"'],
      no: ['auggie login', 'auggie --version'],
    }),
    command('https://ampcode.com/manual', 'amp|@sourcegraph/amp', 'Amp', {
      needs: ['-x', '--execute', '--dangerously-allow-all'],
      yes: ['amp -x "fix it"', 'npx @sourcegraph/amp --execute "fix it"'],
      no: ['amp login', 'amp mcp doctor'],
    }),
    command('https://block.github.io/goose/docs/guides/goose-cli-commands/', 'goose', 'Goose', {
      words: ['run'],
      needs: ['-t', '--text', '-i', '--instructions', '--recipe'],
      yes: ['goose run --no-session -t "fix it"', 'goose run --recipe fix.yaml'],
      no: ['goose up', 'goose -dir migrations postgres "$DSN" up'],
    }),
    command('https://docs.continue.dev/guides/cli', 'cn|@continuedev/cli', 'Continue', {
      needs: ['-p', '--print', '--auto'],
      yes: ['cn -p "fix it" --auto'],
      no: ['cn login', 'cn --version'],
    }),
    command('https://qwenlm.github.io/qwen-code-docs/', 'qwen|@qwen-code/qwen-code', 'Qwen Code', {
      needs: ['-p', '--prompt', '--yolo', '-y'],
      yes: ['qwen --yolo -p "fix it"'],
      no: ['qwen --version', 'qwen mcp list'],
    }),
    command('https://opencode.ai/docs/cli/', 'opencode', 'OpenCode', {
      words: ['run|github'],
      yes: ['opencode run "fix it"'],
      no: ['opencode models', 'opencode --version'],
    }),
  ],
};
