import alea from 'seedrandom/lib/alea.js';
import { expect, test } from 'vitest';
import { WORLD } from '../../../engine/index.ts';
import { spreadOf } from '../../../experiments/spreads/spreads.ts';
import { STRUCTURES } from '../../../experiments/spreads/structures.ts';

const random = alea('three spreads');
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const variants = (count: number, pairs: number, luck: number, between: number) =>
  Array.from({ length: count }, () => {
    const middle = 10 + between * normal();
    return Array.from({ length: pairs }, () => middle + luck * normal());
  });

test('luck, inputs and structure are found apart, each near what was put in', () => {
  const worlds = variants(200, 20, 3, 2);
  const { difference, luck, inputs, structure } = spreadOf(worlds, [worlds[0], ...variants(200, 20, 3, 5)]);
  expect(difference).toBeCloseTo(10, 0);
  expect(Math.abs(luck! - 3)).toBeLessThan(0.15);
  expect(Math.abs(inputs! - 2)).toBeLessThan(0.4);
  expect(Math.abs(structure! - 5)).toBeLessThan(0.8);
});

test('luck alone is not taken for a difference between worlds', () => {
  const { luck, inputs } = spreadOf(variants(200, 20, 3, 0), variants(2, 2, 1, 0));
  expect(inputs).toBeLessThan(0.5);
  expect(luck).toBeGreaterThan(2.8);
});

test('by hand: ranges, and worlds below zero', () => {
  const found = spreadOf([[-1, -3], [1, 3], [0.5, 0.5]], [[-1, -3], [4, 6]]); // prettier-ignore
  expect(found.worldsRange).toEqual([-2, 2]);
  expect(found.formsRange).toEqual([-2, 5]);
  expect([found.below, found.of]).toEqual([1, 3]);
  expect(found.luck).toBeCloseTo(Math.sqrt(4 / 3), 12);
});

test('one pair a world has no luck to take off, so no spread is told', () => {
  expect(spreadOf([[1], [2]], [[1], [5]])).toMatchObject({ luck: null, inputs: null, structure: null, worldsRange: [1, 2] }); // prettier-ignore
});

test('every form is an input of the world, and not what runs already', () => {
  for (const { world } of STRUCTURES)
    for (const [input, value] of Object.entries(world)) {
      expect(Object.hasOwn(WORLD, input)).toBe(true);
      expect(WORLD[input].value).not.toBe(value);
      expect(WORLD[input]).toHaveProperty('options', expect.arrayContaining([value]));
    }
});
