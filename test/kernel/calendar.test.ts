import { expect, test } from 'vitest';
import { DAYS_A_YEAR, isWorkday, weekdayOf, yearOf } from '../../engine/kernel/calendar.ts';

test('day 0 is a Monday, and weeks run on across years', () => {
  expect([0, 4, 5, 6, 7].map(weekdayOf)).toEqual([0, 4, 5, 6, 0]);
  // 365 = 52 · 7 + 1: each year begins a weekday later.
  expect([0, 1, 2, 7].map((year) => weekdayOf(year * DAYS_A_YEAR))).toEqual([0, 1, 2, 0]);
});

test('five days a week are workdays', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => isWorkday(day + 70));
  expect(week).toEqual([true, true, true, true, true, false, false]);
});

test('a year has 365 days', () => {
  expect([0, 364, 365, 729, 730].map(yearOf)).toEqual([0, 0, 1, 1, 2]);
});
