import type { Table } from '../../experiments/analyse/tables.ts';

/** A table read out: a sentence a row, or a column where there are fewer. */
export function tableWords({ columns, rows }: Table): string[] {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length <= columns.length)
    return filled.map(({ label, unit, cells }) =>
      sentence(
        named(label, unit),
        cells.map((cell, at) => `${columns[at]} ${read(cell)}`),
      ),
    );
  return columns.map((column, at) =>
    sentence(
      column,
      filled.map(({ label, unit, cells }) => `${named(label, unit)} ${read(cells[at])}`),
    ),
  );
}

const named = (label: string, unit: string): string => [label, unit && `(${unit})`].filter(Boolean).join(' ');

const read = (cell: string): string => (cell === '–' ? 'none' : cell);

const sentence = (of: string, parts: readonly string[]): string => `${of}: ${parts.join('; ')}.`;
