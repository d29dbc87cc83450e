import type { Shipment, Shipments } from '../../src/model/shipments.ts';
import { INVENTORY } from './inventory-sample.ts';
import { delivery, ROUTE } from './sample.ts';

const { credentials: _credentials, ...listing } = INVENTORY;

/** A roll-out to production that nothing holds back, but for what a test says. */
export function shipment(change: Partial<Shipment> = {}): Shipment {
  const { id: _id, path, line, column, step: _step, target, ...rest } = delivery();
  return { ...rest, targets: [target], places: [{ path, line, column }], ...change };
}

export const SHIPMENTS: Shipments = {
  ...listing,
  deliveries: [
    shipment(),
    shipment({
      tier: 'staging',
      identity: 'arn:aws:iam::111122223333:role/web',
      account: 'arn:aws:iam::111122223333:role/web',
      credential: 'federation',
      targets: ['.', 's3://${{ unknown (the output of a command) }}/web'],
      routes: [
        {
          ...ROUTE,
          when: '`workflow_dispatch` with `stage` `test`',
          chain: [{ path: 'a.yml', line: 4, column: 1, endLine: 4, endColumn: 5, text: 'job `call` calls b.yml' }],
          gates: [
            {
              kind: 'environment',
              name: 'staging',
              holds: 'unknown',
              because: 'it can come out empty',
              settle: 'nothing',
              binds: 'environment',
              path: 'b.yml',
              line: 3,
              column: 5,
            },
          ],
        },
      ],
      evidence: {
        intent: { outcome: 'not-applicable', because: 'staging asks for no approval' },
        machine: { outcome: 'met', because: '`arn:aws:iam::111122223333:role/web`, by federation' },
        authorisation: { outcome: 'unknown', because: 'the trust policy is not read', settle: 'nothing' },
      },
      places: Array.from({ length: 6 }, (_, index) => ({ path: 'deploy.sh', line: index + 1, column: 1 })),
    }),
  ],
};
