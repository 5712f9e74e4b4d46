import { HEADINGS } from '../../engine/index.ts';
import { HEADING_LABELS } from '../analyse/main-measures.ts';
import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import { counted, gated, some, type Finding } from './check.ts';
import { unequalPay } from './conservation.ts';
import { minutesOf, type Seen } from './observe.ts';

/** What a form spends on itself rather than on people. */
export const OVERHEAD = ['decisions', 'meetings', 'verification', 'reporting', 'coordination'] as const;
type Overhead = (typeof OVERHEAD)[number];

/** Paid minutes are the same for every organisation under every regime; what each form spends on itself stands beside. */
export function equalEffort(columns: readonly Seen[]): Finding {
  const slips = unequalPay(columns);
  const spent = columns.map((column) => ({ name: column.name, ...totals(column) }));
  const organisations = Object.keys(columns[0].runs[0].result.minutes).length;
  const detail =
    slips.length === 0
      ? `${counted(organisations, 'organisation')}, paid the same minutes under all ${counted(columns.length, 'regime')}. What each form spends on itself is its own, and comes out of the same total.`
      : `Paid minutes differ: ${some(slips)}.`;
  const figures = { minutes: Object.fromEntries(spent.map(({ name, ...sums }) => [name, sums])) };
  const finding = gated('equal_effort', slips.length === 0, detail, figures);
  return { ...finding, tables: [table(columns, spent)] };
}

interface Totals {
  readonly paid: number;
  readonly overhead: Readonly<Record<Overhead, number>>;
}

function totals(column: Seen): Totals {
  const rows = Object.values(minutesOf(column));
  const sum = (heading: (typeof HEADINGS)[number]) => rows.reduce((total, row) => total + (row[heading] ?? 0), 0);
  const overhead = Object.fromEntries(OVERHEAD.map((heading) => [heading, sum(heading)])) as Totals['overhead'];
  return { paid: sum('paid'), overhead };
}

function table(columns: readonly Seen[], spent: readonly Totals[]): Table {
  const share = (minutes: number, paid: number) => plain((100 * minutes) / paid, 2);
  const rows = OVERHEAD.map((heading) => ({
    label: HEADING_LABELS[heading],
    unit: '',
    cells: spent.map(({ overhead, paid }) => share(overhead[heading], paid)),
  }));
  const together = ({ overhead }: Totals) => Object.values(overhead).reduce((sum, minutes) => sum + minutes, 0);
  const all = spent.map((sums) => share(together(sums), sums.paid));
  return {
    title: 'What each form spends on itself, % of all paid minutes, hospital included',
    columns: columns.map(({ name }) => name),
    rows: [...rows, { label: 'Together', unit: '', cells: all }],
    note: '',
  };
}
