import type { RepositoryFacts } from '../model/facts.ts';

/** To which API, with which token, about which repository. */
export type Connection = Readonly<{ api: string; token: string; repository: string }>;

/** What to ask: environments by name in detail (all if left out), and whether what needs more than the plain token. */
export type Wish = Readonly<{
  environments?: readonly string[];
  privileged: boolean;
  today: string;
  budget?: number;
}>;

export type Asked = Readonly<{ facts: RepositoryFacts; requests: number; problems: readonly string[] }>;

/** A stub: the client stands on another branch. */
export function askFacts(_connection: Connection, _wish: Wish): Promise<Asked> {
  return Promise.reject(new Error('not here yet'));
}
