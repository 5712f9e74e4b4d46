import Papa from 'papaparse';
import { quote, quotePath, Refusal } from '../refusal.ts';

/** A published file: how it is called in messages, and its text. */
export interface Publication {
  readonly file: string;
  readonly text: string;
}

/** A file in columns. Columns are told by name, whatever their case, spaces or underscores. */
export interface Sheet {
  readonly file: string;
  /** Names as they stand in the file. */
  readonly columns: readonly string[];
  /** Where a column stands, by any of its names in lower case; undefined where there is none. */
  column(names: readonly string[]): number | undefined;
  /** Every row that is not blank, cells trimmed; `line` counts from 1, the header. Throws a Refusal at a torn row. */
  eachRow(visit: Visit): void;
}

const MOST_COLUMNS = 500;

/** The header of a CSV text, and its rows to come. Throws a Refusal where there is no header. */
export function openSheet({ file, text }: Publication): Sheet {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') throw new Refusal(`${quotePath(file)} is empty; expected a table with a header`);
  const delimiter = delimiterOf(body);
  const columns = headerOf(body, delimiter, file);
  const names = columns.map(plain);
  return {
    file,
    columns,
    column: (wanted) => {
      const found = names.flatMap((name, at) => (wanted.includes(name) ? [at] : []));
      if (found.length < 2) return found[0];
      throw new Refusal(`${quotePath(file)}: two columns are called ${quote(columns[found[1]])}; expected one`);
    },
    eachRow: (visit) => eachRow(body, delimiter, file, columns.length, visit),
  };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
}

/** Commas as published; semicolons or tabs where a spreadsheet has saved the file. */
function delimiterOf(body: string): string {
  const header = body
    .slice(0, 20_000)
    .trimStart()
    .split(/[\r\n]/, 1)[0];
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function headerOf(body: string, delimiter: string, file: string): string[] {
  let columns: string[] = [];
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data }, parser) => {
      columns = data.map((name) => name.trim());
      if (!blank(columns)) parser.abort();
    },
  });
  if (columns.length <= MOST_COLUMNS) return columns;
  throw new Refusal(`${quotePath(file)}: found ${columns.length} columns, expected at most ${MOST_COLUMNS}`);
}

type Visit = (cells: readonly string[], line: number) => void;

function eachRow(body: string, delimiter: string, file: string, width: number, visit: Visit): void {
  let line = 0;
  let header = true;
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors }) => {
      line++;
      const where = `${quotePath(file)}: line ${line}`;
      if (errors.some(({ type }) => type === 'Quotes')) throw new Refusal(`${where}: a quotation mark is not closed`);
      const cells = data.map((cell) => cell.trim());
      if (blank(cells)) return;
      if (!header) visit(fitting(cells, width, where), line);
      header = false;
    },
  });
}

function blank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

function fitting(cells: readonly string[], width: number, where: string): readonly string[] {
  if (cells.length === width) return cells;
  const found = cells.length === 1 ? '1 column' : `${cells.length} columns`;
  throw new Refusal(`${where}: found ${found}, expected ${width} as in the header`);
}
