const DAY = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!FORM.test(text)) return false;
  // The engine rolls 30 February over into March, so the day must also come back as it was written.
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The day of a moment, in UTC whatever the clock of the machine shows: one day for everybody who scans. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whole days from one date to another, negative where the second is earlier. Both must satisfy {@link isDate}. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The date so many days after another (before, where negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How long something may take or last: as it is written, and in hours. */
export type Duration = Readonly<{ text: string; hours: number }>;

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/** `4h`, `90d` or `2w` as hours; `undefined` for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const [, count, unit] = /^([1-9][0-9]{0,4})([hdw])$/.exec(text) ?? [];
  const hours = unit === undefined ? undefined : HOURS[unit];
  return count === undefined || hours === undefined ? undefined : { text, hours: Number(count) * hours };
}
