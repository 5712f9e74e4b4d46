import { expect, test } from 'vitest';
import { normalQuantile } from '../../engine/kernel/normal-quantile.ts';

// The first three are the check values of Wichura (1988); the others are tabulated percentage points.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.26234008979841],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.9999, 3.719016485455709],
  [1e-10, -6.361340902404056],
])('at %d is %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
});

test('is 0 in the middle and symmetric', () => {
  expect(normalQuantile(0.5)).toBe(0);
  for (let p = 1 / 1024; p < 0.5; p += 1 / 1024) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
});

test('rises everywhere, also where one approximation hands over to the next', () => {
  const seams = [0.075, 0.925, Math.exp(-25), 0.5].flatMap((p) => [p * (1 - 1e-12), p, p * (1 + 1e-12)]);
  const ps = [...Array.from({ length: 9999 }, (_, i) => (i + 1) / 10_000), ...seams].sort((a, b) => a - b);
  const falls = ps.slice(1).filter((p, i) => p > ps[i] && normalQuantile(p) <= normalQuantile(ps[i]));
  expect(falls).toEqual([]);
});

test('has its limits', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
});
