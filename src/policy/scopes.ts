import type { TokenAccess } from '../model/world.ts';

/** What the workflow's token may do, as `permissions:` writes it; `undefined` where the repository's setting says that. */
export function scopesOf(token: TokenAccess): readonly string[] | undefined {
  if (token.kind === 'setting') return undefined;
  if (token.kind === 'all') return [token.access === 'none' ? '{}' : `${token.access}-all`];
  const given = Object.entries(token.scopes).filter(([, access]) => access !== 'none');
  return given.length === 0 ? ['{}'] : given.map(([name, access]) => `${name}: ${access}`).sort();
}

/** Whether it surely may write in one scope. */
export const mayWrite = (token: TokenAccess, scope: string): boolean =>
  token.kind === 'all' ? token.access === 'write' : token.kind === 'listed' && token.scopes[scope] === 'write';

/** Whether it surely may write in any scope. */
export const writesAnything = (token: TokenAccess): boolean =>
  token.kind === 'listed' ? Object.values(token.scopes).includes('write') : mayWrite(token, 'contents');
