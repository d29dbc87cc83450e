import type { IdentityUse, MatchedUse, NamelessUse } from '../model/identities.ts';
import type { DeclaredIdentity } from '../model/manifest.ts';

/** What tells a candidate: how a use logs in, and what of its account stands in the file. */
type Wanted = Pick<MatchedUse, 'identity' | 'use'>;

/**
 * Of the declared identities that no use names: one that a use may be of, since the manifest does not say enough to tell.
 * They are looked up by the workflow or the environment they are declared for.
 */
export function candidatesFor(unseen: readonly DeclaredIdentity[]): (wanted: Wanted) => DeclaredIdentity | undefined {
  const [byFile, byEnvironment] = [new Map<string, DeclaredIdentity[]>(), new Map<string, DeclaredIdentity[]>()];
  const anywhere: DeclaredIdentity[] = [];
  for (const one of unseen) {
    if (one.class === 'human') continue;
    if (one.workflows) for (const file of one.workflows) add(byFile, file, one);
    else if (one.environments) for (const name of one.environments) add(byEnvironment, name.toLowerCase(), one);
    else anywhere.push(one);
  }
  return once(shapeOfUse, (wanted) => {
    const { files, environments = [] } = wanted.use;
    const fits = (one: DeclaredIdentity): boolean => isLike(one, wanted) && isHere(one, wanted.use);
    for (const list of [
      ...files.map((file) => byFile.get(file)),
      ...environments.map((name) => byEnvironment.get(name.toLowerCase())),
      anywhere,
    ]) {
      const one = list?.find(fits);
      if (one) return one;
    }
    return undefined;
  });
}

/** The same question is asked once: without this, every use would be held against every identity. */
function once<T, R>(
  shapeOf: (one: T) => string | undefined,
  find: (one: T) => R | undefined,
): (one: T) => R | undefined {
  const found = new Map<string, R | undefined>();
  return (one) => {
    const shape = shapeOf(one);
    if (shape === undefined) return find(one);
    if (!found.has(shape)) found.set(shape, find(one));
    return found.get(shape);
  };
}

/** All of a use that a candidate depends on; of a pattern that is its whole text. */
const shapeOfUse = ({ identity: { kind, toldBy, account }, use }: Wanted): string =>
  JSON.stringify([
    kind,
    toldBy,
    toldBy === 'pattern' ? account : '',
    use.by,
    use.secret !== undefined,
    use.files,
    use.environments,
  ]);

function add(index: Map<string, DeclaredIdentity[]>, key: string, one: DeclaredIdentity): void {
  const list = index.get(key);
  if (list) list.push(one);
  else index.set(key, [one]);
}

/** Whether it is declared for this place; a job without an environment may be where the list means it. */
function isHere({ environments }: DeclaredIdentity, { environments: names }: IdentityUse): boolean {
  if (environments === undefined || names === undefined) return true;
  return names.some((name) => name === '' || environments.some((one) => one.toLowerCase() === name.toLowerCase()));
}

/** Whether a use may be the one that is declared, for all that both say of the account. */
function isLike(one: DeclaredIdentity, { identity, use }: Wanted): boolean {
  const { principal, secrets, authentication, class: kind } = one;
  const isAgent = kind === 'ai-agent';
  switch (identity.kind) {
    case 'agent':
      // The name of an action says nothing of the app it acts as.
      return isAgent && one.workflows === undefined;
    case 'workflow-token':
      return false;
    case 'runner':
      return kind === 'service-account' && (authentication === undefined || authentication === 'certificate');
    case 'account': {
      if (isAgent || (authentication !== undefined && !alike(authentication, use.by))) return false;
      if (use.secret !== undefined && secrets !== undefined && secrets.length > 0) return false;
      if (identity.toldBy === 'principal') return principal === undefined;
      if (identity.toldBy === 'pattern') return principal === undefined || fits(principal, identity.account);
      // A stored credential is told by its name: who lists none may be anybody.
      return use.by === 'federation' || use.by === 'app' || secrets === undefined;
    }
  }
}

const SHORT = ['federation', 'app', 'certificate', 'workflow-token', 'ambient', 'sso'];
const alike = (declared: string, by: string): boolean =>
  declared === by || (!SHORT.includes(declared) && !SHORT.includes(by));

/** Whether a principal can be what a text with parts from elsewhere comes to. */
function fits(principal: string, pattern: string): boolean {
  const parts = pattern.split(/\$\{\{.*?\}\}/gu);
  const [first = '', ...rest] = parts;
  if (!principal.startsWith(first)) return false;
  let from = first.length;
  for (const [index, part] of rest.entries()) {
    const at = index === rest.length - 1 ? principal.length - part.length : principal.indexOf(part, from);
    if (at < from || !principal.startsWith(part, at)) return false;
    from = at + part.length;
  }
  return true;
}

/** For a declared identity that no use names: a use that may be it, by what stands beside it. */
export function mayBe(
  uses: readonly MatchedUse[],
  nameless: readonly NamelessUse[],
): (declared: DeclaredIdentity) => IdentityUse | undefined {
  const unmatched = uses.filter(({ declared }) => declared.length === 0);
  const byFile = new Map<string, Wanted[]>();
  const namelessIn = new Map<string, IdentityUse[]>();
  for (const one of unmatched) for (const file of one.use.files) push(byFile, file, one);
  for (const { use } of nameless) for (const file of use.files) push(namelessIn, file, use);
  const all = [...byFile.values()].flat();
  const obscure = [...namelessIn.values()].flat();
  const hasPatterns = unmatched.some(({ identity }) => identity.toldBy === 'pattern');
  const shapeOf = (one: DeclaredIdentity): string =>
    JSON.stringify([
      one.class,
      one.authentication,
      one.environments,
      one.workflows,
      one.secrets?.length,
      hasPatterns ? one.principal : one.principal === undefined,
    ]);
  return once(shapeOf, (declared) => {
    const here = declared.workflows ? declared.workflows.flatMap((file) => byFile.get(file) ?? []) : all;
    const wanted = here.find((one) => isLike(declared, one) && isHere(declared, one.use));
    if (wanted) return wanted.use;
    const dark = declared.workflows ? declared.workflows.flatMap((file) => namelessIn.get(file) ?? []) : obscure;
    return dark.find((use) => isHere(declared, use));
  });
}

function push<T>(index: Map<string, T[]>, key: string, one: T): void {
  const list = index.get(key);
  if (list) list.push(one);
  else index.set(key, [one]);
}
