import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interval } from '../../experiments/analyse/interval.ts';
import { pairedDifference, varianceReduction } from '../../experiments/analyse/pairs.ts';
import { tQuantile95 } from '../../experiments/analyse/t-quantile.ts';

// Published tables of Student's t (two-sided 95 %).
test.each([
  [1, 12.7062047361747],
  [2, 4.30265272974946],
  [5, 2.57058183563632],
  [15, 2.13144954556],
  [30, 2.04227245630124],
  [1000, 1.96233908082641],
])('t with %i degrees of freedom', (freedom, value) => {
  expect(Math.abs(tQuantile95(freedom) - value)).toBeLessThan(1e-9);
});

test('t falls towards the normal quantile', () => {
  const values = Array.from({ length: 300 }, (_, index) => tQuantile95(index + 1));
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(tQuantile95(9999)).toBeCloseTo(1.959964, 3);
});

test('the interval of 1, 2, 3 by hand: 2 ± 4.302653 × √(1/3)', () => {
  const half = 4.30265272974946 * Math.sqrt(1 / 3);
  expect(interval([1, 2, 3])).toEqual({ mean: 2, low: expect.closeTo(2 - half, 9), high: expect.closeTo(2 + half, 9) });
});

test('one value has no spread, none has no mean, and what has no cases is left out', () => {
  expect(interval([7])).toEqual({ mean: 7, low: 7, high: 7 });
  expect(interval([])).toBeNull();
  expect(interval([Number.NaN, 4, Number.NaN])).toEqual({ mean: 4, low: 4, high: 4 });
  expect(interval([Number.NaN])).toBeNull();
});

test('the interval holds the true mean about 95 times in 100', () => {
  let state = 1;
  const uniform = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6);
  const held = Array.from({ length: 4000 }, () => interval(Array.from({ length: 6 }, normal))!).filter(
    ({ low, high }) => low <= 0 && high >= 0,
  ).length;
  // 4,000 trials of .95: standard error .0034, so ± 3.29 standard errors is ± .0113.
  expect(Math.abs(held / 4000 - 0.95)).toBeLessThan(0.0113);
});

test('a pair is the same within 5 % of the mean of the reference', () => {
  const reference = [100, 100, 100, 100];
  expect(pairedDifference([94, 95, 105, 106], reference, 'lower')).toMatchObject({ better: 1, worse: 1, same: 2 });
  expect(pairedDifference([94, 96, 107, 106], reference, 'higher')).toMatchObject({ better: 2, worse: 1, same: 1 });
  expect(pairedDifference([94, 95, 105, 106], reference, 'neither')).toMatchObject({ better: 1, worse: 1, same: 2 });
  expect(pairedDifference([0, 0], [0, 0], 'lower')).toMatchObject({ difference: 0, same: 2 });
});

test('a pair without both values is no pair', () => {
  expect(pairedDifference([1, Number.NaN, 3], [Number.NaN, 2, 4], 'lower')).toMatchObject({ pairs: 1, difference: -1 });
  expect(pairedDifference([Number.NaN], [1], 'lower')).toMatchObject({ pairs: 0, difference: null, low: null });
});

test('better, worse and same always add up to the pairs, and direction only swaps the first two', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(values, values, (a, b) => {
      const low = pairedDifference(a.slice(0, 3), b.slice(0, 3), 'lower');
      const high = pairedDifference(a.slice(0, 3), b.slice(0, 3), 'higher');
      expect(low.better + low.worse + low.same).toBe(low.pairs);
      expect([high.better, high.worse, high.same]).toEqual([low.worse, low.better, low.same]);
    }),
    { numRuns: 200 },
  );
});

test('variance reduction: whole when pairs move together, none to speak of when they do not', () => {
  expect(varianceReduction([1, 2, 3], [11, 12, 13])).toBe(1);
  expect(varianceReduction([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(varianceReduction([1], [2])).toBeNull();
  expect(varianceReduction([1, 1], [2, 2])).toBeNull();
});
