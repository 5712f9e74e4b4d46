import { interval, meanOf, type Interval } from '../analyse/interval.ts';
import type { Measured } from './targets.ts';

/** A world is stationary where its burden moves less than this a year, as a share of its mean. */
export const MOST_A_YEAR = 0.02;

/** Burden of a world year by year, and how much of its mean it gains in a year: mean and 95 % over replications. */
export interface Slope extends Interval {
  readonly years: readonly number[];
}

/** From the measures of the replications of a world, two or more for an interval. */
export function slopeOf(runs: readonly Measured[]): Slope {
  const lives = runs.map(burdens);
  const years = lives[0].map((_, year) => meanOf(lives.map((life) => life[year])));
  return { ...interval(lives.map(relativeSlope))!, years };
}

function burdens(measured: Measured): number[] {
  const years = Object.keys(measured).filter((name) => name.startsWith('burden_year_')).length;
  return Array.from({ length: years }, (_, year) => measured[`burden_year_${year + 1}`]);
}

/** Least-squares slope over 0, 1, 2, …, as a share of the mean. */
export function relativeSlope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  const down = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / down / mean;
}
