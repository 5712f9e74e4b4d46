import type { Verdict } from './dieharder.ts';

/** What a column got: its p-values in the order of the tests, and those found again under another key. */
export interface Judged {
  readonly name: string;
  readonly control: boolean;
  readonly verdicts: readonly Verdict[];
  readonly repeated: readonly Repeat[];
}

export interface Repeat {
  readonly test: string;
  readonly first: number;
  readonly again: number;
}

const WEAK = 0.005;
const FAILED = 1e-6;

/** Outside what a perfect generator gives 99 times in 100. */
export const weak = (p: number): boolean => p < WEAK || p > 1 - WEAK;
const failed = (p: number): boolean => p < FAILED || p > 1 - FAILED;

/** A row a test, a column a stream, in Markdown; then what was weak, and what became of it. */
export function report(columns: readonly Judged[]): string {
  const names = columns[0].verdicts.map(({ name }) => name);
  const lines = [
    line(['test', ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---:')]),
    ...names.map((name, row) => line([name, ...columns.map(({ verdicts }) => shown(verdicts[row].p))])),
    '',
    ...columns.map(summary),
    '',
    ...columns.flatMap(({ name, repeated }) => repeated.map((each) => again(name, each))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function shown(p: number): string {
  const text = p > 0 && p < 0.00005 ? p.toExponential(0) : p.toFixed(4);
  return failed(p) ? `**${text} failed**` : weak(p) ? `**${text}**` : text;
}

function summary({ name, verdicts }: Judged): string {
  const outside = verdicts.filter(({ p }) => weak(p)).length;
  const lost = verdicts.filter(({ p }) => failed(p)).length;
  const expected = (2 * WEAK * verdicts.length).toFixed(1);
  return `- ${name}: of ${verdicts.length} p-values ${outside} weak (expected ${expected}), of these ${lost} failed.`;
}

function again(name: string, { test, first, again: p }: Repeat): string {
  return `- ${name}, ${test}: ${shown(first)}; under another key ${shown(p)}.`;
}

/** Whether some stream was weak twice in the same test. */
export function weakTwice(columns: readonly Judged[]): boolean {
  return columns.some(({ repeated }) => repeated.some(({ again: p }) => weak(p)));
}
