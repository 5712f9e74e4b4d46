import { expect, test } from 'vitest';
import { moved } from '../../scripts/impact.ts';
import { ends } from '../../scripts/impact/ends.ts';
import { classOf, greatest } from '../../scripts/impact/measured.ts';
import { matrixOf } from '../../scripts/impact/matrix.ts';

const run = (statusQuo: number, hierarchy: number, network: number) => ({
  'status-quo': statusQuo,
  hierarchy,
  network,
});

test('a shift is the mean over pairs, in % of burden under the status quo as it was', () => {
  const end = { input: 'coupling', at: 0 };
  const before = [run(100, 104, 98), run(100, 106, 100)];
  const after = [run(90, 93, 93), run(94, 97, 97)];
  const { burden, contrast } = moved(end, before, after);
  expect(burden[0]).toBe(-8);
  expect(contrast[0]).toBe(6);
  expect(burden[1]).toBeCloseTo(12.71 * 2, 0);
  expect(contrast[1]).toBe(0);
});

test('classes: what luck covers is small only where it cannot be 5', () => {
  expect(classOf([-6, 2])).toBe('large');
  expect(classOf([3, 2])).toBe('moderate');
  expect(classOf([0.6, 0.1])).toBe('small');
  expect(classOf([1, 3])).toBe('small');
  expect(classOf([4, 9])).toBe('not told from luck');
  expect(greatest([[0, 0], [4, 9], [2, 1]])).toBe('moderate'); // prettier-ignore
  expect(greatest([])).toBe('not measured');
});

test('inputs are moved in the usual world, mechanisms are switched off in it, and prices stay', () => {
  const of = (name: string) => ends().filter(({ input }) => input === name);
  expect(of('workforce')).toEqual([{ input: 'workforce', at: 'off' }]);
  expect(of('coupling').map(({ at }) => at)).toEqual([0, 0.01]);
  expect(of('cost_admission')).toEqual([]);
});

test('the matrix names an input where it moves much and counts it where it does not', () => {
  const one = (mean: number) => ({ input: 'notices', at: 0.6, burden: [mean, 1], contrast: [0, 0] }) as const;
  expect(matrixOf({ head: [], moved: [one(9)] })).toContain('| assumed | `notices` |');
  expect(matrixOf({ head: [], moved: [one(0.2)] })).not.toContain('| assumed | `notices` |');
}); // prettier-ignore
