import { expect, test } from 'vitest';
import { bands, quantile, seriesSet } from '../../../experiments/series/bands.ts';
import { SERIES_MEASURES } from '../../../experiments/series/rates.ts';
import type { Series } from '../../../experiments/series/series.ts';
import { fakeDesign, rulesReporting } from '../fake-simulation.ts';

/** What R says: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .5, .9)). */
test('quantiles are those of type 7', () => {
  const sorted = [1, 2, 4, 8, 16];
  expect([0.1, 0.25, 0.5, 0.9].map((share) => quantile(sorted, share))).toEqual([1.4, 2, 4, 12.8]);
  expect(quantile(sorted, 0)).toBe(1);
  expect(quantile(sorted, 1)).toBe(16);
  expect(quantile([7], 0.3)).toBe(7);
});

const run = (burden: (number | null)[], founded: number | null): Series => ({
  values: Object.fromEntries(SERIES_MEASURES.map((name) => [name, name === 'burden' ? burden : burden.map(() => 0)])),
  founded,
  digest: `${founded}`,
});

const design = fakeDesign({
  years: 1,
  warmUp: 0,
  regimes: ['a', 'b'].map((name) => ({ name, rules: rulesReporting(1) })),
});
const set = seriesSet(design, [
  [run([1, 2, null, 4], 0), run([9, 9, 9, 9], 30)],
  [run([3, 2, null, null], 0), run([8, 8, 8, 8], null)],
  [run([2, 5, null, 6], 0), run([7, 7, 7, 7], 31)],
]);

test('values stand by regime, measure and quarter, one a replication', () => {
  expect(set.ends).toEqual([91, 182, 273, 365]);
  expect(set.values['a']['burden']).toEqual([[1, 3, 2], [2, 2, 5], [null, null, null], [4, null, 6]]); // prettier-ignore
  expect(set.values['b']['burden'][0]).toEqual([9, 8, 7]);
  expect(set.founded).toEqual({ a: [0, 0, 0], b: [30, null, 31] });
  expect(set.digests).toEqual([['0', '30'], ['0', 'null'], ['0', '31']]); // prettier-ignore
});

test('a band leaves out what had no case, and is none where nothing is left', () => {
  const [first, , third, fourth] = bands(set, 'a', 'burden');
  expect(first).toEqual({ median: 2, half: [1.5, 2.5], most: [1.2, 2.8] });
  expect(third).toBeNull();
  expect(fourth!.median).toBe(5);
});
