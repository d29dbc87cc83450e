import type { Dependants, NamedThing, Retirement } from '../model/dependants.ts';
import { type StyledLine, styled } from '../safe/style.ts';
import { LISTING_KEYS, listingJson } from './listing-json.ts';
import { countLine, drawGaps, paintLines } from './listing-table.ts';
import { count } from './order.ts';
import { USE_KEYS } from './roster-json.ts';
import { useWords } from './use-lines.ts';
import { wrap } from './wrap.ts';

const WIDTH = 96;

/** What depends on a name, for a terminal. */
export const renderDependants = (list: Dependants, colour: boolean): string =>
  paintLines(
    [
      ...head(list),
      ...placesOf(list),
      ...drawGaps(list, 'what depends on it there would not be in the list'),
      lastLine(list),
    ],
    colour,
  );

/** How to take something away, for a terminal. */
export const renderRetirement = (list: Retirement, colour: boolean): string =>
  paintLines(
    [
      ...head(list),
      ...ownerOf(list),
      ...placesOf(list),
      [styled('In this order', 'bold')],
      ...list.steps.flatMap(({ title, items }, index) => [
        [`${index + 1}. ${title}`],
        ...items.flatMap((item) => hanging('   - ', item)),
      ]),
      [],
      [styled('It is gone when', 'bold')],
      ...list.proofs.flatMap((proof) => hanging('   - ', proof)),
      [],
      ...drawGaps(list, 'what depends on it there would not be in the list'),
      lastLine(list),
    ],
    colour,
  );

/** The last line alone: everything counted. */
export const renderDependantsLastLine = (list: Dependants, colour: boolean): string =>
  paintLines([lastLine(list)], colour);

function ownerOf({ owner, likelyOwner }: Retirement): readonly StyledLine[] {
  if (owner !== '') return [[`${owner} answers for it.`], []];
  return likelyOwner === '' ? [] : [[`Perhaps ${likelyOwner} answers for it; the manifest does not say.`], []];
}

const head = ({ is }: Dependants): readonly StyledLine[] => [
  ...is.map(
    ({ kind, name, about, declaredAt }: NamedThing): StyledLine => [
      styled(`${kind} ${name}`, 'bold'),
      `${about === '' ? '' : `  ${about}`}${declaredAt ? `  ${declaredAt.path}:${declaredAt.line}` : ''}`,
    ],
  ),
  [],
];

const placesOf = ({ dependants }: Dependants): readonly StyledLine[] => [
  [styled(dependants.length === 0 ? 'Nothing depends on it' : 'What depends on it', 'bold')],
  ...dependants.map((use): StyledLine => [`  ${useWords(use)}`]),
  [],
];

function hanging(mark: string, text: string): readonly StyledLine[] {
  return wrap(text, WIDTH - mark.length).map(
    (line, index): StyledLine => [index === 0 ? mark : ' '.repeat(mark.length), line],
  );
}

const lastLine = (list: Dependants): StyledLine => countLine(list, count(list.dependants.length, 'place'));

export const DEPENDANTS_KEY_ORDER = [
  ...LISTING_KEYS,
  ...[
    'is',
    'owner',
    'likelyOwner',
    'dependants',
    'steps',
    'proofs',
    'unknown',
    'skipped',
    'kind',
    'about',
    'declaredAt',
    'title',
    'items',
  ],
  ...USE_KEYS,
];

/** What depends on a name as JSON. Its schema is `schema/who-uses.schema.json`. */
export const renderDependantsJson = (list: Dependants): string => listingJson(list, DEPENDANTS_KEY_ORDER);

/** How to take something away as JSON. Its schema is `schema/retire.schema.json`. */
export const renderRetirementJson = (list: Retirement): string => listingJson(list, DEPENDANTS_KEY_ORDER);
