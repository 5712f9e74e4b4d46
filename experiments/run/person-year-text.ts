import { NEED_GROUPS, PERSON_YEAR_COLUMNS, type PersonYears, type Place } from '../../engine/index.ts';
import { LineWriter } from './line-writer.ts';

const byDomain = (stem: string) => ['physical', 'mental', 'social', 'functional'].map((domain) => `${stem}_${domain}`);

/** The columns of the table, in order; one that the engine does not fill yet is present and empty. */
const COLUMNS: readonly string[] = [
  'regime', 'replication', 'person', 'year', 'days_lived', 'age', 'deprivation_fifth', 'need_group', 'practice',
  'contacts_practice', 'contacts_community_nursing', 'contacts_mental_health', 'contacts_social_care',
  'contacts_voluntary', 'contacts_link_worker',
  'contacts_first', 'contacts_planned', 'contacts_failure', 'contacts_bounced', 'contacts_crisis',
  'requests', 'failure_requests',
  ...byDomain('burden'), ...byDomain('need_days'), ...byDomain('unmet_days'), ...byDomain('hidden_days'),
  'emergency_attendances', 'admissions',
]; // prettier-ignore

/** First line of the person-year table, with its line end. */
export const PERSON_YEAR_HEADER = `${COLUMNS.join(',')}\n`;

/** Where the engine keeps each column after `regime` and `replication`; -1 where it has none. */
const SOURCE = COLUMNS.slice(2).map((column) => PERSON_YEAR_COLUMNS.indexOf(column));
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
  const practice = COLUMNS.indexOf('practice') - 2;
  const group = COLUMNS.indexOf('need_group') - 2;
  const codes = place.practices.map(({ code }) => quoted(code));
  const width = PERSON_YEAR_COLUMNS.length;
  for (let from = 0; from < rows; from += ROWS_A_PART) {
    const writer = new LineWriter();
    for (let row = from; row < Math.min(rows, from + ROWS_A_PART); row++) {
      writer.text(lead);
      for (let column = 0; column < SOURCE.length; column++) {
        const value = SOURCE[column] < 0 ? Number.NaN : cells[row * width + SOURCE[column]];
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
