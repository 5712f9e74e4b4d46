import { MEASURES } from '../../engine/index.ts';
import { interval, meanOf, variance } from '../analyse/interval.ts';
import type { Tally } from '../analyse/tally.ts';

/** Paired differences of one measure in every variant of the world: by variant, one a replication. */
type Variants = readonly (readonly number[])[];

/** The three spreads of one paired difference, in the measure's own unit; null where it has too few values. */
export interface Spread {
  readonly measure: string;
  readonly regime: string;
  readonly against: string;
  /** Mean over the worlds. */
  readonly difference: number | null;
  /** Standard deviation of one pair in one world, pooled over the worlds. */
  readonly luck: number | null;
  /** Standard deviation over worlds of their mean difference, what luck adds to it taken off. */
  readonly inputs: number | null;
  /** The same over forms of mechanisms, the first world's own among them. */
  readonly structure: number | null;
  /** Least and most of the mean differences over the worlds and over the forms; luck is in them. */
  readonly worldsRange: readonly [number, number] | null;
  readonly formsRange: readonly [number, number] | null;
  /** Worlds in which the mean difference is below zero, of so many. */
  readonly below: number;
  readonly of: number;
}

/** What spread came of a comparison in several worlds, and in other forms of the first of them. */
export function spreadsOf(worlds: readonly Tally[], forms: readonly Tally[], names: readonly string[]): Spread[] {
  return names.slice(1).flatMap((regime, index) =>
    MEASURES.map(({ name }) => {
      const inWorlds = worlds.map((tally) => differences(tally, index + 1, name));
      const inForms = [worlds[0], ...forms].map((tally) => differences(tally, index + 1, name));
      return { measure: name, regime, against: names[0], ...spreadOf(inWorlds, inForms) };
    }),
  );
}

/** Both lists begin with the same world. */
export function spreadOf(worlds: Variants, forms: Variants) {
  const [means, others] = [meansOf(worlds), meansOf(forms)];
  return {
    difference: interval(means)?.mean ?? null,
    luck: luckOf(worlds),
    inputs: beyondLuck(worlds),
    structure: beyondLuck(forms),
    worldsRange: rangeOf(means),
    formsRange: rangeOf(others),
    below: means.filter((mean) => mean < 0).length,
    of: means.length,
  };
}

function differences(tally: Tally, regime: number, name: string): number[] {
  const against = tally.measure(0, name);
  return Array.from(tally.measure(regime, name), (value, at) => value - against[at]).filter(Number.isFinite);
}

const meansOf = (variants: Variants): number[] => variants.filter(({ length }) => length > 0).map(meanOf);

function luckOf(variants: Variants): number | null {
  const within = variants.filter(({ length }) => length > 1);
  return within.length === 0 ? null : Math.sqrt(meanOf(within.map(variance)));
}

/** Between variants: the variance of their means less the error of a mean (one-way analysis of variance), not below zero. */
function beyondLuck(variants: Variants): number | null {
  const several = variants.filter(({ length }) => length > 1);
  if (several.length < 2) return null;
  const error = meanOf(several.map((values) => variance(values) / values.length));
  return Math.sqrt(Math.max(0, variance(several.map(meanOf)) - error));
}

const rangeOf = (values: readonly number[]): [number, number] | null =>
  values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
