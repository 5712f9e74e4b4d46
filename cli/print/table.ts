import type { Table } from '../../experiments/analyse/tables.ts';
import { WIDTH, wrap, wrapName } from './lines.ts';
import type { Paint } from './paint.ts';

const LABEL = 20;
const CELL = 12;

/** Widths in characters, where the usual ones do not suit: of the labels, and of each column. */
export interface Widths {
  readonly label?: number;
  readonly cells?: readonly number[];
}

/** A table in blocks of as many columns as a terminal of 80 has room for. */
export function printTable(table: Table, paint: Paint, { label = LABEL, cells }: Widths = {}): string[] {
  const cell = Math.max(CELL, ...table.columns.map(longestPart));
  const room = Math.max(1, cells ? table.columns.length : Math.floor((WIDTH - label) / cell));
  const blocks: string[] = [];
  for (let from = 0; from < Math.max(1, table.columns.length); from += room) {
    const columns = table.columns.slice(from, from + room);
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.slice(from, from + room) }));
    if (from > 0) blocks.push('');
    blocks.push(...block({ ...table, columns, rows }, paint, [label, ...(cells ?? columns.map(() => cell))]));
  }
  const note = table.note ? wrap(table.note, '  ').map(paint.quiet) : [];
  return [...wrap(table.title).map(paint.heading), ...blocks, ...note];
}

/** Room for the longest part of a name that is broken at its hyphens only. */
function longestPart(name: string): number {
  return 1 + Math.max(...name.split('-').map((part, at, parts) => part.length + (at < parts.length - 1 ? 1 : 0)));
}

function block({ columns, rows }: Table, paint: Paint, widths: readonly number[]): string[] {
  const body = rows.flatMap(({ label, unit, cells }) => {
    if (cells.length === 0 && label.length > WIDTH) return [...wrap(label.trimStart(), '    ')];
    const first = line(label || `  ${unit}`, cells, widths);
    return label && unit ? [first, paint.quiet(`  ${unit}`)] : [first];
  });
  return [...header(columns, widths).map(paint.quiet), ...body];
}

function header(columns: readonly string[], widths: readonly number[]): string[] {
  const names = columns.map((name, column) => wrapName(name, widths[column + 1] - 1));
  const height = Math.max(0, ...names.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    line('', names.map((name) => name[row - height + name.length] ?? ''), widths),
  ); // prettier-ignore
}

/** `widths`: of the label, then of each cell. A row without cells heads those below it and has the line for itself. */
function line(label: string, cells: readonly string[], [first = LABEL, ...widths]: readonly number[]): string {
  const room = cells.length > 0 ? first : WIDTH;
  const shown = label.length > room ? `${label.slice(0, room - 1)}…` : label.padEnd(first);
  return (shown + cells.map((cell, column) => cell.padStart(widths[column])).join('')).trimEnd();
}
