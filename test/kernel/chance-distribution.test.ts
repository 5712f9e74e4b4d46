import { describe, expect, test } from 'vitest';
import { Chance } from '../../engine/kernel/chance.ts';
import { chiSquareScore, correlationScore, frequencyScore, histogram, kolmogorov, meanScore } from './statistics.ts';

/**
 * Streams as a model uses them: one thing counted up, the rest held. Keys are fixed, so a test passes always or never;
 * bounds are 4 standard errors, which a good generator exceeds one time in 16,000.
 */
const N = 1 << 16;
const BOUND = 4;

type At = (chance: Chance, i: number) => number;
const chance = new Chance(20260101, 7);
const streams: [string, At][] = [
  ['people on one day', (c, i) => c.unit(i, 3, 100)],
  ['days of one person', (c, i) => c.unit(12345, 3, i)],
  ['sub-indices, days and purposes, packed', (c, i) => c.unit(12345, i & 255, i >>> 11, (i >>> 8) & 7)],
  ['people far apart', (c, i) => c.unit(Math.imul(i, 0x10000) >>> 0, 3, 100)],
  ['replications', (_, i) => new Chance(1, i).unit(12345, 3, 100)],
  ['seeds', (_, i) => new Chance(i, 1).unit(12345, 3, 100)],
  ['second words of people', (c, i) => (c.unit(i, 3, 100), c.unitAgain())],
];

describe.each(streams)('%s', (_, at) => {
  const units = Array.from({ length: N }, (_each, i) => at(chance, i));

  test('are uniform, in their first and in their middle bits', () => {
    expect(Math.abs(chiSquareScore(histogram(units, 256)))).toBeLessThan(BOUND);
    const middle = units.map((unit) => (unit * 2 ** 16) % 1);
    expect(Math.abs(chiSquareScore(histogram(middle, 256)))).toBeLessThan(BOUND);
    expect(kolmogorov(units, (x) => x)).toBeLessThan(1.95);
  });

  test('know nothing of their neighbour', () => {
    const pairs = units.slice(1).map((unit, i) => [unit, units[i]] as const);
    expect(Math.abs(correlationScore(pairs))).toBeLessThan(BOUND);
    const cells = pairs.map(([a, b]) => (Math.floor(a * 16) * 16 + b * 16) / 256);
    expect(Math.abs(chiSquareScore(histogram(cells, 256)))).toBeLessThan(BOUND);
  });
});

test('the two words of a draw know nothing of one another', () => {
  const pairs = Array.from({ length: N }, (_, i) => [chance.unit(i, 8, 50), chance.unitAgain()] as const);
  expect(Math.abs(correlationScore(pairs))).toBeLessThan(BOUND);
  const cells = pairs.map(([a, b]) => (Math.floor(a * 16) * 16 + b * 16) / 256);
  expect(Math.abs(chiSquareScore(histogram(cells, 256)))).toBeLessThan(BOUND);
});

describe('exponential', () => {
  const sample = Array.from({ length: 1 << 18 }, (_, i) => chance.exponential(i, 11, 30));

  test('has the moments 1, 2, 6 and 24', () => {
    const moments = [1, 2, 6, 24];
    moments.forEach((moment, i) => {
      expect(Math.abs(meanScore(sample, (x) => x ** (i + 1), moment))).toBeLessThan(BOUND);
    });
  });

  test('has its distribution function', () => {
    expect(kolmogorov(sample, (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
  });

  // 7.697 is where the ziggurat's tail begins; each bound keeps at least 10 expected cases.
  test.each([0.01, 1, 3, 5, 7, 7.697, 8.5, 10])('exceeds %d as often as it should', (x) => {
    expect(Math.abs(frequencyScore(sample, (value) => value > x, Math.exp(-x)))).toBeLessThan(BOUND);
  });

  test('of neighbouring people know nothing of one another', () => {
    const pairs = sample.slice(1).map((x, i) => [Math.exp(-x), Math.exp(-sample[i])] as const);
    expect(Math.abs(correlationScore(pairs))).toBeLessThan(BOUND);
  });
});

describe('normal', () => {
  const sample = Array.from({ length: 1 << 18 }, (_, i) => chance.normal(i, 12, 30));

  test('has the moments 0, 1, 0 and 3', () => {
    const moments = [0, 1, 0, 3];
    moments.forEach((moment, i) => {
      expect(Math.abs(meanScore(sample, (x) => x ** (i + 1), moment))).toBeLessThan(BOUND);
    });
  });

  // Two-sided tail probabilities of the standard normal, Abramowitz & Stegun table 26.1.
  test.each([
    [1, 0.3173105],
    [2, 0.0455003],
    [3, 0.0026998],
    [4, 0.00006334],
  ])('is beyond %d as often as it should', (x, probability) => {
    expect(Math.abs(frequencyScore(sample, (value) => Math.abs(value) > x, probability))).toBeLessThan(BOUND);
  });
});
