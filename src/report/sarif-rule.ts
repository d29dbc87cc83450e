import type { Severity } from '../model/judgement.ts';
import type { Finding, RuleCard } from '../model/report.ts';
import { cut, reveal } from '../safe/text.ts';
import type { View } from './view.ts';

export type SarifLevel = 'error' | 'warning' | 'note';
export const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  note: 'note',
};

// Code scanning reads the number: over 9 critical, from 7 high, from 4 medium, above 0 low; having one makes it a security alert.
const SCORES: Readonly<Record<Exclude<Severity, 'note'>, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
};

const LONGEST_TEXT = 1024;
const LONGEST_NAME = 255;
const MOST_TAGS = 10;

/** The rules of the run, sorted by id: those the view knows, and any that a finding names without its card. */
export function rulesOf(findings: readonly Finding[], view: View): readonly RuleCard[] {
  const cards = new Map(view.rules.map((card) => [card.id, card]));
  for (const finding of findings) if (!cards.has(finding.ruleId)) cards.set(finding.ruleId, cardFrom(finding));
  return [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

// Its own words are not used: they can hold text of the repository, and a rule's help is shown as Markdown.
const cardFrom = ({ ruleId, category, severity, controls }: Finding): RuleCard => ({
  id: ruleId,
  title: ruleId,
  category,
  severity,
  finds: `What the rule ${ruleId} finds.`,
  why: '',
  fix: '',
  cannotSee: '',
  whenNot: '',
  controls,
});

/** A rule as code scanning wants it; no text is empty, since it refuses the upload for one that is. */
export function sarifRule(card: RuleCard, view: View): unknown {
  const page = view.page(card.id);
  const problem =
    card.severity === 'note'
      ? { 'problem.severity': 'recommendation' }
      : { 'security-severity': SCORES[card.severity] };
  return {
    id: card.id,
    name: pascalCase(card.id).slice(0, LONGEST_NAME),
    shortDescription: { text: oneText(card.title, card.id) },
    fullDescription: { text: oneText(card.finds, card.title || card.id) },
    ...(/^https:\/\/[^\s]+$/u.test(page) ? { helpUri: page } : {}),
    help: { text: helpText(card, page), markdown: helpMarkdown(card, page) },
    defaultConfiguration: { level: LEVELS[card.severity] },
    properties: { tags: tagsOf(card), precision: 'high', ...problem },
  };
}

const pascalCase = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function oneText(text: string, otherwise: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return cut(reveal(line === '' ? otherwise : line), LONGEST_TEXT - 1);
}

function tagsOf({ severity, category, controls }: RuleCard): readonly string[] {
  const tags = [...(severity === 'note' ? [] : ['security']), category, ...controls];
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

function parts(card: RuleCard): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string])[] = [
    ['What it finds', card.finds],
    ['Why it matters', card.why],
    ['How to fix', card.fix],
    ['When not to use it', card.whenNot],
    ['What it cannot see', card.cannotSee],
  ];
  return all.filter(([, text]) => text !== '');
}

function helpText(card: RuleCard, page: string): string {
  const text = [
    card.title || card.id,
    ...parts(card).map(([title, body]) => `${title}: ${body}`),
    ...(page === '' ? [] : [page]),
  ];
  return text.join('\n\n');
}

function helpMarkdown(card: RuleCard, page: string): string {
  const text = [`# ${card.title || card.id}`, ...parts(card).map(([title, body]) => `## ${title}\n\n${body}`)];
  return [...text, ...(page === '' ? [] : [`Page of the rule: <${page}>`])].join('\n\n');
}
