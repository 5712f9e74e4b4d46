import { quote, quotePath, Refusal } from '../refusal.ts';
import { codeIn, noteIn, refuseTwice, scoreIn } from './cells.ts';
import { columnsOf, optional } from './publications.ts';
import type { Sheet } from './sheet.ts';

/** Deprivation of practices in the newest period of the export. */
export interface Deprivation {
  /** IMD score by practice code, two decimals. */
  readonly scores: ReadonlyMap<string, number>;
  readonly period: string;
}

interface Row {
  readonly practice: string;
  readonly cell: string;
  readonly line: number;
  readonly period: string;
  /** The period as people write it. */
  readonly written: string;
}

const PRACTICE = /^(gps?|general practices?|gp practices?)$/i;
const IMD = /\bimd\b|index of multiple deprivation|deprivation score/i;

/**
 * Reads a Fingertips export: of all areas the practices, of all periods the newest, of all indicators the Index of
 * Multiple Deprivation. Blank values are none. Throws a Refusal.
 */
export function readDeprivation(sheet: Sheet): Deprivation {
  const { column, rows } = practiceRows(sheet);
  const newest = rows.reduce((latest, row) => (later(row.period, latest.period) ? row : latest));
  const scores = new Map<string, number>();
  for (const { practice, cell, line, period } of rows) {
    if (period !== newest.period || cell === '') continue;
    const where = { file: sheet.file, line, column };
    const score = scoreIn(cell, where);
    const before = scores.get(practice);
    if (before !== undefined && before !== score) refuseTwice(practice, where, String(before), cell);
    scores.set(practice, score);
  }
  return { scores, period: noteIn(newest.written) };
}

function practiceRows(sheet: Sheet): { column: string; rows: Row[] } {
  const { code, areaType, period, value } = columnsOf('deprivation', sheet);
  const { indicator, category, written } = optional(sheet, {
    indicator: ['indicator name'],
    category: ['category'],
    written: ['time period'],
  });
  const rows: Row[] = [];
  const others = new Set<string>();
  sheet.eachRow((cells, line) => {
    if (indicator !== undefined && !IMD.test(cells[indicator])) {
      others.add(cells[indicator]);
      return;
    }
    if (!PRACTICE.test(cells[areaType]) || (category !== undefined && cells[category] !== '')) return;
    const practice = codeIn(cells[code], { file: sheet.file, line, column: sheet.columns[code] });
    rows.push({ practice, cell: cells[value], line, period: cells[period], written: cells[written ?? period] });
  });
  if (rows.length > 0) return { column: sheet.columns[value], rows };
  const [other] = others;
  const found = other === undefined ? 'no row of a practice (Area Type "GP")' : `the indicator ${quote(other)}`;
  throw new Refusal(`${quotePath(sheet.file)}: found ${found}, expected the deprivation score (IMD) of practices`);
}

/** Periods are years, or years with more digits behind them: longer numbers are compared as numbers. */
function later(period: string, than: string): boolean {
  const [a, b] = [Number(period), Number(than)];
  return Number.isNaN(a) || Number.isNaN(b) ? period > than : a > b;
}
