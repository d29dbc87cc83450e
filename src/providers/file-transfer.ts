import { action, command, stored, variable } from './entry.ts';
import type { CredentialMeaning, EffectMeaning, Provider } from './provider.ts';

const KEY =
  'SSH keys have no end of their own: have certificates signed for each run, or give the key one host and one command, held by an environment.';
const PASSWORD =
  'FTP knows no short-lived login: use SFTP with a key of one host, or what the host offers to deploy, held by an environment.';
const UPLOADS: EffectMeaning = {
  is: 'effect',
  effect: 'deploy',
  does: 'copies files to another host',
  reversible: true,
};
const sshKey = (value: CredentialMeaning['value'], principal: CredentialMeaning['principal']): CredentialMeaning =>
  stored('SSH key', 'ssh-key', 'host', value, { none: KEY }, principal ? { principal } : {});
const LOCAL = ['localhost', '127.0.0.1'];
const LFTP = { source: 'https://lftp.yar.ru/lftp-man.html', asOf: '2026-09-01' };
const FTP = ['ftp://', 'ftps://', 'sftp://'];

/** Hosts that are reached by FTP, SFTP and remote shells. */
export const FILE_TRANSFER: Provider = {
  id: 'file-transfer',
  title: 'FTP and remote hosts',
  identifiers: ['FTP_SERVER', 'FTP_HOST', 'FTP_USERNAME', 'FTP_USER', 'SFTP_HOST', 'SFTP_USERNAME'],
  actions: [
    action('samkirkland/ftp-deploy-action', 'a51268f action.yml', '2025-08-26', [
      stored(
        'FTP password',
        'password',
        'host',
        [{ input: 'password' }],
        { none: PASSWORD },
        { principal: { input: 'username' } },
      ),
      {
        ...UPLOADS,
        target: [{ input: 'server' }],
        stage: [{ input: 'server-dir' }, { input: 'server' }],
        when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
      },
    ]),
    action('wlixcc/sftp-deploy-action', 'c392989 action.yml', '2026-03-24', [
      sshKey([{ input: 'ssh_private_key' }], { input: 'username' }),
      stored(
        'SSH password',
        'password',
        'host',
        [{ input: 'password' }],
        { none: KEY },
        { principal: { input: 'username' } },
      ),
      { ...UPLOADS, target: [{ input: 'server' }], stage: [{ input: 'remote_path' }, { input: 'server' }] },
    ]),
    action('garygrossgarten/github-action-ssh', '3d6a341 action.yml', '2026-03-16', [
      sshKey([{ input: 'privateKey' }], { input: 'username' }),
      stored(
        'SSH password',
        'password',
        'host',
        [{ input: 'password' }],
        { none: KEY },
        { principal: { input: 'username' } },
      ),
      {
        ...UPLOADS,
        does: 'runs commands on another host',
        target: [{ input: 'host' }],
        stage: [{ input: 'host' }],
        when: [{ input: 'host', isNot: LOCAL, default: 'localhost' }],
      },
    ]),
    action('garygrossgarten/github-action-scp', 'ed47763 action.yml', '2026-03-16', [
      sshKey([{ input: 'privateKey' }], { input: 'username' }),
      stored(
        'SSH password',
        'password',
        'host',
        [{ input: 'password' }],
        { none: KEY },
        { principal: { input: 'username' } },
      ),
      {
        ...UPLOADS,
        target: [{ input: 'host' }],
        stage: [{ input: 'remote' }, { input: 'host' }],
        when: [{ input: 'host', isNot: LOCAL, default: 'localhost' }],
      },
    ]),
  ],
  variables: [
    variable(LFTP, ['LFTP_PASSWORD'], ['lftp'], (value) =>
      stored('FTP password', 'password', 'host', value, { none: PASSWORD }),
    ),
  ],
  commands: [
    command(
      LFTP,
      'lftp',
      [],
      [{ ...UPLOADS, target: [{ operand: -1 }], stage: [{ operand: -1 }] }],
      {
        yes: [
          'lftp -u "$USER,$PASS" sftp://web.acme.example -e "mirror -R dist /srv; bye"',
          'lftp -c "open ftp://web.acme.example; mirror --reverse dist /srv"',
        ],
        no: ['lftp -e "mirror /srv backup; bye" sftp://web.acme.example', 'lftp --version'],
      },
      { has: ['mirror -R', 'mirror --reverse', 'mirror -eR', 'mirror -Re', 'put '] },
    ),
    command(
      { source: 'https://curl.se/docs/manpage.html', asOf: '2026-09-01' },
      'curl',
      [],
      [
        { ...UPLOADS, target: [{ word: FTP }], stage: [{ word: FTP }] },
        {
          ...stored('FTP password', 'password', 'host', [{ option: ['--user', '-u'] }], { none: PASSWORD }),
          onlyStored: true,
        },
      ],
      {
        yes: [
          'curl -T site.zip ftp://web.acme.example/ --user "$FTP_USER:$FTP_PASSWORD"',
          'curl --upload-file a sftp://web.acme.example/srv/a',
        ],
        no: ['curl -O ftp://web.acme.example/site.zip', 'curl -T site.zip https://web.acme.example/'],
      },
      { needs: ['-T', '--upload-file'], has: FTP, hasNot: LOCAL },
    ),
  ],
};
