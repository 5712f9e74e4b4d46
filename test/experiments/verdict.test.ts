import { expect, test } from 'vitest';
import { verdict } from '../../experiments/analyse/reading.ts';

const reading = (difference: number, halfWidth: number, pairs = 16) =>
  verdict(
    {
      measure: 'burden',
      regime: 'network',
      against: 'hierarchy',
      difference,
      low: difference - halfWidth,
      high: difference + halfWidth,
      pairs,
      better: 0,
      worse: 0,
      same: pairs,
    },
    100,
  );

test('a difference is said only where its mean is beyond 5 % and its interval leaves out zero', () => {
  expect(reading(8, 3)).toBe('more');
  expect(reading(-8, 3)).toBe('less');
  expect(reading(8, 9)).toBe('undecided');
});

test('a small difference that is surely not zero is still not said to matter', () => {
  expect(reading(2, 1)).toBe('too_small');
  expect(reading(4, 3)).toBe('undecided');
  expect(reading(-4, 3)).toBe('undecided');
});

test('one pair says nothing of luck', () => {
  expect(reading(40, 0, 1)).toBe('undecided');
});
