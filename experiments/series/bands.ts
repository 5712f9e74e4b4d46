import { quarterEnds } from './quarters.ts';
import type { Design } from '../run/design.ts';
import { SERIES_MEASURES } from './rates.ts';
import type { Series } from './series.ts';

/** Several replications as time goes by, under each regime. Plain data, every number finite or null. */
export interface SeriesSet {
  /** Where each quarter ends, in days since the form was changed; those of the warm-up end at 0 or before. */
  readonly ends: readonly number[];
  readonly regimes: readonly string[];
  /** By regime, measure and quarter: one value a replication. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly (readonly (number | null)[])[]>>>>;
  /** By regime: days until its rules held, one a replication; 0 at once, null not within the years counted. */
  readonly founded: Readonly<Record<string, readonly (number | null)[]>>;
  /** By replication, then regime: the digests that a comparison has. */
  readonly digests: readonly (readonly string[])[];
}

/** `runs` by replication, then regime in design order. */
export function seriesSet(design: Design, runs: readonly (readonly Series[])[]): SeriesSet {
  const ends = quarterEnds(design);
  const names = design.regimes.map(({ name }) => name);
  const byRegime = <T>(of: (regime: number) => T) => Object.fromEntries(names.map((name, at) => [name, of(at)]));
  const quarters = (regime: number, measure: string) =>
    ends.map((_, quarter) => runs.map((series) => series[regime].values[measure][quarter]));
  return {
    ends,
    regimes: names,
    values: byRegime((at) => Object.fromEntries(SERIES_MEASURES.map((name) => [name, quarters(at, name)]))),
    founded: byRegime((at) => runs.map((series) => series[at].founded)),
    digests: runs.map((series) => series.map(({ digest }) => digest)),
  };
}

/** The middle of several values, half of them and four fifths of them. */
export interface Band {
  readonly median: number;
  /** 25 % and 75 %. */
  readonly half: readonly [low: number, high: number];
  /** 10 % and 90 %. */
  readonly most: readonly [low: number, high: number];
}

/** One band a quarter; null where no replication had a case. */
export function bands(set: SeriesSet, regime: string, measure: string): (Band | null)[] {
  return set.values[regime][measure].map((values) => {
    const sorted = Float64Array.from(values.filter((value) => value !== null)).toSorted();
    if (sorted.length === 0) return null;
    const at = (share: number) => quantile(sorted, share);
    return { median: at(0.5), half: [at(0.25), at(0.75)], most: [at(0.1), at(0.9)] };
  });
}

/** Linear between the order statistics (type 7 of Hyndman & Fan 1996); `sorted` ascending, at least one. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
