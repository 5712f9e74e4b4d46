import type { Comparison } from './comparison.ts';
import { withError } from './numbers.ts';
import { regimesOf } from './reading.ts';
import type { Table } from './tables.ts';

const ROWS = [
  ['needing_without_contact', 'Need, and no contact in a year', '% of people with need', 100],
  ['inequality_slope_unmet', 'Need not worked on, most less least deprived', 'domain-days a year', 1],
  ['inequality_ratio_unmet', 'The same as a ratio', 'most to least deprived fifth', 1],
  ['inequality_slope', 'All need, most less least deprived', 'domain-days a year', 1],
] as const;

/** Who is not in any queue, and how need left alone falls on the deprived. */
export function missedTable(comparison: Comparison): Table {
  const columns = regimesOf(comparison);
  const rows = ROWS.map(([name, label, unit, scale]) => ({
    label,
    unit,
    cells: columns.map((regime) => {
      const { mean, high } = comparison.regimes[regime].measures[name];
      return withError(mean, high, scale);
    }),
  }));
  const note =
    '± is the Monte Carlo error (95 %). Fifths of deprivation: the most deprived of England against the least.';
  return { title: 'Who was missed', columns, rows, note };
}
