import { stringify } from '../safe/json.ts';
import { type StyledLine, styled } from '../safe/style.ts';
import { paintLines } from './listing-table.ts';
import { count } from './order.ts';
import { WIDTH } from './section.ts';
import { wrap } from './wrap.ts';

/** One thing that holds less than it did. */
export type Weaker = Readonly<{ subject: string; what: string; before: string; after: string }>;

/** Two records of one repository: what became weaker from one to the other, and what was known and is not any more. */
export type Comparison = Readonly<{
  repository: string;
  from: string;
  to: string;
  weaker: readonly Weaker[];
  unseen: readonly Weaker[];
}>;

/** What became weaker, one below the other, and a line that counts. */
export const renderWeakerTable = ({ repository, from, to, weaker, unseen }: Comparison, colour: boolean): string =>
  paintLines(
    [
      [styled(`${repository}, from ${from} to ${to}`, 'bold')],
      [],
      ...weaker.flatMap(drawWeaker),
      ...unseen.flatMap(drawWeaker),
      [
        weaker.length === 0
          ? styled('no protection is known to be weaker', unseen.length === 0 ? 'green' : 'cyan')
          : styled(`${count(weaker.length, 'protection')} became weaker`, 'red'),
        unseen.length === 0 ? '' : `, ${unseen.length} not known any more`,
      ],
    ],
    colour,
  );

const drawWeaker = ({ subject, what, before, after }: Weaker): readonly StyledLine[] => [
  ...wrap(`${subject}: ${what}`, WIDTH).map((text): StyledLine => [text]),
  ...wrap(`before: ${before}`, WIDTH - 2).map((text): StyledLine => ['  ', text]),
  ...wrap(`after: ${after}`, WIDTH - 2).map((text): StyledLine => ['  ', styled(text, 'yellow')]),
  [],
];

const KEYS = ['schemaVersion', 'repository', 'from', 'to', 'weaker', 'unseen', 'subject', 'what', 'before', 'after'];

export const renderWeakerJson = (comparison: Comparison): string =>
  `${stringify({ schemaVersion: '1.0', ...comparison }, KEYS)}\n`;
