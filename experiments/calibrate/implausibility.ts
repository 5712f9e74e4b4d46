import type { Measured, Target } from './targets.ts';

/** Worlds further off than this are put aside (three standard deviations; Pukelsheim 1994). */
export const CUT_OFF = 3;

/**
 * How far a world is from a target, in standard deviations: the tolerance on that side is taken for three of them, and
 * the Monte Carlo error of the mean is added in squares. Without that error, 3 is the edge of the tolerance.
 */
export function distance({ target, low, high, of }: Target, measured: Measured, error: number): number {
  const found = of(measured);
  const tolerance = (found < target ? target - low : high - target) / CUT_OFF;
  return Math.abs(found - target) / Math.hypot(tolerance, error);
}

/** The worst distance over the targets, and whose it is. `errors`: standard errors of the means, by target. */
export function implausibility(targets: readonly Target[], measured: Measured, errors: readonly number[]) {
  const distances = targets.map((one, at) => distance(one, measured, errors[at]));
  const worst = distances.reduce((most, value, at) => (value > distances[most] || Number.isNaN(value) ? at : most), 0);
  return { worst: targets[worst], value: distances[worst] };
}
