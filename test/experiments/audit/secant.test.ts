import { expect, test } from 'vitest';
import { secant } from '../../../experiments/audit/secant.ts';

const means = (value: number, within = 1e-6, most = 20) => ({
  from: { at: 1, value },
  within,
  most,
  low: 0.25,
  high: 4,
});

test('what is proportional is met at the first step', async () => {
  const root = await secant(async (at) => 5 * at, 6, means(5));
  expect(root.at).toBeCloseTo(1.2, 12);
  expect(root.asked).toBe(1);
});

test('what is curved is met within the bound, and the residual is what is left', async () => {
  const of = (at: number) => at ** 1.5 + 3;
  const root = await secant(async (at) => of(at), 5, means(of(1)));
  expect(root.at).toBeCloseTo(2 ** (2 / 3), 5);
  expect(Math.abs(root.residual)).toBeLessThanOrEqual(1e-6);
  expect(root.residual).toBeCloseTo(of(root.at) / 5 - 1, 14);
});

test('near enough at the start: nothing is asked', async () => {
  expect(await secant(() => Promise.reject(new Error('asked')), 5, means(5))).toEqual({ at: 1, residual: 0, asked: 0 });
});

test('out of reach: stays in its bounds, stops, and says how far off it is', async () => {
  const asked: number[] = [];
  const root = await secant(async (at) => (asked.push(at), at), 40, means(1));
  expect(root).toEqual({ at: 4, residual: -0.9, asked: 1 });
  expect(asked).toEqual([4]);
});

test('never asks more often than it may, and gives the nearest it met', async () => {
  const rough = async (at: number) => at + 0.3 * Math.sin(900 * at);
  const root = await secant(rough, 1.5, means(await rough(1), 1e-12, 4));
  expect(root.asked).toBe(4);
  expect(root.residual).toBeCloseTo((await rough(root.at)) / 1.5 - 1, 12);
});
