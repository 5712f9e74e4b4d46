export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard error of the mean of independent values. */
export function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/**
 * 'agrees', or what stands against it. A measured mean agrees with a theory when it is no further off than 3.29 standard
 * errors and the standard error is at most 1 % of the theory: agreement through vagueness is none. The values are
 * independent: runs, or long batches of one. Throws when they are fewer than 20, for their spread would say little.
 */
export function agreement(values: readonly number[], theory: number): string {
  if (values.length < 20) throw new Error(`${values.length} values are too few to judge their own spread`);
  const [measured, error] = [mean(values), standardError(values)];
  const [vague, off] = [error / Math.abs(theory), Math.abs(measured - theory) / error];
  const numbers = `${measured} against ${theory}, standard error ${error}`;
  if (!(vague <= 0.01)) return `too vague, ${(100 * vague).toFixed(2)} %: ${numbers}`;
  return off <= 3.29 ? 'agrees' : `${off.toFixed(2)} standard errors off: ${numbers}`;
}

/** Means of so many equal stretches of a series, long enough to be independent; a rest that fills none is left out. */
export function batchMeans(series: readonly number[], batches: number): number[] {
  const length = Math.floor(series.length / batches);
  return Array.from({ length: batches }, (_, i) => mean(series.slice(i * length, (i + 1) * length)));
}
