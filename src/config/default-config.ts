import { EXPECTATIONS } from '../model/expectations.ts';
import type { Config } from './config.ts';

/** What holds where no file says anything. */
export const DEFAULT_CONFIG: Config = {
  failOnSeverity: 'high',
  gate: 'new',
  failOnUnknown: false,
  tiers: { production: [], staging: [], development: [], preview: [] },
  expectations: EXPECTATIONS,
  rules: [],
  exclude: [],
  exceptions: [],
  unread: [],
};
