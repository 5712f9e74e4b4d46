import { expect, test } from 'vitest';
import { apart, equivalent, relative } from '../../../experiments/audit/equivalence.ts';
import { restoredItems } from '../../../experiments/audit/restored-items.ts';

// By hand: ratios 1.01, 0.99, 1.00 less one have mean 0 and standard deviation .01; t(.95, 2) = 2.91998558.
test('difference and error of three pairs', () => {
  const { difference, error } = relative([101, 198, 50], [100, 200, 50]);
  expect(difference).toBeCloseTo(0, 12);
  expect(error).toBeCloseTo((2.91998558 * 0.01) / Math.sqrt(3), 9);
});

test('the same is the same, with no error at all', () => {
  expect(relative([3, 4], [3, 4])).toEqual({ difference: 0, error: 0 });
  expect(equivalent(relative([3, 4], [3, 4]), 0.01)).toBe(true);
});

test('inside, outside, and neither', () => {
  const readings = [0.002, 0.009, 0.02].map((difference) => {
    const found = { difference, error: 0.005 };
    return [equivalent(found, 0.01), apart(found, 0.01)];
  });
  expect(readings).toEqual([[true, false], [false, false], [false, true]]); // prettier-ignore
  expect(equivalent({ difference: 0, error: null }, 0.01)).toBe(false);
});

test('two one-sided tests: a true difference at the edge passes about one time in twenty', () => {
  let state = 7;
  const uniform = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, u) => sum + u, -6);
  const passed = Array.from({ length: 4000 }, () => {
    const regime = Array.from({ length: 6 }, () => 101 + 0.2 * normal());
    return equivalent(relative(regime, regime.map(() => 100)), 0.01); // prettier-ignore
  }).filter(Boolean).length;
  // 4,000 trials of .05: standard error .0034, so ± 3.29 standard errors is ± .0113.
  expect(Math.abs(passed / 4000 - 0.05)).toBeLessThan(0.0113);
});

test('an item that separates the forms is named, and nothing is gated', () => {
  const against = (difference: number) => [{ regime: 'one', difference, error: 0.001 }];
  const item = (name: string) => ({ name, title: `Item ${name}`, inputs: [] });
  const restored = [{ item: item('a'), against: against(-0.05) }, { item: item('b'), against: against(0) }]; // prettier-ignore
  const found = restoredItems(against(0), restored, 'reference');
  expect(found).toMatchObject({ passed: true, gated: false });
  expect(found.detail).toContain('Item a (one)');
  expect(found.detail).not.toContain('Item b');
  expect(found.tables[0].rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ['Nothing', '0.00 ±0.10'],
    ['Item a', '−5.00 ±0.10'],
    ['Item b', '0.00 ±0.10'],
  ]);
});
