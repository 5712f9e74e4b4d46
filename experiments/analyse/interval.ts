import { tQuantile95 } from './t-quantile.ts';

export interface Interval {
  readonly mean: number;
  /** 95 % Monte Carlo interval of the mean (t, over replications); equal to the mean where there is one value. */
  readonly low: number;
  readonly high: number;
}

/** Mean and interval of the finite values; null where there is none. */
export function interval(values: Iterable<number>): Interval | null {
  const finite = [...values].filter(Number.isFinite);
  if (finite.length === 0) return null;
  const mean = meanOf(finite);
  if (finite.length === 1) return { mean, low: mean, high: mean };
  const half = tQuantile95(finite.length - 1) * Math.sqrt(variance(finite) / finite.length);
  return { mean, low: mean - half, high: mean + half };
}

/** Of at least two values, with n − 1 below the line. */
export function variance(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
