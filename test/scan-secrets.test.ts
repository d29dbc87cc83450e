import { describe, expect, test } from 'vitest';
import { blankSecrets } from '../src/safe/secrets.ts';
import { scanFiles, WORKFLOW } from './scan-input.ts';

// Made when the test runs, so that no file of this repository holds anything that looks like a credential.
const madeUp = (length: number, seed = 7): string => {
  const letters = 'kQ7zM2xW9pL4vB8nR3cH6tY5';
  let state = seed;
  return Array.from({ length }, () => letters[((state = (state * 75 + 74) % 65_537) >> 4) % letters.length] ?? '').join(
    '',
  );
};
const KEY = madeUp(40);
const TOKEN = ['gh', 'p_', madeUp(36)].join('');
const PRIVATE_KEY = [
  '-----BEGIN OPENSSH PRIVATE',
  ' KEY-----\n',
  Array.from({ length: 6 }, (_, row) => madeUp(64 - row)).join('\n'),
  '\n-----END OPENSSH PRIVATE',
  ' KEY-----',
].join('');

/** All that leaves a scan: the report, and the text that snippets are cut from. */
function everything(files: Readonly<Record<string, string>>): string {
  const { report, sources } = scanFiles(files);
  return JSON.stringify([report, Object.keys(files).map((path) => sources(path))]);
}

const login = (secret: string): string => `on: push
jobs:
  deploy:
    runs-on: x
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-access-key-id: AKIAIOSFODNN7EXAMPLE
          aws-secret-access-key: ${secret}
      - run: terraform apply -auto-approve
`;

describe('a literal credential', () => {
  test('is found by its length and never shown', () => {
    const { report } = scanFiles({ [WORKFLOW]: login(KEY) });
    const finding = report.findings.find(({ ruleId }) => ruleId === 'literal-credential');
    expect(finding).toMatchObject({ severity: 'critical', line: 9 });
    expect(finding?.message).toContain('40 characters');
    expect(everything({ [WORKFLOW]: login(KEY) })).not.toContain(KEY);
  });

  test('has no part in its fingerprint', () => {
    const fingerprints = [KEY, madeUp(40, 8)].map(
      (secret) =>
        scanFiles({ [WORKFLOW]: login(secret) }).report.findings.find(({ ruleId }) => ruleId === 'literal-credential')
          ?.fingerprint,
    );
    expect(fingerprints[0]).toBeDefined();
    expect(fingerprints[0]).toBe(fingerprints[1]);
  });

  test.each([
    ['a quote in single quotes', `'${KEY}''x'`, `${KEY}'x`],
    ['a quote in double quotes', `"${KEY}\\"x"`, `${KEY}"x`],
    ['a backslash', `"${KEY}\\\\x"`, `${KEY}\\x`],
  ])('is blanked in the file where it is written with %s', (_, written) => {
    expect(everything({ [WORKFLOW]: login(written) })).not.toContain(KEY);
  });

  test('is blanked wherever else it stands: names, conditions, comments, scripts, other files', () => {
    const files = {
      [WORKFLOW]: `${login(KEY)}      - name: ${KEY}\n        if: github.ref == '${KEY}'\n        run: npm publish # ${KEY}\n  ${KEY}:\n    environment: ${KEY}\n    runs-on: x\n    steps: [{run: terraform apply -auto-approve -var x=${KEY}}]\n`,
      '.github/workflows/other.yml': `# ${KEY}\non: push\njobs: {a: {uses: ./${KEY}.yml}}\n`,
    };
    expect(everything(files)).not.toContain(KEY);
  });

  describe('of a password that a person thinks up', () => {
    const password = ['Som', 'mer', '20', '24', '!'].join('');
    const ssh = `on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {host: web.acme.example, username: deploy, password: '${password}', script: ./restart.sh}\n`;

    test('is unknown and no finding', () => {
      const { report } = scanFiles({ [WORKFLOW]: ssh });
      expect(report.findings.filter(({ ruleId }) => ruleId === 'literal-credential')).toEqual([]);
      expect(report.unknown.map(({ because }) => because)).toContainEqual(
        expect.stringContaining('a literal SSH password of 11 characters'),
      );
    });

    test('is never shown, also where a secret goes before it', () => {
      expect(everything({ [WORKFLOW]: ssh })).not.toContain(password);
      const either = ssh.replace(`'${password}'`, `"\${{ secrets.PASSWORD || '${password}' }}"`);
      expect(everything({ [WORKFLOW]: either })).toContain('secrets.PASSWORD');
      expect(everything({ [WORKFLOW]: either })).not.toContain(password);
    });
  });

  test('of several lines is blanked line by line', () => {
    const text = everything({
      [WORKFLOW]: `on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - uses: webfactory/ssh-agent@v0.9.0\n        with:\n          ssh-private-key: |\n${PRIVATE_KEY.replaceAll(/^/gmu, '            ')}\n      - run: rsync -a . deploy@host:/srv\n`,
    });
    expect(text).toContain('literal-credential');
    for (const line of PRIVATE_KEY.split('\n').slice(1, -1)) expect(text).not.toContain(line);
  });
});

describe('what has the form of a vendor’s token', () => {
  const manifest = (owner: string): string =>
    `version: 1\nidentities:\n  - id: ${TOKEN}\n    class: bot\n    owner: ${owner}\n    principal: ${TOKEN}\n    environments: [${TOKEN}]\n`;

  test('is blanked in every part of the report, known as a credential or not', () => {
    const files = {
      [WORKFLOW]: `on: push\nenv: {A: ${TOKEN}, ${TOKEN}: x}\njobs:\n  j-${TOKEN}:\n    environment: ${TOKEN}\n    runs-on: x\n    steps:\n      - name: ${TOKEN}\n        run: kubectl apply --namespace ${TOKEN} -f x\n      - {name: ${TOKEN}, uses: ./${TOKEN}}\n      - {id: ${TOKEN}, uses: aws-actions/configure-aws-credentials@v6, with: {role-to-assume: ${TOKEN}}}\n      - run: aws s3 sync . s3://x # countersign: ignore[${TOKEN}] until=2026-12-01 -- ${TOKEN}\n`,
      '.github/identities.yml': manifest(`'@acme/team'`),
      '.github/countersign.yml': `version: 1\nexceptions:\n  - {rule: static-cloud-key, path: x, reason: ${TOKEN}, owner: '@dana', until: 2026-12-01}\n`,
    };
    expect(everything(files)).not.toContain(TOKEN);
  });

  test('and in what is said of broken files', () => {
    const text = everything({
      [WORKFLOW]: `on: push\njobs: {a: {env: {${TOKEN}: 1, ${TOKEN}: 2}}}\n`,
      '.github/identities.yml': manifest(TOKEN).replace('class: bot', `class: ${TOKEN}\n    ${TOKEN}: x`),
    });
    expect(text).not.toContain(TOKEN);
  });
});

describe('blanking', () => {
  const blank = blankSecrets([KEY, `${KEY}-and-more`, 'short', 'first line of it\nsecond line of it']);

  test('keeps the length, so that columns stay true', () => {
    expect(blank(`a ${KEY} b`)).toBe(`a ${'•'.repeat(40)} b`);
    expect(blank(TOKEN)).toBe('•'.repeat(40));
  });

  test('leaves nothing of one that overlaps another', () => {
    expect(blank(`${KEY}-and-more`)).toBe('•'.repeat(49));
    const around = blankSecrets([`pass-${TOKEN}`, `${TOKEN.slice(-10)}-tail`]);
    expect(around(`x pass-${TOKEN}-tail x`)).toBe(`x ${'•'.repeat(50)} x`);
  });

  test('takes a literal of several lines apart, and leaves what is too short to be one', () => {
    expect(blank('  second line of it')).toBe(`  ${'•'.repeat(17)}`);
    expect(blank('a short word')).toBe('a short word');
    expect(blank('nothing here')).toBe('nothing here');
  });

  test('is linear in long lines of what almost is a token', () => {
    const started = performance.now();
    for (const almost of ['ghp_', 'AKIA', 'xoxb-', 'sk-', 'pypi-', 'github_pat_']) blank(almost.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
