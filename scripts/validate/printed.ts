import { wrap } from '../../cli/print/lines.ts';
import type { Paint } from '../../cli/print/paint.ts';
import { printTable } from '../../cli/print/table.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import type { Catalogued } from '../../experiments/published/catalogue.ts';
import type { Outcome } from '../../experiments/published/published-model.ts';

export interface Done {
  readonly model: Catalogued;
  readonly outcome: Outcome;
}

const WIDTHS = { label: 18, cells: [11, 11, 11, 11, 10, 8] };

/** As text for a terminal of 80 columns. */
export function printed(done: readonly Done[], paint: Paint): string {
  const lines = done.flatMap(({ model, outcome }) => [
    ...wrap(model.title).map(paint.heading),
    ...wrap(model.source, '  ').map(paint.quiet),
    '',
    ...outcome.tables.flatMap((table) => [...laidOut(table, paint), '']),
    ...wrap(verdict(outcome)),
    '',
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Rows without cells are sentences. */
function laidOut(table: Table, paint: Paint): string[] {
  if (table.columns.length > 0) return printTable(table, paint, WIDTHS);
  return [...wrap(table.title).map(paint.heading), ...table.rows.flatMap(({ label }) => sentence(label))];
}

function sentence(label: string): string[] {
  const [, indent, text] = /^(\s*)(.*)$/s.exec(label)!;
  return wrap(text, indent);
}

function verdict({ missed }: Outcome): string {
  if (missed.length === 0) return 'Every bound that applies is held.';
  return missed.length === 1 ? 'A bound is missed.' : `${missed.length} bounds are missed.`;
}
