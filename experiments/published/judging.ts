import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import type { Estimate } from './estimate.ts';

/** One figure beside what was printed, or what theory says. */
export interface Judged extends Estimate {
  readonly label: string;
  readonly printed?: number | undefined;
  /** How far from `printed` it may be; nothing is judged without. */
  readonly within?: number | undefined;
}

/**
 * How far a figure may be from a printed one: the stated bound at the stated number of runs or more; with fewer, as much again
 * as 3.29 standard errors, since then chance alone may take it over.
 */
export function within(bound: number, { se }: Estimate, runs: number, stated: number): number {
  return runs >= stated ? bound : bound + 3.29 * se;
}

/**
 * A simulated figure agrees with theory within 3.29 standard errors; with the stated settings a standard error counts for at
 * most 1 % of the theory, since agreement through vagueness is none.
 */
export function againstTheory(label: string, estimate: Estimate, theory: number, stated: boolean): Judged {
  const se = stated ? Math.min(estimate.se, 0.01 * Math.abs(theory)) : estimate.se;
  return { label, ...estimate, printed: theory, within: 3.29 * se + 1e-12 };
}

const agrees = ({ mean, printed, within: bound }: Judged): boolean =>
  printed === undefined || bound === undefined || Math.abs(mean - printed) <= bound;

/** A line for each figure that is too far off. */
export function missedBy(judged: readonly Judged[]): string[] {
  return judged.filter((one) => !agrees(one)).map(({ label, mean, se, printed, within: bound }) => {
    return `${label}: ${digits(mean)} (standard error ${digits(se)}), not within ${digits(bound!)} of ${digits(printed!)}`;
  }); // prettier-ignore
}

export const digits = (value: number): string => plain(value, Math.abs(value) >= 10 ? 2 : 4);

const COLUMNS = ['mean', 'std error', 'printed', 'off by', 'bound', ''];

/** `beside`: what stands in the third column, `printed` unless theory. */
export function judgedTable(title: string, judged: readonly Judged[], note: string, beside = 'printed'): Table {
  const rows = judged.map((one) => {
    const { label, mean, se, printed, within: bound } = one;
    const off = printed === undefined ? '' : digits(mean - printed);
    const shown = [digits(mean), digits(se), printed === undefined ? '' : digits(printed), off];
    const verdict = printed === undefined || bound === undefined ? '' : agrees(one) ? 'held' : 'MISSED';
    return { label, unit: '', cells: [...shown, bound === undefined ? '' : digits(bound), verdict] };
  });
  return { title, columns: COLUMNS.map((name) => (name === 'printed' ? beside : name)), rows, note };
}

/** Something that must hold, and whether it does. */
export interface Condition {
  readonly what: string;
  readonly holds: boolean;
  /** The figures it was judged by. */
  readonly seen: string;
}

export const broken = (conditions: readonly Condition[]): string[] =>
  conditions.filter(({ holds }) => !holds).map(({ what, seen }) => `${what}: ${seen}`);

export function conditionTable(title: string, conditions: readonly Condition[]): Table {
  const rows = conditions.flatMap(({ what, holds, seen }) => [
    { label: `${holds ? 'held  ' : 'MISSED'}  ${what}`, unit: '', cells: [] },
    { label: `        ${seen}`, unit: '', cells: [] },
  ]);
  return { title, columns: [], rows, note: '' };
}
