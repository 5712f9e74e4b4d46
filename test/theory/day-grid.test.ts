import { expect, test } from 'vitest';
import { Chance } from '../../engine/index.ts';
import { runLine, type LineCounts } from '../../experiments/published/queue-line.ts';

/* On the day grid everything waits for the next midnight. A step is a day, so a service twice as long halves it. */
const RUNS = 40;
const STEPS = [8, 16, 32].map((serviceDays) => ({ serviceDays, step: 1 / serviceDays }));

/** Means over runs, with their standard errors, of what the grid adds to the same runs with times inside the day. */
function added(
  serviceDays: number,
  branches: number,
  of: (counts: LineCounts) => number,
): { mean: number; se: number } {
  const setting = { servers: 10, rate: 6 / harmonic(branches), serviceDays, branches };
  const found = Array.from({ length: RUNS }, (_, run) => {
    const exact = runLine(setting, new Chance(7, run));
    return of(runLine({ ...setting, wholeDays: true }, new Chance(7, run))) - of(exact);
  });
  const mean = found.reduce((sum, value) => sum + value, 0) / RUNS;
  const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1);
  return { mean, se: Math.sqrt(variance / RUNS) };
}
const harmonic = (n: number): number => (n === 0 ? 0 : harmonic(n - 1) + 1 / n);

/** Mean of the longest of n exponentials put off to the next multiple of a step: Σ P(longest > k·step) · step. */
function forkOnGrid(n: number, step: number): number {
  let mean = 0;
  for (let at = 0; at < 4_000; at++) mean += step * (1 - (1 - Math.exp(-at * step)) ** n);
  return mean;
}

test.each([1, 3])(
  'a service of %i branches lasts half a step longer, to first order: latency and fork–join',
  (branches) => {
    for (const { serviceDays, step } of STEPS) {
      const { mean, se } = added(serviceDays, branches, ({ service, visits }) => service / visits);
      const theory = forkOnGrid(branches, step) - harmonic(branches);
      expect(Math.abs(mean - theory)).toBeLessThan(3.29 * se);
      expect(se).toBeLessThan(0.01 * theory);
      expect(Math.abs(theory / step - 1 / 2)).toBeLessThan(step);
    }
  },
);

test('the mean number in an M/M/10 line is off in proportion to the step', () => {
  const errors = STEPS.map(({ serviceDays }) => added(serviceDays, 1, ({ present }) => present));
  for (let at = 1; at < errors.length; at++) {
    const [coarse, fine] = [errors[at - 1], errors[at]];
    const ratio = coarse.mean / fine.mean;
    const se = ratio * Math.hypot(coarse.se / coarse.mean, fine.se / fine.mean);
    // What is left of 2 is the next order: it halves with the step as well.
    expect(Math.abs(ratio - 2)).toBeLessThan(2 * STEPS[at - 1].step + 3.29 * se);
    expect(se).toBeLessThan(0.1);
  }
});
