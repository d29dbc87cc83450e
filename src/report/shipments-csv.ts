import type { Shipment, Shipments } from '../model/shipments.ts';
import { listingCsv } from './listing-csv.ts';

const COLUMNS = [
  'tier',
  'effect',
  'does',
  'targets',
  'identity',
  'account',
  'credential',
  'workflow',
  'job',
  'environment',
  'starts',
  'gates',
  'intent',
  'intentBecause',
  'machine',
  'machineBecause',
  'authorisation',
  'authorisationBecause',
  'record',
  'tierBecause',
  'places',
] as const;

/** The deliveries for a spreadsheet. */
export const renderShipmentsCsv = ({ deliveries }: Shipments): string => listingCsv(COLUMNS, deliveries.map(rowOf));

function rowOf({ evidence: { intent, machine, authorisation }, record, ...rest }: Shipment) {
  return {
    ...rest,
    starts: [...new Set(rest.routes.map(({ when }) => when))],
    intent: intent.outcome,
    intentBecause: intent.because,
    machine: machine.outcome,
    machineBecause: machine.because,
    authorisation: authorisation.outcome,
    authorisationBecause: authorisation.because,
    record: record.outcome,
  };
}
