import { action } from './entry.ts';
import { SSH_QUIET } from './hosts-quiet.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';
import { LOCAL } from './local.ts';

const MANUAL = { source: 'https://man.openbsd.org/ssh.1', asOf: '2026-09-01' };
const RSYNC = { source: 'https://download.samba.org/pub/rsync/rsync.1', asOf: '2026-09-01' };
const NONE =
  'Plain SSH takes no OIDC token: have a key signed for each run by a certificate authority, or go through the session manager of the cloud; else use a key for this host alone, held by an environment, and replace it regularly.';
const KEY = {
  is: 'credential',
  name: 'SSH private key',
  by: 'ssh-key',
  opens: 'host',
  none: NONE,
} as const satisfies Partial<CredentialMeaning>;
const PASSWORD = { ...KEY, name: 'SSH password', by: 'password' } as const satisfies Partial<CredentialMeaning>;

const copies = (target: EffectMeaning['target'], stage: EffectMeaning['stage'] = target): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does: 'copies files to another host',
  reversible: false,
  ...(target ? { target } : {}),
  ...(stage ? { stage } : {}),
});
const runs = (target: EffectMeaning['target']): EffectMeaning => ({
  ...copies(target),
  does: 'runs commands on another host',
});
/** Hosts reached by SSH: keys, and copying or running over them. */
export const SSH: Provider = {
  id: 'ssh',
  title: 'SSH',
  ...SSH_QUIET,
  identifiers: [
    'SSH_HOST',
    'SSH_USER',
    'SSH_USERNAME',
    'SSH_PORT',
    'SSH_KNOWN_HOSTS',
    'REMOTE_HOST',
    'REMOTE_USER',
    'REMOTE_PORT',
    'SERVER_HOST',
    'SERVER_IP',
    'SERVER_USER',
    'HOST',
    'USERNAME',
    'PORT',
  ],
  actions: [
    action('appleboy/ssh-action', '1530429 action.yml', '2026-04-29', [
      { ...KEY, value: [{ input: 'key' }, { input: 'proxy_key' }], principal: { input: 'username' } },
      { ...PASSWORD, value: [{ input: 'password' }, { input: 'proxy_password' }], principal: { input: 'username' } },
      runs([{ input: 'host' }]),
    ]),
    action('appleboy/scp-action', '6dba043 action.yml', '2026-07-18', [
      { ...KEY, value: [{ input: 'key' }, { input: 'proxy_key' }], principal: { input: 'username' } },
      { ...PASSWORD, value: [{ input: 'password' }], principal: { input: 'username' } },
      copies([{ input: 'host' }]),
    ]),
    action('easingthemes/ssh-deploy', '2cc5b27 action.yml', '2026-04-02', [
      {
        ...KEY,
        value: [{ input: 'SSH_PRIVATE_KEY' }, { env: 'SSH_PRIVATE_KEY' }],
        principal: { input: 'REMOTE_USER' },
      },
      copies([{ input: 'REMOTE_HOST' }, { env: 'REMOTE_HOST' }]),
    ]),
    action('burnett01/rsync-deployments', '4d419d1 action.yml', '2026-06-22', [
      { ...KEY, value: [{ input: 'remote_key' }], principal: { input: 'remote_user' } },
      copies([{ input: 'remote_host' }]),
    ]),
    // Often a read-only deploy key for private dependencies: what a later step does with it decides.
    action('webfactory/ssh-agent', 'a6f90b1 action.yml', '2025-03-17', [
      { ...KEY, value: [{ input: 'ssh-private-key' }] },
    ]),
    action('shimataro/ssh-key-action', 'd4fffb5 action.yml', '2024-02-11', [{ ...KEY, value: [{ input: 'key' }] }]),
    action('dawidd6/action-ansible-playbook', '3d5a3a7 action.yml', '2026-08-07', [
      { ...KEY, value: [{ input: 'key' }] },
      {
        is: 'effect',
        effect: 'deploy',
        does: 'runs an Ansible playbook',
        reversible: false,
        target: [{ input: 'playbook' }],
        stage: [{ input: 'inventory' }, { input: 'options' }, { input: 'playbook' }],
        when: [
          { input: 'check_mode', isNot: ['true'], default: 'false' },
          {
            input: 'options',
            lacksText: ['--check', '--syntax-check', '--list-', 'localhost', '127.0.0.1', 'connection=local'],
          },
          { input: 'inventory', lacksText: ['localhost', '127.0.0.1', 'connection=local'] },
        ],
      },
    ]),
  ],
  variables: [
    { ...MANUAL, names: ['SSHPASS'], readBy: ['sshpass'], means: { ...PASSWORD, value: [{ env: 'SSHPASS' }] } },
    {
      ...MANUAL,
      names: ['SSH_PRIVATE_KEY', 'SSH_KEY', 'DEPLOY_KEY', 'DEPLOY_SSH_KEY'],
      readBy: ['ssh-add'],
      means: {
        ...KEY,
        value: [{ env: 'SSH_PRIVATE_KEY' }, { env: 'SSH_KEY' }, { env: 'DEPLOY_KEY' }, { env: 'DEPLOY_SSH_KEY' }],
      },
    },
  ],
  configurations: [
    {
      ...MANUAL,
      paths: ['~/.ssh/*'],
      except: ['known_hosts', 'known_hosts2', 'config', 'authorized_keys', 'environment'],
      readBy: ['ssh', 'scp', 'sftp', 'rsync', 'ssh-add', 'cap', 'kamal', 'ansible-playbook'],
      means: KEY,
    },
  ],
  commands: [
    {
      ...MANUAL,
      program: 'ssh|scp|sftp',
      words: [],
      needs: ['-i'],
      means: [{ ...KEY, value: [{ fileOf: { option: ['-i'] } }] }],
      yes: ['ssh -i key.pem deploy@web ./restart.sh', 'scp -i key.pem app.tgz deploy@web:/srv'],
      no: ['ssh deploy@web ./restart.sh', 'ssh-keyscan web'],
    },
    {
      ...RSYNC,
      program: 'rsync',
      words: [],
      has: ['-i '],
      means: [{ ...KEY, value: [{ fileOf: { after: '-i ' } }] }],
      yes: ['rsync -az -e "ssh -p 22 -i key.pem" dist/ web:/srv'],
      no: ['rsync -az -e "ssh -p 22" dist/ web:/srv', 'rsync -a src/ dst/'],
    },
    {
      source: 'https://man.openbsd.org/ssh-add.1',
      asOf: '2026-09-01',
      program: 'ssh-add',
      words: [],
      unless: ['-l', '-L', '-D', '-d'],
      means: [{ ...KEY, value: [{ stdin: true }, { fileOf: { operand: 0 } }], onlyStored: true }],
      yes: ['echo "$SSH_KEY" | ssh-add -', 'ssh-add - <<< "$SSH_KEY"', 'ssh-add key.pem'],
      no: ['ssh-keyscan web', 'ssh-add -l', 'ssh-add -D'],
    },
    {
      ...MANUAL,
      program: 'ssh',
      words: [],
      // Any host; without one, nothing is reached.
      last: '',
      hasNot: ['git@', ...LOCAL],
      unless: ['-T', '-V', '-Q', '-G', '-N'],
      flags: ['-t', '-tt', '-v', '-q', '-A', '-4', '-6', '-n', '-C'],
      means: [runs([{ operand: 0 }])],
      yes: [
        'ssh deploy@web "./restart.sh"',
        'ssh -o StrictHostKeyChecking=no "$USER@$HOST" uptime',
        'ssh live ./deploy.sh',
      ],
      no: ['ssh -T git@github.com', 'ssh -V'],
    },
    {
      ...MANUAL,
      program: 'scp',
      words: [],
      lastHas: ':',
      hasNot: LOCAL,
      flags: ['-r', '-q', '-p', '-C', '-v', '-O', '-3', '-B'],
      means: [copies([{ operand: -1 }])],
      yes: ['scp -r dist deploy@web:/srv', 'scp -P 22 -i key app.tgz "$HOST:/srv"'],
      no: ['scp deploy@web:/var/log/app.log .', 'scp build.log localhost:/tmp'],
    },
    {
      ...RSYNC,
      program: 'rsync',
      words: [],
      lastHas: ':',
      hasNot: LOCAL,
      unless: ['-n'],
      flags: [
        '-a',
        '-z',
        '-v',
        '-r',
        '-az',
        '-avz',
        '-avzr',
        '-rlgoDzvc',
        '-rvz',
        '-azP',
        '-P',
        '-h',
        '-av',
        '-avzh',
        '-rltvz',
        '--archive',
        '--compress',
        '--delete-after',
        '--stats',
        '--checksum',
      ],
      means: [copies([{ operand: -1 }])],
      yes: ['rsync -avz --delete dist/ deploy@web:/srv', 'rsync -az -e "ssh -p 22" dist/ web:/srv'],
      no: ['rsync -a src/ dst/', 'rsync -avzn dist/ web:/srv', 'rsync -a web:/srv/logs .'],
    },
    {
      source: 'https://linux.die.net/man/1/sshpass',
      asOf: '2026-09-01',
      program: 'sshpass',
      words: [],
      means: [{ ...PASSWORD, value: [{ option: ['-p'] }] }, runs([{ operand: -1 }])],
      yes: ['sshpass -p "$P" ssh deploy@web ls', 'sshpass -e scp a deploy@web:/srv'],
      no: ['sshpass -V', 'sshpass -h'],
      unless: ['-V', '-h'],
    },
    {
      source: 'https://capistranorb.com/documentation/getting-started/flow/',
      asOf: '2026-09-01',
      program: 'cap',
      words: [],
      has: ['deploy'],
      means: [{ ...runs([{ operand: 0 }]), does: 'deploys with Capistrano', reversible: true }],
      yes: ['bundle exec cap production deploy'],
      no: ['cap -T', 'cap install'],
    },
    {
      source: 'https://kamal-deploy.org/docs/commands/deploy/',
      asOf: '2026-09-01',
      program: 'kamal',
      words: ['deploy|redeploy|rollback|setup'],
      means: [{ ...runs([{ option: ['--destination', '-d'] }]), does: 'deploys with Kamal', reversible: true }],
      yes: ['kamal deploy -d production'],
      no: ['kamal app logs', 'kamal details'],
    },
    {
      source: 'https://docs.ansible.com/projects/ansible/latest/cli/ansible-playbook.html',
      asOf: '2026-09-01',
      program: 'ansible-playbook',
      words: [],
      unless: ['--check', '-C', '--syntax-check', '--list-hosts', '--list-tasks'],
      hasNot: ['localhost', '127.0.0.1', 'local'],
      means: [
        {
          is: 'effect',
          effect: 'deploy',
          does: 'runs an Ansible playbook',
          reversible: false,
          target: [{ operand: 0 }],
          stage: [{ option: ['--inventory', '-i'] }, { option: ['--limit', '-l'] }],
        },
      ],
      yes: ['ansible-playbook -i inventories/live site.yml'],
      no: [
        'ansible-playbook site.yml --check',
        'ansible-playbook --syntax-check site.yml',
        'ansible-playbook -i localhost, -c local site.yml',
        'ansible-lint',
      ],
    },
  ],
};
