import { expect, test } from 'vitest';
import { binomialTail } from '../../../experiments/audit/binomial-tail.ts';
import { criticalValue, outside } from '../../../experiments/audit/normal-tail.ts';

// Published: Abramowitz & Stegun table 26.1 and the usual critical values, to the digits given.
test.each([
  [0, 1],
  [1, 0.317310507862914],
  [1.959963984540054, 0.05],
  [3, 0.002699796063260189],
  [5, 5.73303143758389e-7],
  [8, 1.24419211485436e-15],
])('a normal variable is further out than %f with chance %f', (z, chance) => {
  expect(outside(z) / chance).toBeCloseTo(1, 5);
  expect(outside(-z)).toBe(outside(z));
});

test('the critical value is the other way round', () => {
  for (const share of [0.5, 0.05, 0.01, 1e-4, 1e-12]) expect(outside(criticalValue(share)) / share).toBeCloseTo(1, 9);
  expect(criticalValue(0)).toBeGreaterThan(38);
});

/** By adding up the whole distribution, term by term from nought. */
function byHand(count: number, tries: number, chance: number): number {
  const terms = [(1 - chance) ** tries];
  for (let k = 1; k <= tries; k++) terms.push((terms[k - 1] * (tries - k + 1) * chance) / (k * (1 - chance)));
  const sum = (from: number, to: number) => terms.slice(from, to + 1).reduce((a, b) => a + b, 0);
  return Math.min(1, 2 * (count <= tries * chance ? sum(0, count) : sum(count, tries)));
}

test.each([
  [0, 3, 0.05],
  [2, 3, 0.05],
  [25, 250, 0.05],
  [7, 20, 0.35],
  [260, 1000, 0.3],
  [340, 1000, 0.3],
  [100, 100, 0.9],
])('%i of %i with chance %f, exactly', (count, tries, chance) => {
  expect(binomialTail(count, tries, chance) / byHand(count, tries, chance)).toBeCloseTo(1, 9);
});

test('many tries come near the normal variable', () => {
  const [tries, chance] = [4e6, 0.3];
  const count = tries * chance + 3 * Math.sqrt(tries * chance * 0.7);
  expect(binomialTail(Math.round(count), tries, chance) / outside(3)).toBeCloseTo(1, 1);
});

test('no chance and no doubt leave nothing to luck', () => {
  expect([binomialTail(0, 9, 0), binomialTail(1, 9, 0), binomialTail(9, 9, 1), binomialTail(8, 9, 1)]).toEqual([
    1, 0, 1, 0,
  ]);
});
