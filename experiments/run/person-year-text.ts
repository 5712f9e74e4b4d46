import { NEED_GROUPS, PERSON_YEAR_COLUMNS, type PersonYears, type Place } from '../../engine/index.ts';
import { LineWriter } from './line-writer.ts';

/** First line of the person-year table, with its line end. A column that the engine does not fill yet is present and empty. */
export const PERSON_YEAR_HEADER = `${['regime', 'replication', ...PERSON_YEAR_COLUMNS].join(',')}\n`;

const ROWS_A_PART = 20_000;

export interface RowLabels {
  readonly regime: string;
  readonly replication: number;
  readonly place: Place;
}

/**
 * The table's lines as UTF-8 parts of at most 20,000 rows, so that no part outgrows a buffer. NaN is an empty cell;
 * fractions have at most four decimals; a practice is given by its code and a need group by its name.
 */
export function* personYearText(
  { rows, cells }: PersonYears,
  { regime, replication, place }: RowLabels,
): Generator<Uint8Array<ArrayBuffer>> {
  const lead = `${quoted(regime)},${replication}`;
  const practice = PERSON_YEAR_COLUMNS.indexOf('practice');
  const group = PERSON_YEAR_COLUMNS.indexOf('need_group');
  const codes = place.practices.map(({ code }) => quoted(code));
  const width = PERSON_YEAR_COLUMNS.length;
  for (let from = 0; from < rows; from += ROWS_A_PART) {
    const writer = new LineWriter();
    for (let row = from; row < Math.min(rows, from + ROWS_A_PART); row++) {
      writer.text(lead);
      for (let column = 0; column < width; column++) {
        const value = cells[row * width + column];
        if (column === practice && codes[value] !== undefined) writer.cell(codes[value]);
        else if (column === group) writer.cell(NEED_GROUPS[value]);
        else writer.numberCell(value);
      }
      writer.endLine();
    }
    yield writer.bytes();
  }
}

const quoted = (word: string): string => (/[",\r\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);
