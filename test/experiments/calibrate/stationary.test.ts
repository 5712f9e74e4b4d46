import { expect, test } from 'vitest';
import { relativeSlope, slopeOf } from '../../../experiments/calibrate/stationary.ts';

const run = (...burdens: number[]) =>
  Object.fromEntries([['contacts', 4], ...burdens.map((burden, at) => [`burden_year_${at + 1}`, burden] as const)]);

test('a burden that gains 2 a year about 100 gains 2 % of its mean', () => {
  expect(relativeSlope([96, 98, 100, 102, 104])).toBeCloseTo(0.02, 12);
  expect(relativeSlope([7, 7, 7])).toBe(0);
});

test('the slope of a world is the mean over its replications, with their error; other measures have no part', () => {
  const found = slopeOf([run(99, 100, 101), run(97, 100, 103)]);
  expect(found.years).toEqual([98, 100, 102]);
  expect(found.mean).toBeCloseTo(0.02, 12);
  expect(found.low).toBeLessThan(0.01);
  expect(found.high).toBeGreaterThan(0.03);
});
