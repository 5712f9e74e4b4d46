import { meanOf, variance } from '../analyse/interval.ts';
import type { Inputs } from './latin-hypercube.ts';
import type { Range } from './ranges.ts';

/** Pairs at least this correlated over the accepted worlds cannot be told apart by the targets. */
export const TOGETHER = 0.5;
/** An input whose accepted values spread at least this much as evenly spread ones is not identified. */
export const OPEN = 0.8;

/** What the accepted worlds leave of an input's range. */
export interface Left {
  readonly range: Range;
  readonly least: number;
  readonly middle: number;
  readonly most: number;
  /** Standard deviation, as a share of that of values spread evenly over the range. */
  readonly spread: number;
}

/** Three worlds or more. */
export function leftOf(range: Range, worlds: readonly Inputs[]): Left {
  const values = worlds.map((world) => world[range.input]).toSorted((one, other) => one - other);
  const even = (range.high - range.low) / Math.sqrt(12);
  const [least, middle, most] = [values[0], values[Math.floor(values.length / 2)], values.at(-1)!];
  return { range, least, middle, most, spread: Math.sqrt(variance(values)) / even };
}

export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly r: number;
}

/** Every pair of inputs with its correlation over the worlds, the closest first. */
export function pairsOf(ranges: readonly Range[], worlds: readonly Inputs[]): Pair[] {
  const pairs = ranges.flatMap(({ input: one }, at) =>
    ranges.slice(at + 1).map(({ input: other }) => ({ one, other, r: correlation(worlds.map((world) => world[one]), worlds.map((world) => world[other])) })),
  ); // prettier-ignore
  return pairs.toSorted((one, other) => Math.abs(other.r) - Math.abs(one.r));
}

/** Pearson's, of lists as long as each other that both vary. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const [middle, away] = [meanOf(one), meanOf(other)];
  const shared = one.reduce((sum, value, at) => sum + (value - middle) * (other[at] - away), 0) / (one.length - 1);
  return shared / Math.sqrt(variance(one) * variance(other));
}
