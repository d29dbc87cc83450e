import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isDate } from '../../src/model/date.ts';

describe('the day of a moment is that of UTC', () => {
  test.each([
    ['2027-03-31T23:59:59.999Z', '2027-03-31'],
    ['2027-04-01T00:00:00.000Z', '2027-04-01'],
    ['2027-03-31T23:30:00-01:00', '2027-04-01'],
    ['2027-04-01T01:30:00+02:00', '2027-03-31'],
    ['2027-12-31T23:59:59.999Z', '2027-12-31'],
    ['2028-02-29T00:00:00.000Z', '2028-02-29'],
  ])('%s is %s', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });

  test('whatever zone the machine is in', () => {
    const zone = process.env['TZ'];
    try {
      for (const one of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
        process.env['TZ'] = one;
        expect(dayOf(new Date('2027-03-31T23:59:59.999Z'))).toBe('2027-03-31');
        expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
        expect(addDays('2027-03-27', 1)).toBe('2027-03-28');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

test('a day exists or it does not', () => {
  expect(['2028-02-29', '2027-12-31'].map(isDate)).toEqual([true, true]);
  expect(['2027-02-29', '2027-00-01', '2027-1-1', '20270101', ''].map(isDate)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
