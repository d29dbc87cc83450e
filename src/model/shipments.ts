import type { Listing, Point } from './listing.ts';
import type { DeliveryLine } from './report.ts';

/** What one job ships in one way: the deliveries of it that agree in all but what they change and at which line, with the first's `tierBecause`. */
export type Shipment = Omit<DeliveryLine, 'id' | 'path' | 'line' | 'column' | 'step' | 'target'> &
  Readonly<{ targets: readonly string[]; places: readonly Point[] }>;

/** Every way a repository can change the outside world, the gravest and least held back first. */
export type Shipments = Listing & Readonly<{ deliveries: readonly Shipment[] }>;
