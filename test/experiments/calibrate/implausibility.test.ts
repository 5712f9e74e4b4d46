import { expect, test } from 'vitest';
import { distance, implausibility } from '../../../experiments/calibrate/implausibility.ts';
import { meets, TARGETS, type Target } from '../../../experiments/calibrate/targets.ts';

/** 20, tolerated from 15 to 26: a third of the tolerance is 5/3 below and 2 above. */
const lopsided: Target = {
  number: 1,
  name: 'lopsided',
  title: 'by hand',
  target: 20,
  low: 15,
  high: 26,
  decimals: 0,
  unit: '',
  of: ({ found }) => found,
};

test.each([
  [20, 0, 0],
  [15, 0, 3],
  [26, 0, 3],
  [24, 0, 2],
  [10, 0, 6],
  [25, 1.5, 2],
])('%d with an error of %d is %d standard deviations off', (found, error, expected) => {
  expect(distance(lopsided, { found }, error)).toBeCloseTo(expected, 12);
});

test('the worst target decides, and a measure without a value rules out', () => {
  const other = { ...lopsided, name: 'other', of: ({ another }: Readonly<Record<string, number>>) => another };
  const both = implausibility([lopsided, other], { found: 22, another: 15 }, [0, 0]);
  expect([both.worst.name, both.value]).toEqual(['other', 3]);
  const none = implausibility([lopsided, other], { found: Number.NaN, another: 20 }, [0, 0]);
  expect(none.value <= 3).toBe(false);
});

test('appointments count kept and missed; shares are shown in per cent', () => {
  const measured = { contacts_practice: 4.5, not_attended_share: 0.1, failure_share: 0.15 };
  const named = (name: string) => TARGETS.find((target) => target.name === name)!;
  expect(named('appointments').of(measured)).toBeCloseTo(5, 12);
  expect(meets(named('appointments'), measured)).toBe(true);
  expect(named('failure_demand').of(measured)).toBeCloseTo(15, 12);
  expect(meets(named('failure_demand'), { failure_share: 0.149 })).toBe(false);
});
