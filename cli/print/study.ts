import { plain } from '../../experiments/analyse/numbers.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import { counted } from '../../experiments/audit/check.ts';
import type { Study } from '../../experiments/audit/study.ts';
import type { StudyAnswer } from '../audit-studies.ts';
import { WIDTH, wrap } from './lines.ts';
import type { Paint } from './paint.ts';
import { printTable, type Widths } from './table.ts';

const CELL = 15;

/** One of the audit's longer questions for a terminal of 80 columns, ending with a line end. */
export function printStudy(answer: StudyAnswer, study: Study, title: string, paint: Paint): string {
  const sections = [
    [...wrap(`${study.title} ${title}`).map(paint.heading), ...wrap(sizeOf(answer))],
    wrap(study.done),
    ...study.tables.map((table) => printTable(table, paint, widthsOf(table))),
    wrap(study.found),
    wrap('What this means, and what it cannot see: docs/AUDIT.md').map(paint.quiet),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Room for a figure with its error in every column; what is left is the labels'. */
function widthsOf({ columns, rows }: Table): Widths {
  const room = WIDTH - CELL * columns.length;
  const longest = 1 + Math.max(...rows.map(({ label }) => label.length));
  return { label: columns.length === 0 ? WIDTH : Math.min(room, longest), cells: columns.map(() => CELL) };
}

function sizeOf({ people, years, warmUp, replications, seed, engine }: StudyAnswer): string {
  return `${plain(people, 0)} people, ${counted(years, 'year')} after ${warmUp} of warm-up, ${replications} pairs; seed "${seed}"; formwork ${engine}.`;
}
