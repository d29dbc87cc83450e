import type { Reach, Reached } from '../../src/model/reach.ts';
import { INVENTORY } from './inventory-sample.ts';

const { credentials: _credentials, ...listing } = INVENTORY;

const remark = (line: number, text: string) => ({ path: 'a.yml', line, column: 5, endLine: line, endColumn: 9, text });

/** A publish that nothing holds back, but for what a test says. */
export const reached = (change: Partial<Reached> = {}): Reached => ({
  what: 'publishes to npm',
  about: 'as secrets.NPM_TOKEN',
  tiers: [],
  environments: [],
  jobs: ['a.yml#publish'],
  starts: ['`push` on `refs/heads/main`', '`workflow_dispatch`'],
  onTheWay: 'nothing',
  gates: [],
  conditions: [remark(4, "github.actor !=\n  'bot'")],
  sometimes: [],
  places: [{ path: 'a.yml', line: 9, column: 14 }],
  ...change,
});

export const REACH: Reach = {
  ...listing,
  as: 'writer',
  who: 'whoever may push to a branch of this repository',
  says: ['Rules for branches are set on GitHub and not known here.'],
  tiers: [
    { tier: 'production', onTheWay: 'a gate' },
    { tier: 'unknown', onTheWay: 'nothing' },
  ],
  agents: [
    {
      name: 'Claude Code',
      path: 'b.yml',
      line: 7,
      column: 9,
      workflow: 'b.yml',
      job: 'triage',
      environment: 'bots',
      token: 'github.token',
      scopes: ['issues: write'],
      starts: ['`issues`, by anybody who can see the repository'],
      onTheWay: 'nothing',
      gates: [],
      conditions: [],
      sometimes: [],
    },
  ],
  deliveries: [
    reached(),
    reached({
      what: 'applies a Terraform plan',
      about: '',
      tiers: ['production', 'staging'],
      onTheWay: 'a gate',
      gates: ['environment production'],
      conditions: [],
      sometimes: [remark(5, 'inputs.apply')],
      places: [{ path: 'deploy.sh', line: 2, column: 1 }],
    }),
  ],
  credentials: [reached({ what: 'secrets.NPM_TOKEN', about: 'npm access token', jobs: ['a.yml#publish', 'b.yml#x'] })],
  environments: [reached({ what: 'production', about: '', tiers: ['production'], conditions: [] })],
  own: [{ name: 'NPM_TOKEN', path: 'a.yml', line: 3, column: 3 }],
  bare: [reached({ what: 'test', about: '', starts: ['`pull_request`'], conditions: [] })],
};
