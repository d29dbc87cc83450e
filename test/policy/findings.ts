import type { PolicyRule, RawFinding } from '../../src/policy/excuse.ts';

export const RULES: readonly PolicyRule[] = [
  { id: 'static-cloud-key', severity: 'high' },
  { id: 'literal-credential', severity: 'critical' },
  { id: 'static-registry-token', severity: 'medium' },
  { id: 'publish-without-environment', severity: 'low' },
];

/** A finding of the medium rule in line 2 of `deploy.yml`, but for what a test says. */
export function finding(changes: Partial<RawFinding> = {}): RawFinding {
  return {
    ruleId: 'static-registry-token',
    category: 'long-lived-secret',
    severity: RULES.find((rule) => rule.id === changes.ruleId)?.severity ?? 'medium',
    confidence: 'high',
    message: 'm',
    why: 'w',
    fix: 'f',
    path: 'deploy.yml',
    line: 2,
    column: 3,
    endLine: 2,
    endColumn: 9,
    fingerprint: 'f'.repeat(32),
    chain: [],
    related: [],
    controls: [],
    ...changes,
  };
}
