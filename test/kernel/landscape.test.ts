import { describe, expect, test } from 'vitest';
import { Chance } from '../../engine/kernel/chance.ts';
import { Landscape, NEIGHBOUR_DRAWS } from '../../engine/kernel/landscape.ts';
import { largestPayoff, PlanWalk, tabulateShares } from '../../engine/kernel/plan-walk.ts';
import { Stream } from '../../engine/kernel/stream.ts';

const stream = (run = 0) => new Stream(new Chance(11, run)).at(0, 1);
const plansOf = ({ bits }: Landscape) => Array.from({ length: 2 ** bits }, (_, plan) => plan);

test('without interactions each bit adds what it adds, whatever the others', () => {
  const landscape = new Landscape({ bits: 6, interactions: 0 }, stream());
  for (const plan of plansOf(landscape)) {
    const sum = [0, 1, 2, 3, 4, 5].reduce(
      (all, bit) => all + landscape.contributions[2 * bit + ((plan >> bit) & 1)],
      0,
    );
    expect(landscape.payoff(plan)).toBe(sum / 6);
  }
});

test('with all interactions two plans share nothing: payoffs of neighbours are uncorrelated', () => {
  const products: number[] = [];
  for (let run = 0; run < 4000; run++) {
    const landscape = new Landscape({ bits: 6, interactions: 5 }, stream(run));
    products.push((landscape.payoff(0) - 0.5) * (landscape.payoff(1) - 0.5));
  }
  const mean = products.reduce((a, b) => a + b, 0) / products.length;
  // Each payoff has variance 1/72; the mean of 4,000 products of independent ones has standard error 1/72/√4000.
  expect(Math.abs(mean)).toBeLessThan(3.29 / 72 / Math.sqrt(4000));
});

describe('who depends on whom', () => {
  const drawn = (neighbours: (typeof NEIGHBOUR_DRAWS)[number]) => {
    const { depends } = new Landscape({ bits: 8, interactions: 5, neighbours }, stream());
    return Array.from({ length: 8 }, (_, bit) => [...depends.subarray(bit * 6, bit * 6 + 6)]);
  };

  test('others: itself first, then distinct others', () => {
    drawn('others').forEach((list, bit) => {
      expect(list[0]).toBe(bit);
      expect(new Set(list).size).toBe(6);
    });
  });

  test('with replacement one may come twice, itself never; including itself all are distinct', () => {
    const twice = drawn('with_replacement');
    expect(twice.some((list) => new Set(list).size < 6)).toBe(true);
    twice.forEach((list, bit) => expect(list.slice(1)).not.toContain(bit));
    const itself = drawn('including_self');
    itself.forEach((list) => expect(new Set(list.slice(1)).size).toBe(5));
    expect(itself.some((list, bit) => list.slice(1).includes(bit))).toBe(true);
  });
});

test.each(NEIGHBOUR_DRAWS)('every plan is met once, and its sum is exact: %s', (neighbours) => {
  const landscape = new Landscape({ bits: 9, interactions: 4, neighbours }, stream());
  const walk = new PlanWalk(landscape);
  const seen = new Set<number>();
  do {
    seen.add(walk.plan);
    expect(walk.sum / 9).toBe(landscape.payoff(walk.plan));
  } while (walk.next());
  expect(seen.size).toBe(512);
  expect(largestPayoff(landscape)).toBe(Math.max(...plansOf(landscape).map((plan) => landscape.payoff(plan))));
});

test('shares of owners are those of their bits, and add up to the payoff', () => {
  const landscape = new Landscape({ bits: 6, interactions: 5 }, stream());
  const [one, other] = [new Float64Array(64), new Float64Array(64)];
  tabulateShares(new PlanWalk(landscape, 0b000111), one);
  tabulateShares(new PlanWalk(landscape, 0b111000), other);
  for (const plan of plansOf(landscape)) {
    expect(one[plan]).toBe(landscape.share(0b000111, plan));
    expect(one[plan] + other[plan]).toBeCloseTo(landscape.payoff(plan), 14);
  }
});

test('drift keeps a fifth of what was: mean ½, and the correlation with before is .2/√(.2² + .8²)', () => {
  const landscape = new Landscape({ bits: 20, interactions: 9 }, stream());
  const before = landscape.contributions.slice();
  landscape.drift(0.2, stream(1));
  const [n, after] = [before.length, landscape.contributions];
  const mean = after.reduce((a, b) => a + b, 0) / n;
  const moment = before.reduce((sum, c, at) => sum + (c - 0.5) * (after[at] - 0.5), 0) / n;
  expect(Math.abs(mean - 0.5)).toBeLessThan(3.29 * Math.sqrt(0.68 / 12 / n));
  expect(moment * 12).toBeCloseTo(0.2, 1);
  expect(after.every((c) => Number.isInteger(c * 2 ** 32))).toBe(true);
});

test.each([
  { bits: 21, interactions: 0 },
  { bits: 0, interactions: 0 },
  { bits: 6, interactions: 6 },
  { bits: 6, interactions: 1.5 },
])('a landscape that cannot be is refused: $bits bits, $interactions interactions', (shape) => {
  expect(() => new Landscape(shape, stream())).toThrow(RangeError);
});
