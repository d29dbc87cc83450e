import { TIERS } from '../model/identity.ts';
import type { Shipments } from '../model/shipments.ts';
import { renderShipmentsCsv } from '../report/shipments-csv.ts';
import { renderShipmentsJson } from '../report/shipments-json.ts';
import { renderShipmentsLastLine, renderShipmentsTable } from '../report/shipments-table.ts';
import { listVerb } from './list.ts';

/** `countersign deliveries [DIR]`: lists every way the workflows of a folder can change the outside world. */
export const deliveriesVerb = listVerb({
  name: 'deliveries',
  about: 'List what ships where, as whom, who can start it and who says yes',
  options: [
    {
      name: 'tier',
      value: 'TIER',
      choices: [...TIERS, 'unknown'],
      about: `Only those that can reach ${TIERS.join(', ')} or unknown`,
    },
  ],
  examples: [
    {
      command: 'countersign deliveries',
      about: 'Those of the current folder, production first, the least held back first',
    },
    { command: 'countersign deliveries --tier production', about: 'What reaches production' },
    { command: 'countersign deliveries --format csv --output deliveries.csv', about: 'For a spreadsheet' },
  ],
  read: (world, input, given) => ofTier(world.deliveries(input), given.value('tier')),
  forms: { table: renderShipmentsTable, json: renderShipmentsJson, csv: renderShipmentsCsv },
  lastLine: renderShipmentsLastLine,
});

/** What is left out because nobody knows its tier is said, since it may be the one that was asked for. */
function ofTier(list: Shipments, tier: string | undefined): Shipments {
  if (tier === undefined) return list;
  const left = tier === 'unknown' ? 0 : list.deliveries.filter((one) => one.tier === 'unknown').length;
  return {
    ...list,
    deliveries: list.deliveries.filter((one) => one.tier.split(', ').includes(tier)),
    notices:
      left === 0
        ? list.notices
        : [...list.notices, `${left} of unknown tier may reach ${tier} too; --tier unknown lists them.`],
  };
}
