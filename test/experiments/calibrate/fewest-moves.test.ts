import { expect, test } from 'vitest';
import { fewestMoves, neighbours } from '../../../experiments/calibrate/fewest-moves.ts';
import { implausibility } from '../../../experiments/calibrate/implausibility.ts';
import type { Inputs } from '../../../experiments/calibrate/latin-hypercube.ts';
import type { Plan, Tried } from '../../../experiments/calibrate/plan.ts';
import type { Target } from '../../../experiments/calibrate/targets.ts';

const ranges = ['a', 'b', 'c'].map((input) => ({ input, low: 0, high: 1, source: '' }));
const sum: Target = {
  number: 1,
  name: 'sum',
  title: 'by hand',
  target: 1.5,
  low: 1.4,
  high: 1.6,
  decimals: 1,
  unit: '',
  of: ({ a, b }) => a + b,
};
const plan = { targets: [sum], ranges } as unknown as Plan;

/** A world shows its own inputs, so that the answer is known. */
const tried = (inputs: Inputs): Tried => {
  const { worst, value } = implausibility([sum], inputs, [0]);
  return { inputs, measured: inputs, worst, implausibility: value };
};
const means = { small: (worlds: readonly Inputs[]) => Promise.resolve(worlds.map(tried)), say: () => {} };
const moves = (start: Inputs) => fewestMoves(tried(start), plan, { ...means, large: means.small });

test('nothing is moved where every target is met', async () => {
  expect(await moves({ a: 0.75, b: 0.75, c: 0.1 })).toEqual([]);
});

test('one input is moved where one is enough', async () => {
  const path = await moves({ a: 0.625, b: 0.1, c: 0.1 });
  expect(path.map(({ inputs }) => inputs)).toEqual([{ a: 0.625, b: 0.875, c: 0.1 }]);
});

test('a second is moved from where the first was left', async () => {
  const path = await moves({ a: 0.4, b: 0.1, c: 0.1 });
  expect(path.map(({ inputs }) => inputs)).toEqual([
    { a: 0.4, b: 0.875, c: 0.1 },
    { a: 0.625, b: 0.875, c: 0.1 },
  ]);
});

test('a neighbour differs in one input, and stays within its range', () => {
  const start = { a: 0.4, b: 0.1, c: 0.1 };
  for (const world of neighbours(start, ranges)) {
    const moved = ranges.filter(({ input }) => world[input as 'a'] !== start[input as 'a']);
    expect(moved).toHaveLength(1);
    expect(world[moved[0].input]).toBeGreaterThan(0);
    expect(world[moved[0].input]).toBeLessThan(1);
  }
});
