import { quotePath, Refusal } from '../refusal.ts';
import { codeIn, noteIn, peopleIn, refuseTwice } from './cells.ts';
import { columnsOf, optional } from './publications.ts';
import type { Sheet } from './sheet.ts';

/** Patients registered at each practice, as published. */
export interface Lists {
  /** Patients by practice code, practices without any included. */
  readonly people: ReadonlyMap<string, number>;
  /** Practices with rows by sex or age and none of all patients. */
  readonly withoutTotal: readonly string[];
  /** The day of the extract as it is written in the file; '' where it is not. */
  readonly date: string;
}

const TOTAL = new Set(['all', 'total', 'persons', 'all ages']);

/**
 * Reads list sizes. A file by sex and age has several rows a practice: the one of all patients counts. Rows of other
 * organisations than practices are passed over. Throws a Refusal.
 */
export function readLists(sheet: Sheet): Lists {
  const { code, people } = columnsOf('lists', sheet);
  const { type, sex, age, date } = optional(sheet, {
    type: ['type', 'org type'],
    sex: ['sex'],
    age: ['age', 'age group 5', 'age group'],
    date: ['extract date'],
  });
  const total = (cells: readonly string[], at: number | undefined) =>
    at === undefined || TOTAL.has(cells[at].toLowerCase());
  const found = new Map<string, number>();
  const parts = new Set<string>();
  let day = '';
  sheet.eachRow((cells, line) => {
    if (type !== undefined && !['gp', ''].includes(cells[type].toLowerCase())) return;
    const where = { file: sheet.file, line };
    const practice = codeIn(cells[code], { ...where, column: sheet.columns[code] });
    if (!total(cells, sex) || !total(cells, age)) {
      parts.add(practice);
      return;
    }
    const spot = { ...where, column: sheet.columns[people] };
    const patients = peopleIn(cells[people], spot);
    const before = found.get(practice);
    if (before !== undefined && before !== patients) refuseTwice(practice, spot, String(before), cells[people]);
    found.set(practice, patients);
    if (date !== undefined && day === '') day = noteIn(cells[date]);
  });
  if (found.size === 0) refuseNone(sheet, parts.size);
  return { people: found, withoutTotal: [...parts].filter((practice) => !found.has(practice)).sort(), date: day };
}

function refuseNone({ file }: Sheet, parts: number): never {
  const found =
    parts === 0
      ? 'no row of a practice'
      : `${parts === 1 ? '1 practice' : `${parts} practices`} by sex or age, none in total`;
  throw new Refusal(
    `${quotePath(file)}: found ${found}, expected a row a practice of all patients (SEX and AGE are ALL)`,
  );
}
