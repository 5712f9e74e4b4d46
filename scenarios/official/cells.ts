import { quote, quotePath, Refusal } from '../refusal.ts';

/** Where a cell stands, for messages. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

const LONGEST_NAME = 120;
const LARGEST_LIST = 1_000_000;

/** An organisation code in capitals. Throws a Refusal. */
export function codeIn(cell: string, where: Where): string {
  const code = cell.toUpperCase();
  if (/^[A-Z][A-Z0-9]{1,11}$/.test(code)) return code;
  return refuse(cell, where, 'an organisation code: 2 to 12 letters and digits, a letter first');
}

/** A list of patients; a spreadsheet may have put commas between thousands. Throws a Refusal. */
export function peopleIn(cell: string, where: Where): number {
  const value = /^(\d{1,7}|\d{1,3}(,\d{3})+)$/.test(cell) ? Number(cell.replaceAll(',', '')) : Number.NaN;
  if (value <= LARGEST_LIST) return value;
  return refuse(cell, where, `a whole number from 0 to ${LARGEST_LIST}`);
}

/** An IMD score. Throws a Refusal. */
export function scoreIn(cell: string, where: Where): number {
  const value = /^\d{1,3}(\.\d{1,30})?$/.test(cell) ? Number(cell) : Number.NaN;
  if (value <= 100) return Math.round(value * 100) / 100;
  return refuse(cell, where, 'an IMD score: a number from 0 to 100');
}

/** A name in one line of printable characters, cut at 120; the code where the cell is blank. */
export function nameIn(cell: string, code: string): string {
  const name = cell.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, ' ').trim();
  return (
    name
      .slice(0, LONGEST_NAME)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim() || code
  );
}

/** Text of the file to carry along, such as a date: short, printable, and nothing where it is blank. */
export function noteIn(cell: string | undefined): string {
  return nameIn(cell ?? '', '').slice(0, 40);
}

/** Refuses the second of two rows that say different things of one practice. */
export function refuseTwice(code: string, { file, line, column }: Where, first: string, second: string): never {
  throw new Refusal(
    `${quotePath(file)}: line ${line}, ${column}: found ${quote(second)} for ${code}, which has ${quote(first)} further up; expected one row a practice`,
  );
}

function refuse(cell: string, { file, line, column }: Where, expected: string): never {
  const found = cell === '' ? 'nothing' : quote(cell);
  throw new Refusal(`${quotePath(file)}: line ${line}, ${column}: found ${found}, expected ${expected}`);
}
