import { variance } from '../analyse/interval.ts';
import type { Inputs } from './latin-hypercube.ts';
import type { Range } from './ranges.ts';

/** A quantity over the free inputs: what is expected of a world not yet run, and how far off such guesses are. */
export interface Emulator {
  readonly expects: (inputs: Inputs) => number;
  /** Standard deviation of what the fit leaves over. */
  readonly error: number;
}

const RIDGE = 1e-6;

/**
 * Least squares of `values` on the inputs and their squares, each input scaled to −1 … 1 over its range; no products.
 * Needs more points than twice the inputs.
 */
export function curvedEmulator(
  points: readonly Inputs[],
  values: readonly number[],
  ranges: readonly Range[],
): Emulator {
  const rows = points.map((point) => scaled(point, ranges));
  const size = 2 * ranges.length + 1;
  const normal = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (__, j) =>
      rows.reduce((sum, row, at) => sum + row[i] * (j === size ? values[at] : row[j]), i === j ? RIDGE : 0),
    ),
  );
  const weights = solved(normal);
  const curve = (row: readonly number[]) => row.reduce((sum, value, at) => sum + value * weights[at], 0);
  const left = values.map((value, at) => value - curve(rows[at]));
  const error = Math.sqrt((variance(left) * (rows.length - 1)) / (rows.length - size));
  return { expects: (inputs) => curve(scaled(inputs, ranges)), error };
}

function scaled(inputs: Inputs, ranges: readonly Range[]): number[] {
  const places = ranges.map(({ input, low, high }) => (2 * inputs[input] - low - high) / (high - low));
  return [1, ...places, ...places.map((place) => place * place)];
}

/** The solution of a positive definite system, given with its right-hand side as the last column (Gauss and Jordan). */
function solved(system: number[][]): number[] {
  const size = system.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const share = system[row][pivot] / system[pivot][pivot];
      for (let column = pivot; column <= size; column++) system[row][column] -= share * system[pivot][column];
    }
  }
  return system.map((row, at) => row[size] / row[at]);
}
