import * as v from 'valibot';
import { party } from './terms.ts';

/** Whether a text names one who can answer for something: a person or a team, and no app. */
export const isParty = (written: string): boolean => v.is(party, written) && !written.endsWith('[bot]');
