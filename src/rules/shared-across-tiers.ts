import type { Related } from '../model/judgement.ts';
import { type Place, unknown } from '../model/place.ts';
import type { CredentialUse, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import {
  alsoAt,
  chainOf,
  declaredIdentities,
  groupBy,
  isStored,
  jobSubject,
  listed,
  notMet,
  type Judgement,
  type Rule,
} from './kit.ts';
import { reconcile } from './identity-matches.ts';
import { type DeclaredIdentity, placeOf } from '../model/manifest.ts';
import { changesProduction, distinctPlaces, LOWER, lowerTiers, sharedByTiers } from './sharing.ts';

export const sharedAcrossTiers: Rule = {
  id: 'shared-across-tiers',
  title: 'One account serves production and a lower tier',
  category: 'shared-deploy-account',
  severity: 'high',
  controls: CONTROLS.sharedAccount,
  finds:
    'One principal, or one stored secret outside any environment, that is used for production and for staging, development or previews.',
  why: 'Whatever reaches the lower tier reaches production with it: a test branch, a preview, a careless script. And the cloud’s own log cannot say which of them it was.',
  fix: 'Give each tier its own principal, and hold each as a secret or variable of that tier’s environment, so that one name means another account in each.',
  cannotSee:
    'Whether two secrets of different names hold the same value, and what an environment’s secret of the same name holds. The same name inside different environments is not counted as sharing.',
  whenNot:
    'Where one account is split below the principal, by session policies or namespaces bound to the tier. Say so in an exception.',
  judge: (world) => {
    const shared = sharedByTiers(world);
    return [...shared.flatMap(judgeAccount), ...sharedByManifest(world, shared)];
  },
};

/** One finding for each workflow that takes the account to production, at the job that changes it. */
function judgeAccount(uses: readonly CredentialUse[]): readonly Judgement[] {
  const lower = lowerTiers(uses);
  const production = uses.filter(changesProduction);
  return [...groupBy(production, ({ job }) => job.file).values()].flatMap((inFile) => {
    const use = inFile.find(({ effects }) => effects.some((effect) => effect !== 'publish')) ?? inFile[0];
    if (!use) return [];
    const others = uses.filter(({ job }) => job.id !== use.job.id);
    const below = listed(lower);
    return [
      notMet(jobSubject('credential', use.job, use.step), use.at, {
        message: isStored(use.source)
          ? `\`${use.account}\` holds one ${use.name} for production and ${below}`
          : `\`${use.account}\` serves production and ${below}`,
        why: `Whatever can use it in ${below} can change production with it, and the log of what it did shows one account for both.`,
        fix: use.literalAccount
          ? 'Give each tier its own principal, keep its name as a variable of that tier’s environment, and set `environment:` on the jobs that use it.'
          : 'Give each tier its own account, keep each in that tier’s environment under this same name, and set `environment:` on the jobs that use it.',
        confidence: use.literalAccount || others.length > 0 ? 'high' : 'medium',
        related: othersOf(use, others),
        chain: chainOf(use.job),
      }),
    ];
  });
}

/** The other uses; where one stands on the same line, the call that leads there again. */
function othersOf(use: CredentialUse, others: readonly CredentialUse[]): readonly Related[] {
  const apart = others.filter(({ at }) => !sameLine(at, use.at));
  const ownCall = use.job.chain.at(-1);
  const calls = others
    .filter(({ at }) => sameLine(at, use.at))
    .flatMap(({ job }) => job.chain.at(-1) ?? [])
    .filter(({ at }) => !ownCall || !sameLine(at, ownCall.at));
  return [...alsoAt(distinctPlaces(apart), 'the same account, used here'), ...calls];
}

const sameLine = ({ span: a }: Place, { span: b }: Place): boolean => a.file === b.file && a.line === b.line;

/** What is declared so, and not told already where it is used so. */
function sharedByManifest(world: World, shared: readonly (readonly CredentialUse[])[]): readonly Judgement[] {
  if (!world.manifest.known) return [];
  const told = new Set(shared.flatMap((uses) => uses.map(({ account }) => account.toLowerCase())));
  const held = reconcile(world);
  const isTold = (identity: DeclaredIdentity): boolean =>
    held.known && held.value.usesOf(identity).some((one) => told.has(one.identity.account.toLowerCase()));
  return declaredIdentities(world).flatMap(({ identity, tierOf }): readonly Judgement[] => {
    if (isTold(identity)) return [];
    const environments = identity.environments ?? [];
    const production = environments.filter((name) => tierOf(name) === 'production');
    const lower = environments.filter((name) => LOWER.some((tier) => tier === tierOf(name)));
    if (production.length === 0 || lower.length === 0) return [];
    const subject = { kind: 'identity', id: identity.id } as const;
    // A secret of one name can hold another account in each environment.
    if (identity.principal === undefined) {
      const because = unknown(
        `whether \`${identity.id}\` is one account in all of its environments: its entry gives no \`principal\``,
        'manifest',
      );
      return [{ subject, at: placeOf(identity, 'environments'), outcome: 'unknown', because }];
    }
    return [
      notMet(subject, placeOf(identity, 'environments'), {
        message: `The identity \`${identity.id}\` is declared for ${listed(production.map(quoted))} and for ${listed(lower.map(quoted))}`,
        why: 'One principal in production and below lets whatever reaches the lower tier reach production, and its record cannot tell them apart.',
        fix: 'Declare one identity for each tier, each with its own principal.',
      }),
    ];
  });
}

const quoted = (name: string): string => `\`${name}\``;
