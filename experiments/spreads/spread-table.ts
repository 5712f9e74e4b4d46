import { MEASURES } from '../../engine/index.ts';
import { MAIN_MEASURES } from '../analyse/main-measures.ts';
import { isShare, plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import type { Spreads } from './run-spreads.ts';

/** One regime against the reference: its difference in the accepted worlds, and the three spreads of it apart. */
export function spreadTable({ paired }: Spreads, regime: string): Table {
  const found = new Map(paired.filter((one) => one.regime === regime).map((one) => [one.measure, one]));
  const rows = MAIN_MEASURES.map(({ name, label }) => {
    const { difference, luck, inputs, structure, below, of } = found.get(name)!;
    const scale = isShare(MEASURES.find((one) => one.name === name)!.unit) ? 100 : 1;
    const cells = [difference, luck, inputs, structure].map((value) => (value === null ? '–' : plain(value * scale)));
    return { label, unit: '', cells: [...cells, `${below} of ${of}`] };
  });
  const { against } = [...found.values()][0];
  const title = `Three spreads: ${regime} less ${against}`;
  return { title, columns: ['difference', 'luck', 'inputs', 'structure', 'worlds less'], rows, note: '' };
}

/** What the table shows, in words for a terminal or a page. */
export function spreadWords({ worlds, structures, replications }: Spreads): string[] {
  const forms = structures.length > 0 ? structures.join(', ') : 'none';
  return [
    `The same regimes in ${worlds} worlds that fit the published patterns with all mechanisms on, ${replications} pairs each. What stands above is of the best of them, unless a scenario starts elsewhere.`,
    'Standard deviations. Luck: of one pair, in one world. Inputs: of the mean difference over the worlds; structure: over other forms of mechanisms in the best of them; luck taken off both, so 0 means that luck explains all of it.',
    `Other forms: ${forms}. Worlds less: worlds in which the difference is below zero.`,
  ];
}
