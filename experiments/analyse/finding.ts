import { MEASURES } from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import type { Tally } from './tally.ts';

/** A comparison with what its figures are drawn from and what it can be checked by. Plain data, every number finite or null. */
export interface Finding {
  readonly schema: 'formwork/finding/1';
  readonly comparison: Comparison;
  /** By measure, then regime: one value a replication, null where nothing was counted. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;
  /** By replication, then regime in design order: SHA-256 of the final state, hexadecimal. */
  readonly digests: readonly (readonly string[])[];
}

/** `names` label the regimes of the tally in their order; `digests` as in a Finding. */
export function finding(
  comparison: Comparison,
  tally: Tally,
  names: readonly string[],
  digests: Finding['digests'],
): Finding {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const columns = (measure: string) =>
    Object.fromEntries(names.map((name, regime) => [name, Array.from(tally.measure(regime, measure), finite)]));
  return {
    schema: 'formwork/finding/1',
    comparison,
    values: Object.fromEntries(MEASURES.map(({ name }) => [name, columns(name)])),
    digests,
  };
}
