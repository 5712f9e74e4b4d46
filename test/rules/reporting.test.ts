import { expect, test } from 'vitest';
import { SERVICES, type RunResult } from '../../engine/index.ts';
import { DUTIES } from '../../engine/model/vocabulary.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const WEEK = 41.5 * 60;
const AN_INDICATOR = 3;
const REPORTING = [...BUSY_PLACE.practices.map(({ code }) => code), ...SERVICES.map(({ key }) => key)];
const first = { 'order-of-duties': { order: ['reporting', ...DUTIES.filter((duty) => duty !== 'reporting')] } };

/** Two years in which reporting comes first, so that what is owed is what is done. */
function year(indicators: number, world: Record<string, number> = {}): RunResult {
  const rules = { ...SHIPPED['status-quo'], ...first, reporting: { indicators } };
  return tell({ place: BUSY_PLACE, world: { ...BUSY, ...world }, rules, warmUp: 0, days: 728 }).result;
}
const spent = ({ minutes }: RunResult) => REPORTING.map((name) => minutes[name].reporting);

test.each([1, 7, 20, 40])(
  '%i indicators take that many times three minutes of each paid week, to the minute',
  (indicators) => {
    const { minutes } = year(indicators);
    for (const name of REPORTING) {
      const owed = (minutes[name].paid * indicators * AN_INDICATOR) / WEEK;
      expect([name, Math.abs(minutes[name].reporting - owed) <= 2]).toEqual([name, true]);
    }
  },
);

test('twice the paid minutes, twice the reporting: big and small pay the same share', () => {
  const [once, twice] = [year(10), year(10, { practice_minutes: 90 })];
  for (const { code } of BUSY_PLACE.practices) {
    expect(Math.abs(twice.minutes[code].paid - 2 * once.minutes[code].paid)).toBeLessThanOrEqual(2);
    expect(Math.abs(twice.minutes[code].reporting - 2 * once.minutes[code].reporting)).toBeLessThanOrEqual(3);
  }
});

test('no indicators, or indicators that cost nothing: no minutes', () => {
  expect(new Set(spent(year(0)))).toEqual(new Set([0]));
  expect(new Set(spent(year(20, { reporting_minutes: 0 })))).toEqual(new Set([0]));
});

test('the minutes come out of what is paid for, which stays as it is; a hospital reports to nobody here', () => {
  const [none, many] = [year(0).minutes, year(40).minutes];
  for (const name of Object.keys(none)) expect(many[name].paid).toBe(none[name].paid);
  for (const { code } of BUSY_PLACE.practices)
    expect(many[code].direct + many[code].not_attended).toBeLessThan(none[code].direct + none[code].not_attended);
  expect([many['emergency_department'].reporting, many['inpatient_beds'].reporting]).toEqual([0, 0]);
});
