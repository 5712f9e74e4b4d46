import { TOO_SMALL } from '../analyse/pairs.ts';
import type { SeriesSet } from './bands.ts';

const QUARTERS = 4;

export interface LastYear {
  readonly regime: string;
  /** Mean over the pairs of the means of the last four quarters; null where nothing was counted. */
  readonly mean: number | null;
  /** Pairs with less, and with more, than the reference by over 5 % of the reference's mean; pairs that both counted. */
  readonly less: number;
  readonly more: number;
  readonly pairs: number;
}

/** The last four quarters under each regime, held against the first regime pair by pair. */
export function lastYears(set: SeriesSet, measure: string): LastYear[] {
  const all = set.regimes.map((regime) => ({ regime, values: yearly(set, regime, measure) }));
  const against = all[0].values;
  const band = TOO_SMALL * Math.abs(mean(against) ?? 0);
  return all.map(({ regime, values }) => {
    const apart = values.flatMap((value, pair) => {
      const other = against[pair];
      return value === null || other === null ? [] : [value - other];
    });
    const count = (holds: (apart: number) => boolean) => apart.filter(holds).length;
    return {
      regime,
      mean: mean(values),
      less: count((one) => one < -band),
      more: count((one) => one > band),
      pairs: apart.length,
    };
  });
}

/** One value a replication. */
function yearly(set: SeriesSet, regime: string, measure: string): (number | null)[] {
  const quarters = set.values[regime][measure].slice(-QUARTERS);
  return set.digests.map((_, replication) => mean(quarters.map((values) => values[replication])));
}

function mean(values: readonly (number | null)[]): number | null {
  const counted = values.filter((value) => value !== null);
  return counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

/** What the last year says of a measure, in a sentence; plain where nothing is apart. `write` gives a value as people read it. */
export function lastYearWords(years: readonly LastYear[], label: string, write: (value: number) => string): string {
  const [reference, ...others] = years;
  if (reference.mean === null) return `${label}: nothing was counted in the last year`;
  const against = reference.mean;
  const counted = others.flatMap((one) => (one.mean === null ? [] : [{ ...one, apart: Math.abs(one.mean - against) }]));
  if (counted.length === 0) return `${label} in the last year: ${write(against)} under ${reference.regime}`;
  const furthest = counted.reduce((most, one) => (one.apart > most.apart ? one : most));
  if (furthest.apart <= TOO_SMALL * Math.abs(against))
    return `${label} in the last year: no form is more than 5 % from ${reference.regime} on average`;
  const less = furthest.mean! < against;
  const pairs = `${less ? furthest.less : furthest.more} of ${furthest.pairs} pairs`;
  return `${label} in the last year: furthest from ${reference.regime} is ${furthest.regime}, ${write(furthest.mean!)} against ${write(against)}, ${less ? 'less' : 'more'} in ${pairs}`;
}
