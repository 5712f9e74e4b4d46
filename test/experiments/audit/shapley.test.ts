import alea from 'seedrandom/lib/alea.js';
import { describe, expect, test } from 'vitest';
import { meanOf, variance } from '../../../experiments/analyse/interval.ts';
import { coalitions, coalitionsMet, contributions, sampledOrders, shapley, type Worth } from '../../../experiments/audit/shapley.ts'; // prettier-ignore

/** One left glove and two right ones; a pair is worth 1. Published: 2/3, 1/6, 1/6 (Shapley 1953; Shapley and Shubik 1969). */
const gloves: Worth = (mask) => ((mask & 1) !== 0 && (mask & 6) !== 0 ? 1 : 0);

/** Three aeroplanes that need a runway of length 1, 2 and 3. Published (Littlechild and Owen 1973): shares step by step. */
const airport: Worth = (mask) => Math.max(0, ...[1, 2, 3].filter((_, player) => (mask & (1 << player)) !== 0));

/** The Security Council of today: five vetoes and ten others, nine votes. Published: 0.1963 and 0.001865. */
const council: Worth = (mask) => {
  const votes = Array.from({ length: 15 }, (_, at) => (mask >> at) & 1);
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  return votes.slice(0, 5).every((vote) => vote === 1) && all >= 9 ? 1 : 0;
};

const ten: Worth = (mask) => {
  let sum = 0;
  for (let one = 0; one < 10; one++)
    for (let other = 0; other <= one; other++)
      if ((mask >> one) & (mask >> other) & 1) sum += Math.sin(one * 7 + other * 3);
  return sum * (mask & 512 ? 1.5 : 1);
};

const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e10) / 1e10);

describe('published games', () => {
  test('gloves', () => expect(rounded(shapley(3, gloves))).toEqual(rounded([2 / 3, 1 / 6, 1 / 6])));
  test('an airport', () => expect(rounded(shapley(3, airport))).toEqual(rounded([1 / 3, 5 / 6, 11 / 6])));
  test('the Security Council', () => {
    const found = shapley(15, council);
    expect(found[0]).toBeCloseTo(0.1963, 4);
    expect(found[14]).toBeCloseTo(0.001865, 6);
  });
});

test('values add up to the whole; who changes nothing has none; equals have equal ones', () => {
  const found = shapley(11, (mask) => ten(mask & 1023));
  expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(ten(1023), 9);
  expect(found[10]).toBe(0);
  const [, one, other] = shapley(3, gloves);
  expect(one).toBeCloseTo(other, 12);
});

test('a game of one, and of none', () => {
  expect(shapley(1, (mask) => mask * 4)).toEqual([4]);
  expect(shapley(0, () => 7)).toEqual([]);
});

describe('sampled orders', () => {
  const orders = sampledOrders(10, 200, alea('orders'));
  const found = contributions(orders, ten);

  test('every order is one of all players, and the same phrase gives the same orders', () => {
    for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sampledOrders(10, 200, alea('orders'))).toEqual(orders);
  });

  test('in every order, contributions add up to the whole', () => {
    orders.forEach((_, at) => expect(found.reduce((sum, of) => sum + of[at], 0)).toBeCloseTo(ten(1023), 9));
  });

  test('agree with all orders within their error', () => {
    const exact = shapley(10, ten);
    const off = found.map((of, player) => Math.abs(meanOf(of) - exact[player]) / Math.sqrt(variance(of) / of.length));
    for (const errors of off) expect(errors).toBeLessThan(3.5);
  });

  test('only the coalitions met are asked for, each once', () => {
    const asked = new Set(coalitionsMet(orders));
    expect(asked.size).toBeLessThan(coalitions(10).length);
    expect(() => contributions(orders, (mask) => (asked.has(mask) ? 0 : Number.NaN))).not.toThrow();
    contributions(orders, (mask) => (expect(asked.has(mask)).toBe(true), 0));
    expect(coalitionsMet([[1, 0]])).toEqual([0, 2, 3]);
  });
});
