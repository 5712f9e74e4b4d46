import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import type { Searched } from './parallel-search.ts';

/** The scores of each network at some of the rounds, with standard errors at the last of them. */
export function curveTable(title: string, { scores }: Searched, rounds: readonly number[], note: string): Table {
  const rows = [...scores].map(([label, curve]) => {
    const at = rounds.map((round) => plain(curve[round].mean, 3));
    return { label, unit: '', cells: [...at, plain(curve[rounds.at(-1)!].se, 3)] };
  });
  return { title, columns: [...rounds.map((round) => `t ${round}`), 'std error'], rows, note };
}

/** Some rounds from 0 to the last, those that are there. */
export const shownRounds = (last: number): number[] => [0, 12, 40, 100].filter((round) => round < last).concat(last);
