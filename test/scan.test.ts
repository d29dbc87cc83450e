import { describe, expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { filesBelow, readText } from './house/source.ts';
import { type Files, findingLines, pullRequest, reportOf, scanFiles, WORKFLOW } from './scan-input.ts';

const shop = (): Files => {
  const root = 'examples/shop/';
  return Object.fromEntries(filesBelow('examples/shop').map((path) => [path.slice(root.length), readText(path)]));
};

const deploy = (name: string, comment = ''): string =>
  `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl apply --namespace production -f ${name}.yaml${comment}\n`;
const workflow = (...jobs: string[]): string => `on: push\njobs:\n${jobs.join('')}`;
const UNGATED = 'production-without-environment';

describe('the same input gives the same answer', () => {
  test('byte for byte, twice and in whatever order the files come', () => {
    const files = Object.entries({
      ...shop(),
      '.github/workflows/z.yml': workflow(deploy('z')),
      '.github/workflows/A.yml': workflow(deploy('a')),
    });
    const answer = (list: readonly (readonly [string, string])[]): string => {
      const { report, sources } = scanFiles(Object.fromEntries(list));
      return JSON.stringify([report, report.findings.map(({ path }) => sources(path))]);
    };
    const first = answer(files);
    expect(answer(files)).toBe(first);
    expect(answer(files.toReversed())).toBe(first);
    expect(answer([...files.slice(3), ...files.slice(0, 3)])).toBe(first);
  });

  test('an unrelated file changes nothing', () => {
    expect(reportOf({ ...shop(), 'src/index.js': 'x', '.github/workflows/deep/er.yml': 'not: read' })).toEqual(
      reportOf(shop()),
    );
  });

  test('lines put in above move the place of a finding and not its fingerprint', () => {
    const before = reportOf({ [WORKFLOW]: workflow(deploy('web')) });
    const after = reportOf({ [WORKFLOW]: `# one\n\n# two\n${workflow(deploy('other'), deploy('web'))}` });
    const web = after.findings.find(({ job }) => job === 'web');
    expect(web?.fingerprint).toBe(before.findings[0]?.fingerprint);
    expect(web?.line).toBeGreaterThan(before.findings[0]?.line ?? 0);
  });
});

describe('a scan that is not whole is incomplete, and says what was found all the same', () => {
  test('no workflows', () => {
    expect(reportOf({ 'README.md': 'x' })).toMatchObject({ verdict: 'incomplete', findings: [] });
    expect(reportOf({}).reasons).toEqual([expect.stringContaining('no workflows')]);
    expect(reportOf({ '.github/workflows/sub/a.yml': workflow(deploy('a')) })).toMatchObject({
      verdict: 'incomplete',
      findings: [],
    });
  });

  test.each([
    ['a tab', 'on: push\njobs:\n\tbuild: x\n', 3],
    ['a list', '- on: push\n', 1],
    ['two documents', `${workflow(deploy('b'))}---\non: push\n`, 7],
    ['a merge key', 'on: push\nx: &x {runs-on: y}\njobs:\n  b:\n    <<: *x\n    steps: []\n', 5],
    ['a thousand brackets', `on: ${'['.repeat(1000)}`, 1],
    ['a step as a text', 'on: push\njobs:\n  b:\n    steps:\n      - make\n', 5],
  ])('%s in one file beside another', (_, broken, line) => {
    const report = reportOf({ '.github/workflows/broken.yml': broken, [WORKFLOW]: workflow(deploy('web')) });
    expect(report.verdict).toBe('incomplete');
    expect(report.skipped).toMatchObject([
      { path: '.github/workflows/broken.yml', why: 'partial', line, accepted: false },
    ]);
    expect(report.reasons[0]).toContain(`.github/workflows/broken.yml:${line} was not read, or not wholly`);
    expect(findingLines(report)).toContain(`${UNGATED} web!`);
  });

  test('a broken action that a job uses, and not one that nothing uses', () => {
    const uses = 'on: push\njobs: {a: {runs-on: x, steps: [{uses: ./tool}]}}';
    expect(reportOf({ [WORKFLOW]: uses, 'tool/action.yml': '- nothing' }).skipped).toMatchObject([
      { path: 'tool/action.yml', line: 1 },
    ]);
    expect(reportOf({ [WORKFLOW]: workflow(deploy('a')), 'tool/action.yml': '- nothing' }).skipped).toEqual([]);
  });

  test('a manifest that is not valid, with file, line and column', () => {
    const report = reportOf({
      [WORKFLOW]: workflow(deploy('web')),
      '.github/identities.yml': 'version: 1\nidentities:\n  - id: a\n    clas: bot\n',
    });
    expect(report.verdict).toBe('incomplete');
    expect(report.reasons).toContainEqual(expect.stringMatching(/^\.github\/identities\.yml:4:5 .*`class`/u));
    expect(findingLines(report)).toContain(`${UNGATED} web!`);
  });

  test('a file that is too large', () => {
    const report = reportOf({
      [WORKFLOW]: workflow(deploy('web')),
      '.github/workflows/big.yml': `# ${'x'.repeat(600_000)}`,
    });
    expect(report).toMatchObject({
      verdict: 'incomplete',
      skipped: [{ path: '.github/workflows/big.yml', why: 'limit' }],
    });
    expect(findingLines(report)).toContain(`${UNGATED} web!`);
  });

  test('a workflow of nothing but comments is whole', () => {
    expect(
      reportOf({
        '.github/workflows/off.yml': '# on: push\n',
        [WORKFLOW]: workflow(deploy('a').replace('apply', 'get')),
      }),
    ).toMatchObject({
      verdict: 'pass',
      skipped: [],
    });
  });

  test('a configuration that is not valid is the user’s to mend', () => {
    expect(() => scanFiles({ [WORKFLOW]: workflow(deploy('a')), '.github/countersign.yml': 'gates: new\n' })).toThrow(
      UserError,
    );
  });
});

describe('on a pull request', () => {
  const one = { [WORKFLOW]: workflow(deploy('web')) };
  const two = { [WORKFLOW]: workflow(deploy('api'), deploy('web')) };

  test('what the base has does not gate, and what is new does', () => {
    const report = pullRequest(two, one);
    expect(findingLines(report)).toEqual([`${UNGATED} api!`, `${UNGATED} web`]);
    expect(report).toMatchObject({ verdict: 'fail', gate: { mode: 'new' }, counts: { new: 1, shown: 2 } });
    expect(pullRequest(two, two)).toMatchObject({ verdict: 'pass', counts: { new: 0 } });
  });

  test('the version of an action makes no finding new', () => {
    const login = (ref: string): Files => ({
      [WORKFLOW]: `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: aws-actions/configure-aws-credentials@${ref}\n        with:\n          aws-access-key-id: \${{ secrets.A }}\n          aws-secret-access-key: \${{ secrets.B }}\n`,
    });
    const report = pullRequest(login('v6'), login('v5'));
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.counts.new).toBe(0);
  });

  test('a second of what the base has once is new', () => {
    const copied = { ...one, '.github/workflows/copy.yml': workflow(deploy('web')) };
    expect(pullRequest(copied, one).counts.new).toBe(1);
  });

  test('a base that cannot be read: everything gates, and a line says so', () => {
    const report = reportOf(one, { base: { kind: 'unreadable', because: 'the history is shallow' } });
    expect(report).toMatchObject({ verdict: 'fail', gate: { mode: 'all', base: 'unreadable' } });
    expect(report.notices).toContainEqual(expect.stringContaining('the history is shallow'));
  });

  const exception = (reason: string): string =>
    `version: 1\nexceptions:\n  - rule: ${UNGATED}\n    path: ${WORKFLOW}\n    reason: ${reason}\n    owner: '@dana'\n    created: 2026-10-01\n    until: 2026-12-31\n`;
  const config = '.github/countersign.yml';

  test('an exception of the base counts, one that only the head has is shown and does not', () => {
    const excused = { ...one, [config]: exception('known') };
    expect(pullRequest(excused, excused)).toMatchObject({ verdict: 'pass', counts: { excepted: 1, shown: 0 } });
    const report = pullRequest({ ...two, [config]: exception('known') }, one);
    expect(findingLines(report)).toContain(`${UNGATED} api!`);
    expect(report).toMatchObject({ verdict: 'fail', counts: { excepted: 0 }, exceptions: [{ status: 'not-in-base' }] });
    expect(report.notices).toContainEqual(expect.stringContaining('A change cannot excuse itself'));
  });

  test('nor does a configuration of the head that asks for less', () => {
    const lax = { ...two, [config]: 'version: 1\nfailOnSeverity: none\n' };
    expect(pullRequest(lax, one)).toMatchObject({ verdict: 'fail', gate: { failOnSeverity: 'high' } });
    expect(pullRequest({ ...one, [config]: 'version: 1\ngate: all\n' }, one)).toMatchObject({
      verdict: 'fail',
      gate: { mode: 'all' },
    });
  });

  const push = (comment: string): Files => ({
    [WORKFLOW]: `on: push\njobs:\n  image:\n    runs-on: x\n    steps:\n      - uses: docker/login-action@v4\n        with:\n          username: acme\n          password: \${{ secrets.HUB }}${comment}\n      - run: docker push acme/web\n`,
  });
  const ignore = ' # countersign: ignore[stored-deploy-credential] until=2026-12-31 -- the registry has nothing else';

  test('an ignore comment of the base counts, a new one is shown and does not', () => {
    expect(findingLines(reportOf(push('')))).toContainEqual('stored-deploy-credential image');
    const old = pullRequest(push(ignore), push(ignore));
    expect(old.counts.ignored).toBe(1);
    expect(old.exceptions).toMatchObject([{ kind: 'ignore-comment', status: 'active' }]);
    const fresh = pullRequest(push(ignore), push(''));
    expect(fresh.counts.ignored).toBe(0);
    expect(fresh.exceptions).toMatchObject([{ kind: 'ignore-comment', status: 'not-in-base' }]);
  });

  test('an ignore comment that is moved to a new finding does not count', () => {
    const moved = {
      [WORKFLOW]: `${push('')[WORKFLOW] ?? ''}      - uses: docker/login-action@v4\n        with:\n          registry: acme.example\n          password: \${{ secrets.OTHER }}${ignore}\n      - run: docker push acme.example/web\n`,
    };
    const report = pullRequest(moved, push(ignore));
    expect(report.counts.ignored).toBe(0);
    expect(report.exceptions).toMatchObject([{ kind: 'ignore-comment', status: 'not-in-base' }]);
  });

  test('a broken base is only less to compare with', () => {
    const report = pullRequest(one, { [WORKFLOW]: 'jobs: [', '.github/identities.yml': '- x' });
    expect(report).toMatchObject({ verdict: 'fail', gate: { mode: 'new' }, skipped: [] });
  });
});

test('every finding has a place in a file that was read, inside a line of it', () => {
  const { report, sources } = scanFiles(shop());
  expect(report.findings.length).toBeGreaterThan(5);
  for (const { path, line, column, endLine, endColumn, chain, related } of [...report.findings]) {
    for (const spot of [{ path, line, column, endLine, endColumn }, ...chain, ...related]) {
      const text = sources(spot.path)?.[spot.line - 1];
      expect(text, `${spot.path}:${spot.line}`).toBeDefined();
      expect(spot.column - 1).toBeLessThanOrEqual(text?.length ?? -1);
      expect(spot.endLine > spot.line || spot.endColumn >= spot.column).toBe(true);
    }
  }
});
