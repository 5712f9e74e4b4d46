import { describe, expect, test } from 'vitest';
import { NATIONAL } from '../../../scenarios/national.ts';
import { drawCount, drawPlace, gammaScore, scaled } from '../../../scenarios/own/draw-place.ts';

const draws = Array.from({ length: 4_000 }, (_, at) => drawPlace('drawn', { seed: `seed ${at}` }));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const quantile = (values: readonly number[], at: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(at * values.length)];

describe('as the nation is, as published', () => {
  test('practices a PCN: mean 5.2, median 5, a tenth up to 2, a tenth from 8, 3 % of one', () => {
    const counts = Array.from({ length: 10_000 }, (_, at) => drawCount((at + 0.5) / 10_000));
    expect(mean(counts)).toBeCloseTo(5.2, 2);
    expect([0.1, 0.5, 0.9].map((at) => quantile(counts, at))).toEqual([2, 5, 8]);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeCloseTo(0.03, 2);
    expect([drawCount(0), drawCount(1) <= 60]).toEqual([1, true]);
    const drawn = draws.map(({ practices }) => practices.length);
    expect(Math.abs(mean(drawn) - 5.2)).toBeLessThan((4 * spread(counts)) / Math.sqrt(drawn.length));
  });

  test('lists: lognormal of mu 8.95 and sigma 0.59', () => {
    const logs = draws.flatMap(({ practices }) => practices.map(({ people }) => Math.log(people)));
    const error = 0.59 / Math.sqrt(logs.length);
    expect(Math.abs(mean(logs) - 8.95)).toBeLessThan(4 * error);
    expect(Math.abs(spread(logs) - 0.59)).toBeLessThan(4 * error);
  });

  test('deprivation: between PCNs mean 21.9, SD 10.1, tenths at 10.4 and 35.9; inside a PCN SD 4.7', () => {
    expect(Math.abs(gammaScore(-1.2816) - 10.4)).toBeLessThan(0.5);
    expect(Math.abs(gammaScore(1.2816) - 35.9)).toBeLessThan(0.6);
    const scores = draws.map(({ practices }) => mean(practices.map(({ imd }) => imd)));
    expect(Math.abs(mean(scores) - 21.9)).toBeLessThan((4 * 10.1) / Math.sqrt(draws.length));
    const inside = draws.flatMap(({ practices }) => {
      const own = practices.map(({ imd }) => imd);
      return own.length < 2 ? [] : [(spread(own) ** 2 * own.length) / (own.length - 1)];
    });
    expect(Math.abs(Math.sqrt(mean(inside)) - 4.7)).toBeLessThan(0.2);
    const { min, max } = NATIONAL.imd.within;
    expect(draws.every(({ practices }) => practices.every(({ imd }) => imd >= min && imd <= max))).toBe(true);
  });
});

test('the same seed gives the same place, another seed another', () => {
  expect(drawPlace('a', { seed: 'x' })).toEqual(drawPlace('a', { seed: 'x' }));
  expect(drawPlace('a', { seed: 'x' }).practices).toEqual(drawPlace('b', { seed: 'x' }).practices);
  expect(drawPlace('a', { seed: 'y' }).practices).not.toEqual(drawPlace('a', { seed: 'x' }).practices);
});

test('a place of more practices has those of one of fewer', () => {
  const [three, nine] = [3, 9].map((practices) => drawPlace('a', { seed: 'x', practices }).practices);
  expect(nine).toHaveLength(9);
  expect(nine.slice(0, 3)).toEqual(three);
});

test('lists are scaled to the people asked for, to the last one', () => {
  for (const people of [100, 101, 33_333, 1_000_000]) {
    const { practices } = drawPlace('a', { seed: 'x', practices: 7, people });
    expect(practices.reduce((sum, one) => sum + one.people, 0)).toBe(people);
  }
  expect(scaled([300, 100], 102)).toEqual([76, 26]);
  expect(scaled([1_000, 1], 2)).toEqual([1, 1]);
});

test('it says that it is no real place', () => {
  const { title, source, practices } = drawPlace('a', { seed: 'x', practices: 1 });
  expect(title).toBe('a (synthetic)');
  expect(source).toContain('no real place; seed "x"');
  expect(practices[0].name).toContain('(synthetic)');
});
