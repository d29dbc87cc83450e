import type { ExceptionLine, Finding, Remark, SkippedLine, Spot, UnknownLine } from '../model/report.ts';

/** `path:line:column`, as editors and terminals make it a link. */
export const placeOf = (spot: Spot): string => `${spot.path}:${spot.line}:${spot.column}`;

/** Which job and step a finding stands in; empty where neither is named. */
export function whereOf(finding: Pick<Finding, 'job' | 'step'>): string {
  const parts = [];
  if (finding.job !== undefined) parts.push(`job ${finding.job}`);
  if (finding.step !== undefined) parts.push(`step ${finding.step}`);
  return parts.join(', ');
}

/** As much of a fingerprint as names a finding; `why` takes it. */
export const idOf = ({ fingerprint }: Pick<Finding, 'fingerprint'>): string => fingerprint.slice(0, 12);

/** The chain on one line; a path is written where it changes. */
export function chainOf(chain: readonly Remark[], path: string): string {
  let current = path;
  const links = chain.map((link) => {
    const at = link.path === current ? `${link.line}` : `${link.path}:${link.line}`;
    current = link.path;
    return `${link.text} (${link.path === path && at === `${link.line}` ? `line ${at}` : at})`;
  });
  return links.join(' → ');
}

/** What a reader must know of a finding beside what, why and fix. */
export function remarksOn(finding: Finding): readonly string[] {
  const remarks = [];
  if (finding.confidence !== 'high') remarks.push(`confidence is ${finding.confidence}: check whether it holds here`);
  if (finding.setting !== undefined) remarks.push(`set on GitHub, not in a file: ${finding.setting}`);
  if (finding.inBase === true) remarks.push('the base has this finding too');
  if (finding.inBaseline === true) remarks.push('in baseline: it was there before, and does not gate');
  return remarks;
}

const SETTLES: Readonly<Record<string, string>> = {
  online: 'what GitHub says of the repository',
  token: 'a token that may read more',
  manifest: 'an entry in the identity manifest',
  with: 'the files of the other repository',
  history: 'a checkout with more history',
  confirm: 'whoever takes `# confirm` away in the identity manifest',
};

/** An unknown as a sentence, with what would settle it where something would. */
export function unknownWords({ because, settle }: UnknownLine): string {
  const what = settle === 'nothing' || settle === '' ? undefined : (SETTLES[settle] ?? settle);
  return what === undefined ? because : `${because}; ${what} would settle it`;
}

/** Why a path was not read, and whether an exception accepts that. */
export const skippedWords = ({ why, detail, accepted }: SkippedLine): string =>
  `${why}${detail === '' ? '' : `: ${detail}`}${accepted ? ' (accepted by an exception)' : ''}`;

const STATUS: Readonly<Record<ExceptionLine['status'], string>> = {
  active: 'counts',
  expired: 'has expired',
  malformed: 'cannot be read as one, so it does not count',
  unused: 'accepts nothing',
  'not-in-base': 'is not in the base, so it does not count here',
  'not-allowed': 'is not allowed, so it does not count',
};

const KIND: Readonly<Record<ExceptionLine['kind'], string>> = {
  'ignore-comment': 'ignore comment',
  exception: 'exception',
  'excluded-path': 'excluded path',
};

/** What became of an ignore comment, an exception or an excluded path. */
export function exceptionWords({ kind, status, ruleId, until, owner, reason, note }: ExceptionLine): string {
  const name = `${KIND[kind]}${ruleId === '' ? '' : ` for ${ruleId}`}`;
  const facts = [];
  if (until !== '') facts.push(`until ${until}`);
  if (owner !== '') facts.push(`owner ${owner}`);
  if (reason !== '') facts.push(`reason: ${reason}`);
  const held = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `${name} ${STATUS[status]}${held}${note === '' ? '' : `. ${note}`}`;
}
