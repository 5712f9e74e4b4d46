import type { Better } from '../../engine/index.ts';
import { interval, meanOf, variance } from './interval.ts';

/** A difference within this share of the reference's mean is too small to matter. */
export const TOO_SMALL = 0.05;

export interface PairedDifference {
  /** Mean of regime less reference; null where no pair has both values. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pairs: number;
  readonly better: number;
  readonly worse: number;
  /** Pairs that differ by at most 5 % of the reference's mean. */
  readonly same: number;
}

/**
 * Runs that share a replication, compared one by one; a pair counts where both values are finite. Of a measure of
 * which neither direction is better, the lower value is counted as `better`, so that the three always add up.
 */
export function pairedDifference(
  regime: ArrayLike<number>,
  reference: ArrayLike<number>,
  better: Better,
): PairedDifference {
  const pairs = finitePairs(regime, reference);
  const found = interval(pairs.map(([value, against]) => value - against));
  if (!found) return { difference: null, low: null, high: null, pairs: 0, better: 0, worse: 0, same: 0 };
  const band = TOO_SMALL * Math.abs(meanOf(pairs.map(([, against]) => against)));
  const sign = better === 'higher' ? -1 : 1;
  const gains = pairs.map(([value, against]) => sign * (value - against));
  return {
    difference: found.mean,
    low: found.low,
    high: found.high,
    pairs: pairs.length,
    better: gains.filter((gain) => gain < -band).length,
    worse: gains.filter((gain) => gain > band).length,
    same: gains.filter((gain) => Math.abs(gain) <= band).length,
  };
}

/**
 * How much of the variance of a difference pairing removes: 1 − var(a − b) ÷ (var(a) + var(b)). Null with fewer than
 * two pairs, and where nothing varies.
 */
export function varianceReduction(regime: ArrayLike<number>, reference: ArrayLike<number>): number | null {
  const pairs = finitePairs(regime, reference);
  if (pairs.length < 2) return null;
  const apart = variance(pairs.map(([value]) => value)) + variance(pairs.map(([, against]) => against));
  return apart > 0 ? 1 - variance(pairs.map(([value, against]) => value - against)) / apart : null;
}

function finitePairs(regime: ArrayLike<number>, reference: ArrayLike<number>): [number, number][] {
  return Array.from(regime, (value, index): [number, number] => [value, reference[index]]).filter(
    ([value, against]) => Number.isFinite(value) && Number.isFinite(against),
  );
}
