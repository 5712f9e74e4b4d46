import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, power } from '../../engine/kernel/numerics.ts';

/** Distance in units of the last place of the expected value. */
function ulps(actual: number, expected: number): number {
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(expected))));
  return Math.abs(actual - expected) / 2 ** (exponent - 52);
}

/** So many numbers from a to b, b left out, at even steps and then moved off round values. */
const grid = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * (i + ((i * 0.618034) % 1))) / count);

const worst = (xs: number[], f: (x: number) => number, g: (x: number) => number) =>
  Math.max(...xs.map((x) => ulps(f(x), g(x))));

describe('log', () => {
  // The library's own logarithm is good to 1 ulp, so two good ones may be 2 apart.
  test('agrees with Math.log within 2 ulp over all magnitudes', () => {
    expect(
      worst(
        grid(-1070, 1023, 40_000).map((e) => 2 ** e),
        log,
        Math.log,
      ),
    ).toBeLessThanOrEqual(2);
  });

  test('agrees with Math.log within 2 ulp close to 1', () => {
    expect(worst(grid(0.5, 2, 40_000), log, Math.log)).toBeLessThanOrEqual(2);
    const near = grid(1, 30, 500).flatMap((e) => [1 + 2 ** -e, 1 - 2 ** -e]);
    expect(worst(near, log, Math.log)).toBeLessThanOrEqual(2);
  });

  test('is exact where it can be', () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(0.5)).toBe(-Math.LN2);
    expect(log(Math.E)).toBe(1);
  });

  test('has its limits', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect([log(-1), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN]);
    expect(log(5e-324)).toBeCloseTo(-1074 * Math.LN2, 12);
  });
});

describe('exp', () => {
  test('agrees with Math.exp within 2 ulp over all results that are normal numbers', () => {
    expect(worst(grid(-708, 709.78, 40_000), exp, Math.exp)).toBeLessThanOrEqual(2);
    expect(worst(grid(-1, 1, 40_000), exp, Math.exp)).toBeLessThanOrEqual(2);
  });

  test('fades out within 2 of the smallest steps', () => {
    for (const x of grid(-746, -708, 2000)) {
      expect(Math.abs(exp(x) - Math.exp(x)) / 5e-324).toBeLessThanOrEqual(2);
    }
  });

  test('is exact where it can be, and has its limits', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect([exp(709.8), exp(-745.2)]).toEqual([Infinity, 0]);
    expect(exp(NaN)).toBe(NaN);
  });

  test('never falls as its argument grows', () => {
    const xs = grid(-5, 5, 40_000).sort((a, b) => a - b);
    expect(xs.slice(1).filter((x, i) => exp(x) < exp(xs[i]))).toEqual([]);
  });

  test('undoes log', () => {
    assert(
      property(double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        // An error of half an ulp in the logarithm grows by its size, at most 690.
        expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan((2 + Math.abs(Math.log(x))) * 2 ** -53 * 2);
      }),
      { seed: 2 },
    );
  });
});

describe('power', () => {
  test('is as close to Math.pow as the size of y·ln x allows', () => {
    const bases = grid(-20, 20, 200).map((e) => 2 ** e);
    for (const y of grid(-8, 8, 60)) {
      for (const x of bases) {
        const bound = (3 + 1.5 * Math.abs(y * Math.log(x))) * 2 ** -52;
        expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(bound);
      }
    }
  });

  test('is exact for the exponents 0, ½ and 1, and for the base 1', () => {
    for (const x of grid(0, 100, 200)) {
      expect([power(x, 0), power(x, 0.5), power(x, 1)]).toEqual([1, Math.sqrt(x), x]);
      expect(power(1, x)).toBe(1);
    }
  });

  test('of 0 goes by the sign of the exponent, of less than 0 is not a number', () => {
    expect([power(0, 2), power(0, -2), power(0, 0)]).toEqual([0, Infinity, 1]);
    expect(power(-2, 3)).toBe(NaN);
  });
});
