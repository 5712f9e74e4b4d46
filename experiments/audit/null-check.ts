import { percent, plain } from '../analyse/numbers.ts';
import { counted, gated, type Finding } from './check.ts';
import { apart, equivalent, relative, type Relative } from './equivalence.ts';
import { PLENTY } from './null-inputs.ts';
import { valuesOf, type Observed } from './observe.ts';
import { highestUtilisation } from './utilisation.ts';

/** Burden of every form within so much of the reference's. */
export const BAND = 0.01;
const MOST_USED = 0.3;
const MEASURE = 'burden';

/** A regime's burden against the reference's. */
export interface Against extends Relative {
  readonly regime: string;
}

/** Every regime but the first against the first; `columnOf` finds the column that stands for a regime. */
export function againstReference(observed: Observed, columnOf: readonly number[], names: readonly string[]): Against[] {
  const values = (regime: number) => valuesOf(observed.columns[columnOf[regime]], MEASURE);
  return names.slice(1).map((regime, index) => ({ regime, ...relative(values(index + 1), values(0)) }));
}

/**
 * With everything gone that is not the form itself, the forms must be equivalent: the whole 90 % interval of the difference
 * inside ± 1 %. `unknown`: inputs of which nobody has said whether a null world has them.
 */
export function nullCheck(
  observed: Observed,
  columnOf: readonly number[],
  names: readonly string[],
  unknown: readonly string[],
): Finding {
  const found = againstReference(observed, columnOf, names);
  const used = highestUtilisation(observed.columns);
  const slips = [
    ...found.filter((one) => !equivalent(one, BAND)).map((one) => `${one.regime} ${said(one)}`),
    ...(used.highest > MOST_USED ? [`${used.organisation} is ${percent(used.highest)} % in use under ${used.regime}`] : []),
    ...unknown.map((name) => `nobody has said whether a null world has the input ${name}`),
  ]; // prettier-ignore
  const figures = {
    band: BAND,
    share_of_interval: 0.9,
    capacity_factor: PLENTY,
    utilisation: { ...used },
    distinct: observed.columns.length,
    pairs: observed.design.replications,
    against: names[0],
    differences: Object.fromEntries(found.map(({ regime, difference, error }) => [regime, { difference, error }])),
    unknown_inputs: unknown,
  };
  const world = `No coupling, ${PLENTY} times the capacity (most in use: ${used.organisation}, ${percent(used.highest)} %), need known, nothing waits, is watched, checked or decided, no minutes but care; the rules no form owns are equal, which leaves ${counted(observed.columns.length, 'form')} that differ.`;
  const pairs = counted(observed.design.replications, 'pair');
  const verdict =
    slips.length === 0
      ? `Burden of every regime within ± 1 % of ${names[0]}, the whole 90 % interval of ${pairs}: ${furthest(found)}.`
      : `NOT shown equal within ± 1 % of ${names[0]} by ${pairs}: ${slips.join('; ')}.`;
  return gated('null_world', slips.length === 0, `${world} ${verdict}`, figures);
}

function said(one: Against): string {
  const difference = `${percentOf(one.difference)} %`;
  if (one.error === null) return `${difference}, and one pair has no error`;
  const why = apart(one, BAND) ? 'apart' : 'cannot tell yet';
  return `${difference} ± ${plain(one.error * 100, 2)} (${why})`;
}

function furthest(found: readonly Against[]): string {
  const [first] = found.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (first === undefined) return 'there is one form only';
  return `furthest is ${first.regime}, ${percentOf(first.difference)} % ± ${plain((first.error ?? 0) * 100, 2)}`;
}

/** A share as a signed percentage with two decimals. */
export const percentOf = (share: number): string => (share > 0 ? '+' : '') + plain(share * 100, 2);
