import { nearest } from '../errors.ts';
import { bounded, shown } from '../config/read.ts';
import { type DeclaredIdentity, type Located, type Manifest, placeOf } from '../model/manifest.ts';
import type { Problem } from '../parse/yaml.ts';

/**
 * What no schema can say: names that stand twice, ends before starts, and handoffs that name nobody. An environment that
 * is not declared is no mistake, since it may live on GitHub alone.
 */
export function checkManifest(manifest: Manifest): readonly Problem[] {
  return bounded([
    ...repeated(
      'identity',
      manifest.identities.map((one) => ({ name: one.id, entry: one })),
    ),
    ...repeated(
      'handoff',
      manifest.handoffs.map((one) => ({ name: one.id, entry: one })),
    ),
    ...repeated(
      'environment',
      manifest.environments.map((one) => ({ name: one.name, entry: one })),
    ),
    ...manifest.identities.flatMap(datesOf),
    ...partiesOf(manifest),
  ]);
}

/** Names compare ignoring case, as GitHub compares environments: two that differ in case alone are one in a report. */
function repeated(kind: string, named: readonly Readonly<{ name: string; entry: Located }>[]): readonly Problem[] {
  const first = new Map<string, Located>();
  return named.flatMap(({ name, entry }) => {
    const before = first.get(name.toLowerCase());
    if (!before) first.set(name.toLowerCase(), entry);
    const message = `the ${kind} ${shown(name)} is declared twice, first in line ${before?.at.span.line}; keep one, or give this one another name`;
    return before ? [{ message, at: entry.at.span }] : [];
  });
}

function datesOf(identity: DeclaredIdentity): readonly Problem[] {
  const { created, expires } = identity;
  if (created === undefined || expires === undefined || created <= expires) return [];
  const message = `\`expires\` (${expires}) is before \`created\` (${created}); write the day the identity ends`;
  return [{ message, at: placeOf(identity, 'expires').span }];
}

const MAX_NOBODIES = 100;
/** Looking for the nearest id costs as many comparisons as there are ids, so only the mistakes that are shown get that. */
const MAX_HINTS = 25;

function partiesOf(manifest: Manifest): readonly Problem[] {
  const ids = manifest.identities.map((identity) => identity.id);
  const declared = new Set(ids);
  const nobodies = manifest.handoffs.flatMap((handoff) =>
    (['request', 'approve', 'execute'] as const).flatMap((stage) =>
      (handoff[stage]?.who ?? []).flatMap((who, index) =>
        who.includes('@') || declared.has(who) ? [] : [{ who, at: placeOf(handoff, `${stage}.who.${index}`).span }],
      ),
    ),
  );
  return nobodies.slice(0, MAX_NOBODIES).map(({ who, at }, index) => {
    const near = index < MAX_HINTS ? nearest(who, ids) : undefined;
    const hint = near
      ? `did you mean \`${near}\`?`
      : "write the id of an identity of this file, or '@handle' for a person";
    return { message: `no identity of this file has the id ${shown(who)}; ${hint}`, at };
  });
}
