import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/source.ts';

export const pageText = (page: string): string => readFileSync(path.join(ROOT, 'docs', page), 'utf8');

/** Rows of the table of a page whose head begins with these cells, without the head; text of each cell. */
export function rowsUnder(text: string, ...head: readonly string[]): string[][] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${head.join(' | ')} |`));
  if (at < 0) throw new Error(`the page has no table "${head.join(' | ')}"`);
  const after = lines.slice(at + 2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end < 0 ? undefined : end).map(cellsOf);
}

export const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore

/** The numbers after the first cell of each row. */
export const numbersUnder = (text: string, ...head: readonly string[]): number[][] =>
  rowsUnder(text, ...head).map(([, ...cells]) => cells.map(Number));
