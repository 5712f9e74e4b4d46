import { expect, test } from 'vitest';
import { WORLD } from '../../../engine/index.ts';
import { latinHypercube } from '../../../experiments/calibrate/latin-hypercube.ts';
import { RANGES } from '../../../experiments/calibrate/ranges.ts';

const COUNT = 40;

test('each of as many slices of every range as there are points holds one of them', () => {
  const points = latinHypercube(COUNT, RANGES, 'a phrase');
  for (const { input, low, high } of RANGES) {
    const slices = points.map((point) => Math.floor(((point[input] - low) / (high - low)) * COUNT));
    expect(slices.toSorted((one, other) => one - other)).toEqual(Array.from({ length: COUNT }, (_, at) => at));
  }
});

test('the columns are shuffled apart: none is in order, no two agree', () => {
  const points = latinHypercube(COUNT, RANGES, 'a phrase');
  const orders = RANGES.map(({ input, low, high }) =>
    points.map((point) => Math.floor(((point[input] - low) / (high - low)) * COUNT)).join(' '),
  );
  expect(new Set([...orders, points.map((_, at) => at).join(' ')]).size).toBe(RANGES.length + 1);
});

test('the same phrase gives the same list, another phrase another', () => {
  const list = latinHypercube(COUNT, RANGES, 'a phrase');
  expect(latinHypercube(COUNT, RANGES, 'a phrase')).toEqual(list);
  expect(latinHypercube(COUNT, RANGES, 'another')).not.toEqual(list);
});

test.each(RANGES)('$input is an input of the world and its start value lies in the range searched', (range) => {
  const param = Object.hasOwn(WORLD, range.input) ? WORLD[range.input] : undefined;
  if (param?.kind !== 'number') throw new Error(`${range.input} is no number of the world`);
  expect(param.min).toBeLessThanOrEqual(range.low);
  expect(param.max).toBeGreaterThanOrEqual(range.high);
  expect(param.value).toBeGreaterThanOrEqual(range.low);
  expect(param.value).toBeLessThanOrEqual(range.high);
});
