import { expect, test } from 'vitest';
import { leftOf, pairsOf } from '../../../experiments/calibrate/identified.ts';
import { latinHypercube } from '../../../experiments/calibrate/latin-hypercube.ts';

const ranges = ['a', 'b', 'c'].map((input) => ({ input, low: 0, high: 2, source: '' }));
const worlds = latinHypercube(400, ranges, 'pairs').map(({ a, c }) => ({ a, b: 2 - a, c: 0.5 + c / 20 }));

test('an input that moves against another is found, and one that does not is not', () => {
  const [first, ...others] = pairsOf(ranges, worlds);
  expect(first).toMatchObject({ one: 'a', other: 'b' });
  expect(first.r).toBeCloseTo(-1, 12);
  for (const { r } of others) expect(Math.abs(r)).toBeLessThan(0.15);
});

test('values all over a range spread like even ones; those near one value do not', () => {
  expect(leftOf(ranges[0], worlds).spread).toBeCloseTo(1, 1);
  const { spread, least, most } = leftOf(ranges[2], worlds);
  expect(spread).toBeLessThan(0.06);
  expect([least >= 0.5, most <= 0.6]).toEqual([true, true]);
});
