import { describe, expect, test } from 'vitest';
import { trace } from './traced.ts';

// Which credential a job holds is what its files hold. Each case is the steps of one job.

const SECRET = '${{ secrets.KEY }}';
const run = (script: string, more = ''): string =>
  `      - run: |\n${script
    .split('\n')
    .map((line) => `          ${line}\n`)
    .join('')}${more}`;
const uses = (steps: string): readonly string[] =>
  trace({ a: `on: push\njobs:\n  d:\n    runs-on: x\n    steps:\n${steps}` }).credentials.map(
    ({ name, account, source, at }) => `${name}: ${account} (${source.kind}, line ${at.span.line})`,
  );
const KEY_FILE = 'gcloud auth activate-service-account --key-file=';
const GOOGLE = 'Google service account key: secrets.KEY (stored, line 7)';

describe('a file that a script writes is read', () => {
  test.each([
    ['echo', `echo "${SECRET}" > key.json\n${KEY_FILE}key.json`],
    ['echo in a pipe', `echo "${SECRET}" | base64 --decode > key.json\n${KEY_FILE}key.json`],
    ['printf', `printf '%s' '${SECRET}' > key.json\n${KEY_FILE}key.json`],
    ['here-text', `base64 -d <<< "${SECRET}" > key.json\n${KEY_FILE}key.json`],
    ['a block of here-text', `cat <<EOF > key.json\n${SECRET}\nEOF\n${KEY_FILE}key.json`],
    ['tee', `echo "${SECRET}" | sudo tee key.json > /dev/null\n${KEY_FILE}key.json`],
    ['in a folder', `cd infra && echo "${SECRET}" > key.json\n${KEY_FILE}./key.json`],
    ['by its full path', `echo "${SECRET}" > "$GITHUB_WORKSPACE/key.json"\n${KEY_FILE}key.json`],
    ['in the temporary folder', `echo "${SECRET}" > $RUNNER_TEMP/key.json\n${KEY_FILE}\${{ runner.temp }}/key.json`],
    ['by a variable', `FILE=/tmp/key.json; echo "${SECRET}" > $FILE\n${KEY_FILE}/tmp/key.json`],
    ['of a name only the run knows', `FILE=$(mktemp); echo "${SECRET}" > $FILE\n${KEY_FILE}$FILE`],
    ['moved', `echo "${SECRET}" > a.json && mv a.json key.json\n${KEY_FILE}key.json`],
    ['copied into a folder', `echo "${SECRET}" > key.json && cp key.json /opt/\n${KEY_FILE}/opt/key.json`],
    ['piped in', `echo "${SECRET}" > key.json\ncat key.json | ${KEY_FILE}-`],
    ['as standard input', `echo "${SECRET}" > key.json\n${KEY_FILE}/dev/stdin < key.json`],
  ])('%s', (_, script) => {
    expect(uses(run(script))).toEqual([GOOGLE]);
  });

  test('in a later step, and where the finding stands is where it was written', () => {
    expect(uses(run(`echo "${SECRET}" > key.json`) + run(`${KEY_FILE}key.json`))).toEqual([GOOGLE]);
    expect(uses(run(`${KEY_FILE}key.json`) + run(`echo "${SECRET}" > key.json`))).toEqual([]);
  });

  test('in the place of a path', () => {
    expect(uses(run(`${KEY_FILE}<(echo "${SECRET}")`))).toEqual([GOOGLE]);
  });

  test('by an action that writes files', () => {
    const write = `      - {id: f, uses: timheuer/base64-to-file@v1, with: {fileName: k.json, encodedString: '${SECRET}'}}\n`;
    const found = ['Google service account key: secrets.KEY (stored, line 6)'];
    expect(uses(write + run(`${KEY_FILE}\${{ steps.f.outputs.filePath }}`))).toEqual(found);
    expect(uses(write + run(`${KEY_FILE}$RUNNER_TEMP/k.json`))).toEqual(found);
    const json = `      - {uses: jsdaniell/create-json@v1, with: {name: k.json, dir: infra/, json: '${SECRET}'}}\n`;
    expect(uses(json + run(`${KEY_FILE}infra/k.json`))).toEqual(found);
    expect(uses(json + run(`${KEY_FILE}k.json`))).toEqual([]);
  });
});

describe('what a program reads by itself', () => {
  const write = (path: string, text = SECRET): string => run(`cat > ${path} <<EOF\n${text}\nEOF`);

  test.each([
    ['~/.kube/config', SECRET, 'kubectl apply -f k8s', 'Kubernetes credential'],
    ['$HOME/.kube/config', SECRET, 'helm upgrade web ./chart', 'Kubernetes credential'],
    [
      '~/.aws/credentials',
      `[default]\naws_access_key_id = AKIA\naws_secret_access_key = ${SECRET}`,
      'aws s3 sync a s3://b',
      'AWS access key',
    ],
    ['.npmrc', `//registry.npmjs.org/:_authToken=${SECRET}`, 'npm publish', 'npm access token'],
    ['~/.pypirc', `[pypi]\nusername = __token__\npassword = ${SECRET}`, 'twine upload dist/*', 'PyPI token'],
    ['~/.ssh/id_ed25519', SECRET, 'rsync -a dist/ me@web:/srv', 'SSH private key'],
    ['~/.netrc', `machine github.com login acme password ${SECRET}`, 'git push', 'GitHub token'],
    ['~/.gem/credentials', `:rubygems_api_key: ${SECRET}`, 'gem push a.gem', 'RubyGems API key'],
    ['~/.cargo/credentials.toml', `[registry]\ntoken = "${SECRET}"`, 'cargo publish', 'crates.io token'],
    [
      '~/.docker/config.json',
      `{"auths":{"acme.example":{"auth":"${SECRET}"}}}`,
      'docker push acme.example/web',
      'registry password',
    ],
  ])('%s', (path, text, command, name) => {
    expect(uses(write(path, text) + run(command)).map((line) => line.split(' (')[0])).toEqual([`${name}: secrets.KEY`]);
  });

  test.each([
    ['nothing that reads it', '~/.kube/config', SECRET, 'ls'],
    [
      'keys of a session',
      '~/.aws/credentials',
      `aws_secret_access_key=${SECRET}\naws_session_token=x`,
      'aws s3 sync a s3://b',
    ],
    ['another registry', '.npmrc', `//npm.acme.example/:_authToken=${SECRET}`, 'npm publish'],
    ['a token to install with', '.npmrc', `//registry.npmjs.org/:_authToken=${SECRET}`, 'npm ci'],
    ['known hosts', '~/.ssh/known_hosts', SECRET, 'ssh me@web ls'],
    ['another host', '~/.netrc', `machine git.acme.example password ${SECRET}`, 'git push'],
  ])('not: %s', (_, path, text, command) => {
    expect(uses(write(path, text) + run(command))).toEqual([]);
  });

  test('what an earlier step made is not stored', () => {
    const made = '${{ steps.cluster.outputs.kubeconfig }}';
    expect(uses(write('~/.kube/config', made) + run('kubectl apply -f k8s'))).toEqual([
      'Kubernetes credential: steps.cluster.outputs.kubeconfig (minted, line 7)',
    ]);
  });
});

describe('a variable that names a file', () => {
  const apply = 'terraform apply -auto-approve';

  test.each([
    [
      'of the step',
      run(`echo "${SECRET}" > key.json`) + run(apply, '        env: {GOOGLE_APPLICATION_CREDENTIALS: key.json}\n'),
    ],
    ['exported', run(`echo "${SECRET}" > key.json\nexport GOOGLE_APPLICATION_CREDENTIALS=$PWD/key.json\n${apply}`)],
    [
      'handed on',
      run(`echo "${SECRET}" > key.json\necho "GOOGLE_APPLICATION_CREDENTIALS=$(pwd)/key.json" >> $GITHUB_ENV`) +
        run(apply),
    ],
    ['for one command', run(`echo "${SECRET}" > key.json\nGOOGLE_APPLICATION_CREDENTIALS=key.json ${apply}`)],
    [
      'whose file only the run knows',
      run(
        `echo "${SECRET}" > $GOOGLE_APPLICATION_CREDENTIALS\n${apply}`,
        "        env: {GOOGLE_APPLICATION_CREDENTIALS: '${{ steps.x.outputs.y }}'}\n",
      ),
    ],
  ])('%s', (_, steps) => {
    expect(uses(steps)).toEqual([GOOGLE]);
  });

  test('that no step has written says nothing', () => {
    expect(uses(run(`export GOOGLE_APPLICATION_CREDENTIALS=/etc/key.json\n${apply}`))).toEqual([]);
  });

  test('the content of a file in a variable', () => {
    const found = uses(run(`echo "${SECRET}" > key.json\nexport GOOGLE_CREDENTIALS=$(cat key.json)\n${apply}`));
    expect(found).toEqual(['Google service account key: secrets.KEY (stored, line 8)']);
  });
});

test('thousands of steps that each add to a file are followed', () => {
  const started = performance.now();
  const add = run('echo "x" >> notes.txt').repeat(2000);
  expect(uses(add + run(`echo "${SECRET}" > key.json\n${KEY_FILE}key.json`))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(3000);
});
