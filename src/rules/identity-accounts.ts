import type { EffectKind } from '../model/identity.ts';
import type { CredentialUse, Source, World } from '../model/world.ts';
import { distinct, placeOf, type Sighted } from './identity-sightings.ts';
import { groupBy, isStored } from './kit.ts';
import { isHandedIn, opensDeployment } from './sharing.ts';

/** The accounts that credentials stand for. What a step hands on of a login is that login's. */
export function accountsOf({ credentials, approvals }: World): readonly Sighted[] {
  const byJob = groupBy(credentials, ({ job }) => job.id);
  const approved = groupBy(
    approvals.filter(({ rejects }) => !rejects),
    ({ job }) => job.id,
  );
  return credentials
    .filter(({ source, by }) => source.kind !== 'literal' && by !== 'workflow-token')
    .flatMap((use) => {
      const login = loginOf(use, byJob.get(use.job.id) ?? []);
      const answers = (approved.get(use.job.id) ?? []).some(({ token }) => isSame(token, use.source));
      return ofAccount(login ?? use, answers ? { ...use, effects: distinct(['approve', ...use.effects]) } : use);
    });
}

const isSame = (token: Source, source: Source): boolean =>
  (isStored(token) && isStored(source) && token.secret === source.secret) ||
  (token.kind === 'minted' && source.kind === 'minted' && token.by === source.by);

/** The login that a use belongs to: the one whose output it is, or the app that is minted from a stored private key. */
function loginOf(use: CredentialUse, all: readonly CredentialUse[]): CredentialUse | undefined {
  const { source } = use;
  const isLogin = (other: CredentialUse): boolean =>
    other !== use && other.source.kind === 'minted' && other.step !== undefined && !isOutput(other.account);
  if (source.kind === 'minted' && isOutput(use.account))
    return all.find((other) => isLogin(other) && source.by.startsWith(`steps.${other.step}.outputs.`));
  if (use.by === 'app' && isStored(source))
    return all.find((other) => isLogin(other) && other.by === 'app' && other.step === use.step);
  return undefined;
}

const isOutput = (account: string): boolean => /^(?:steps|needs)\./u.test(account);

function ofAccount(login: CredentialUse, use: CredentialUse): readonly Sighted[] {
  const secret = isStored(use.source) ? use.source.secret : undefined;
  return login.account.split(' | ').map((account): Sighted => {
    const toldBy = tellsBy(account, login);
    const own = secretIn(account) ?? secret;
    return {
      kind: 'account',
      account,
      toldBy,
      ...(toldBy === 'workflow' && { scope: login.provider }),
      class: use.opens === 'github' ? 'bot' : 'service-account',
      use: {
        ...placeOf(use),
        by: login.by,
        name: login.name,
        effects: effectsWith(use),
        tiers: use.tiers,
        acts: !isOfCallers(use) && actsWith(use),
        ...(own !== undefined && { secret: own }),
      },
    };
  });
}

/** What is done on GitHub, or in git, and never with the account of a cloud or a registry that a step before logged in to. */
const ON_GITHUB: readonly EffectKind[] = ['approve', 'merge', 'push', 'dispatch', 'release'];

export const isApart = ({ opens }: CredentialUse): boolean => opens === 'cloud' || opens === 'registry';

const effectsWith = (use: CredentialUse): readonly EffectKind[] =>
  isApart(use) ? use.effects.filter((effect) => !ON_GITHUB.includes(effect)) : use.effects;

const secretIn = (account: string): string | undefined => /^secrets\.(.+)$/u.exec(account)?.[1];

function tellsBy(account: string, { source, literalAccount }: CredentialUse): Sighted['toldBy'] {
  if (/^(?:secrets|vars)\.[\w-]+$/u.test(account)) return 'name';
  if (source.kind !== 'minted' || isOutput(account)) return 'nothing';
  if (account.includes('${{')) return 'pattern';
  if (/^(?:inputs|env|matrix|github)\.|^unknown \(|^''$/u.test(account)) return 'nothing';
  // Of several that a run chooses among, each is written out whole; a text that stands for no account has none to choose.
  return literalAccount || /[:@/\d]/u.test(account) ? 'principal' : 'workflow';
}

/** Where callers of other repositories hand it in, it is theirs, under a name of this one's. */
const isOfCallers = (use: CredentialUse): boolean => !use.literalAccount && isHandedIn(use);

/** A credential acts where it changes something, logs in, or is stored and opens what is deployed to, or GitHub. */
function actsWith(use: CredentialUse): boolean {
  if (effectsWith(use).length > 0) return true;
  const opens = opensDeployment(use) || use.opens === 'github';
  return opens && (isStored(use.source) || use.source.kind === 'variable' || use.by !== 'personal-token');
}
