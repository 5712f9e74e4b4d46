import { tQuantile } from '../analyse/t-quantile.ts';
import { meanOf, variance } from '../analyse/interval.ts';

/** A regime's relative difference from the reference, pair by pair. */
export interface Relative {
  /** Mean over the pairs of value ÷ reference − 1. */
  readonly difference: number;
  /** Half of the 90 % interval (t over the pairs); null with fewer than two pairs. */
  readonly error: number | null;
}

/** Two one-sided tests at 5 % each are the same as this interval lying inside the band. */
const SHARE = 0.9;

export function relative(regime: readonly number[], reference: readonly number[]): Relative {
  const ratios = regime.map((value, pair) => value / reference[pair] - 1);
  const difference = meanOf(ratios);
  if (ratios.length < 2) return { difference, error: null };
  const error = tQuantile(SHARE, ratios.length - 1) * Math.sqrt(variance(ratios) / ratios.length);
  return { difference, error };
}

/** Whether the whole interval lies inside ± `band`. */
export function equivalent({ difference, error }: Relative, band: number): boolean {
  return error !== null && Math.abs(difference) + error <= band;
}

/** Whether the whole interval lies outside ± `band`: not a matter of more pairs. */
export function apart({ difference, error }: Relative, band: number): boolean {
  return error !== null && Math.abs(difference) - error > band;
}
