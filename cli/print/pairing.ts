import { MEASURES } from '../../engine/index.ts';
import { varianceReduction } from '../../experiments/analyse/pairs.ts';
import { percent } from '../../experiments/analyse/numbers.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import type { Tally } from '../../experiments/analyse/tally.ts';

/** How much of the variance of each difference pairing removed: what the same people and the same luck bought. */
export function pairingTable(tally: Tally, names: readonly string[]): Table {
  const columns = names.slice(1);
  const rows = MEASURES.map(({ name }) => ({
    label: name,
    unit: '',
    cells: columns.map((_, index) => {
      const found = varianceReduction(tally.measure(index + 1, name), tally.measure(0, name));
      return found === null ? '–' : percent(found);
    }),
  }));
  const note = '0: pairing bought nothing; 100: the pairs differ by a constant.';
  return { title: 'Variance removed by pairing, %', columns, rows, note };
}
