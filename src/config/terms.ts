import * as v from 'valibot';
import { isDate, parseDuration } from '../model/date.ts';

/**
 * The words that the configuration and the manifest share. Each check carries the end of the sentence "must be …", and
 * patterns stay simple enough for the JSON Schema that editors read.
 */
const MAX_LENGTH = 1_000;
const MAX_ENTRIES = 5_000;

/** Any text that says something. */
export const text = v.pipe(
  v.string(),
  v.regex(/\S/, 'a text that is not empty'),
  v.maxLength(MAX_LENGTH, `a text of at most ${MAX_LENGTH} characters`),
);

const DATE = 'a date that exists, written YYYY-MM-DD';
export const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, DATE), v.check(isDate, DATE));

const DURATION = 'a time in hours, days or weeks, such as `4h`, `90d` or `2w`';
export const duration = v.pipe(
  v.string(),
  v.regex(/^[1-9][0-9]{0,4}[hdw]$/, DURATION),
  v.transform((written) => parseDuration(written) ?? { text: written, hours: 0 }),
);

/** A person, team or app on GitHub, or an e-mail address. Whether it is a machine is for the rules to judge. */
export const party = v.pipe(
  v.string(),
  v.regex(
    /^(?:@[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9._-]+|\[bot\])?|[^\s@]+@[^\s@]+)$/,
    "a person or a team, written in quotes as '@handle' or '@organisation/team', or an e-mail address",
  ),
);

/** The name of an entry: short, without spaces, so that it can stand in a line of a report. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[^\s`'"<>|]{1,100}$/, 'a name of at most 100 characters, without spaces, quotes, `<`, `>` or `|`'),
);

/** A path of the repository as reports write it. */
export const path = v.pipe(
  v.string(),
  v.regex(
    /^(?!\.?\/)[^*?\\]{1,1000}$/,
    'one path from the scanned directory, without `./` or `/` before it and without wildcards',
  ),
);

/** A path, or a pattern of paths. */
export const paths = v.pipe(
  v.string(),
  v.regex(
    /^(?!\.?\/)[^\\]{1,1000}$/,
    'a path from the scanned directory, without `./` or `/` before it; `*` stands for a name in a folder, `**` for folders',
  ),
);

/** A list, bounded so that a file cannot make a scan slow. */
export const listOf = <T extends v.GenericSchema>(item: T, most = MAX_ENTRIES) =>
  v.pipe(v.array(item), v.maxLength(most, `a list of at most ${most} entries`));
