import { expect } from 'vitest';

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard error of the mean of independent values. */
export function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/**
 * A measured mean agrees with a theory when it is no further off than 3.29 standard errors and the standard error is at
 * most 1 % of the theory: agreement through vagueness is none. The values are independent: runs, or long batches of one.
 */
export function agrees(what: string, values: readonly number[], theory: number): void {
  const [measured, error] = [mean(values), standardError(values)];
  expect(values.length, `${what}: independent values`).toBeGreaterThanOrEqual(20);
  expect(error / Math.abs(theory), `${what}: standard error as a share of the theory`).toBeLessThanOrEqual(0.01);
  expect(Math.abs(measured - theory) / error, `${what}: ${measured} against ${theory}, in standard errors`).toBeLessThanOrEqual(3.29);
}

/** Means of so many equal stretches of a series, long enough to be independent; a rest that fills none is left out. */
export function batchMeans(series: readonly number[], batches: number): number[] {
  const length = Math.floor(series.length / batches);
  return Array.from({ length: batches }, (_, i) => mean(series.slice(i * length, (i + 1) * length)));
}
