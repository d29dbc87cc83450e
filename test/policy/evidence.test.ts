import { describe, expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import type { DeliveryLine, Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { type Files, inFolder } from '../trace/traced.ts';

const report = (files: Files): Report =>
  scan({ tree: memoryTree(inFolder(files)), base: { kind: 'none' }, asOf: '2026-11-01', failOnUnknown: false }).report;

/** The first delivery of a workflow with one job that ships. */
function ships(job: string, on = 'push', files: Files = {}): DeliveryLine {
  const [first] = report({ a: `on: ${on}\njobs:\n${job}`, ...files }).deliveries;
  if (!first) throw new Error('nothing ships');
  return first;
}

const job = (settings: string, steps: string): string =>
  `  production:\n    runs-on: x\n${settings}    steps:\n${steps}`;
const APPLY = '      - run: terraform apply -auto-approve\n';
const BARE = job('', APPLY);
const approval = (more: string): string =>
  `      - uses: trstringer/manual-approval@v1\n        with:\n          secret: \${{ github.token }}\n${more}`;

describe('intent', () => {
  const intent = (...given: Parameters<typeof ships>) => ships(...given).evidence.intent;

  test('is not met where nobody else has to say yes, and the ways are named', () => {
    expect(intent(BARE, '[push, workflow_dispatch]')).toEqual({
      outcome: 'not-met',
      because: '`push` and `workflow_dispatch` can start it, and nobody else has to say yes.',
    });
  });

  test('behind an environment it is unknown, since reviewers are a setting; the manifest says who they should be', () => {
    const held = job('    environment: production\n', APPLY);
    expect(intent(held)).toEqual({
      outcome: 'unknown',
      because: 'it waits for the environment `production`, whose reviewers are set on GitHub and stand in no file',
      settle: 'online',
    });
    const manifest =
      "version: 1\nenvironments:\n  Production: { tier: production, approvers: ['@dana', '@acme/ops'] }\n";
    expect(intent(held, 'push', { '.github/identities.yml': manifest }).because).toMatch(
      /; the manifest names @dana and @acme\/ops$/u,
    );
  });

  test('a job that another waits for is said as such', () => {
    const gate = '  approve:\n    runs-on: x\n    environment: production\n    steps: [{run: echo}]\n';
    expect(intent(gate + job('    needs: approve\n', APPLY))).toMatchObject({
      outcome: 'unknown',
      because: expect.stringContaining('the job `approve (production)`; whom the environment of that asks'),
    });
  });

  test('a list of people that keeps out the one who started the run meets it', () => {
    const list = approval('          approvers: dana, sam\n          exclude-workflow-initiator-as-approver: true\n');
    expect(intent(job('', list + APPLY))).toEqual({
      outcome: 'met',
      because: '`trstringer/manual-approval` asks dana and sam, and not the one who started the run',
    });
  });

  test('a list that lets the one who started the run say yes does not, and one of unknown people is unknown', () => {
    expect(intent(job('', approval('          approvers: dana, sam\n') + APPLY)).outcome).toBe('not-met');
    const free = approval(
      '          approvers: ${{ vars.APPROVERS }}\n          exclude-workflow-initiator-as-approver: true\n',
    );
    expect(intent(job('', free + APPLY))).toMatchObject({
      outcome: 'unknown',
      because: expect.stringContaining('asks `vars.APPROVERS`'),
    });
  });

  test('the way with the least before it decides', () => {
    const either = job("    environment: ${{ github.event_name == 'push' && 'production' || '' }}\n", APPLY);
    expect(intent(either, '[push, workflow_dispatch]')).toMatchObject({
      outcome: 'not-met',
      because: expect.stringMatching(/^`workflow_dispatch` can start it/u),
    });
  });

  test('says where time starts it too', () => {
    const on = "{ workflow_dispatch: , schedule: [{ cron: '1 1 * * 1' }] }";
    expect(intent(job('    environment: production\n', APPLY), on).because).toMatch(
      /; `schedule` starts it too, and then no person asks$/u,
    );
  });

  test('is not asked for below production, nor for an image that is kept', () => {
    expect(intent('  staging:\n    runs-on: x\n    steps:\n' + APPLY)).toEqual({
      outcome: 'not-applicable',
      because: 'staging asks for no approval',
    });
    expect(intent('  image:\n    runs-on: x\n    steps:\n      - run: docker push ghcr.io/acme/web\n')).toEqual({
      outcome: 'not-applicable',
      because: 'what is kept for a later roll-out asks for none',
    });
  });
});

describe('who acts, and what that may do at run time', () => {
  const layers = (one: string) => {
    const { machine, authorisation } = ships(one).evidence;
    return [machine.outcome, machine.because, authorisation.outcome, authorisation.because];
  };
  const release = (settings: string): string =>
    job(settings, '      - run: gh release create v1\n        env: { GH_TOKEN: "${{ github.token }}" }\n');
  const publish = (token: string, settings = '', before = ''): string =>
    job(settings, `${before}      - run: npm publish\n        env: { NODE_AUTH_TOKEN: "${token}" }\n`);

  test('the workflow’s token with what it is given', () => {
    expect(layers(release('    permissions: { contents: write, packages: none }\n'))).toEqual([
      'met',
      'the workflow’s own token, which acts as `github-actions[bot]`',
      'met',
      '`contents: write`, until the job ends',
    ]);
    expect(layers(release(''))[2]).toBe('unknown');
    expect(ships(release('')).evidence.authorisation.settle).toBe('online');
    expect(layers(release('    permissions: write-all\n')).slice(2)).toEqual([
      'not-met',
      '`permissions: write-all` leaves the workflow’s token everything, until the job ends',
    ]);
  });

  test('a stored credential is whoever holds it, and has no end', () => {
    const [machine, who, authorisation, why] = layers(
      publish('${{ secrets.NPM_TOKEN }}', '    environment: production\n'),
    );
    expect([machine, who, authorisation]).toEqual(['not-met', 'whoever holds `secrets.NPM_TOKEN` is it', 'not-met']);
    expect(why).toMatch(/has no end until somebody rotates it.*the environment `production` can only say when/u);
  });

  test('a role is named, and what it may do stands in a policy that is not read', () => {
    const login = `      - uses: aws-actions/configure-aws-credentials@v6
        with: { role-to-assume: 'arn:aws:iam::111122223333:role/web', aws-region: eu-west-1 }
`;
    expect(layers(job('    environment: production\n', login + APPLY))).toEqual([
      'met',
      '`arn:aws:iam::111122223333:role/web`, by federation',
      'unknown',
      'the session ends by itself; what it may do stands in the trust policy, which can ask for the environment `production`, and that is not read',
    ]);
  });

  test('the output of a step is the app it logs in as, or unknown', () => {
    const app =
      "      - id: app\n        uses: actions/create-github-app-token@v2\n        with: { app-id: 1, private-key: '${{ secrets.APP_KEY }}' }\n";
    const made = job(
      '',
      `${app}      - run: gh release create v1\n        env: { GH_TOKEN: '\${{ steps.app.outputs.token }}' }\n`,
    );
    expect(layers(made).slice(0, 3)).toEqual(['met', '`1`, as a GitHub App', 'unknown']);
    const other = '      - id: vault\n        uses: acme/read-vault@v1\n';
    expect(layers(publish('${{ steps.vault.outputs.token }}', '', other))).toMatchObject([
      'unknown',
      '`steps.vault.outputs.token` is made by an earlier step, and by which login is not seen',
      'unknown',
      expect.anything(),
    ]);
  });

  test('a literal that may be a placeholder is unknown', () => {
    const [machine, , authorisation] = layers(publish('not-a-token'));
    expect([machine, authorisation]).toEqual(['unknown', 'unknown']);
  });

  test('the identity of a runner of one’s own is set up elsewhere', () => {
    const { machine } = ships(job('', APPLY).replace('runs-on: x', 'runs-on: self-hosted')).evidence;
    expect(machine).toEqual({
      outcome: 'unknown',
      because: 'the identity of the runner self-hosted, which is set up outside the repository',
      settle: 'manifest',
    });
  });

  test('where no login is seen, neither is known', () => {
    const [machine, , authorisation] = layers(BARE);
    expect([machine, authorisation]).toEqual(['unknown', 'unknown']);
  });
});

describe('a delivery in the report', () => {
  test('has each route from its trigger on, with calls, conditions and gates', () => {
    const caller =
      "on: { push: { branches: [main] } }\njobs:\n  call:\n    if: github.actor != 'dependabot[bot]'\n    uses: ./.github/workflows/b.yml\n";
    const called = `on: workflow_call\njobs:\n${job('    environment: production\n', APPLY)}`;
    const [one] = report({ a: caller, b: called }).deliveries;
    expect(one).toMatchObject({
      path: '.github/workflows/b.yml',
      workflow: '.github/workflows/b.yml',
      does: 'applies a Terraform plan',
      tierBecause: 'its environment is `production`',
      record: { outcome: 'met', because: 'its environment records a deployment' },
      routes: [
        {
          event: 'push',
          ref: 'refs/heads/main',
          who: 'write',
          path: '.github/workflows/a.yml',
          line: 1,
          chain: [{ path: '.github/workflows/a.yml', line: 5, text: 'job `call` calls .github/workflows/b.yml' }],
          gates: [{ kind: 'environment', name: 'production', holds: 'yes', binds: 'environment', line: 5 }],
          tiers: ['production'],
          environment: 'production',
          conditions: [{ line: 4, text: "github.actor != 'dependabot[bot]'" }],
          sure: true,
        },
      ],
    });
  });

  test('says that nothing records it', () => {
    expect(ships(BARE).record.outcome).toBe('not-met');
    expect(ships(job('    environment: { name: production, deployment: false }\n', APPLY)).record.because).toBe(
      'its environment says `deployment: false`',
    );
  });
});
