import type { Tier } from '../model/identity.ts';
import { placeOf } from '../model/manifest.ts';
import type { EnvironmentName } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { met, notMet, type Rule } from './kit.ts';

export const environmentUnprotected: Rule = {
  id: 'environment-unprotected',
  title: 'A production environment has no approvers',
  category: 'missing-approval',
  severity: 'high',
  controls: CONTROLS.missingApproval,
  finds:
    'An environment that the identity manifest declares as production, or calls so without a tier, without anybody who must say yes.',
  why: 'An environment without approvers is a name, not a gate: whoever can start the job changes production alone.',
  fix: 'Name the approvers in the manifest, and require the same people or teams as reviewers of the environment on GitHub, with prevented self-review.',
  cannotSee:
    'The reviewers that are really set on GitHub: they are a setting, and this answer speaks only of what the manifest declares.',
  whenNot:
    'Where a manifest leaves approvers out on purpose because another record holds them. Name them here too, so that one place says who may.',
  judge: ({ manifest, environments }) =>
    manifest.known
      ? manifest.value.environments
          .filter(({ name, tier }) => (tier ?? tierByName(name, environments)) === 'production')
          .map((environment) => {
            const subject = { kind: 'environment', id: environment.name } as const;
            if ((environment.approvers ?? []).length > 0)
              return met(subject, placeOf(environment, 'approvers'), 'the manifest names who must say yes');
            return notMet(subject, placeOf(environment, 'approvers'), {
              message: `The production environment \`${environment.name}\` is declared ${environment.approvers ? 'with an empty list of approvers' : 'without approvers'}`,
              why: 'Nobody is named who must say yes before production changes, so nobody can be held to it.',
              fix: `Add \`approvers:\` with people or teams to \`${environment.name}\`, and require the same as reviewers of the environment on GitHub.`,
              confidence: environment.approvers && environment.tier ? 'high' : 'medium',
            });
          })
      : [],
};

/** What the name of an environment says of its tier, where the manifest states none. */
const tierByName = (name: string, environments: readonly EnvironmentName[]): Tier =>
  environments.find((one) => one.name.toLowerCase() === name.toLowerCase())?.tier ?? 'unknown';
