import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import type { Searched } from './parallel-search.ts';

/** Scores at some of the rounds, the last among them, with standard errors there. All have as many rounds. */
export function curveTable(title: string, found: Searched, spaces: number): Table {
  const last = [...found.values()][0].scores.length - 1;
  const rounds = [12, 40, 100].filter((round) => round < last).concat(last);
  const rows = [...found].map(([label, { scores }]) => {
    const at = rounds.map((round) => plain(scores[round].mean, 3));
    return { label, unit: '', cells: [...at, plain(scores[last].se, 3)] };
  });
  const note = `${plain(spaces)} spaces; score = (payoff ÷ largest)^8`;
  return { title, columns: [...rounds.map((round) => `t ${round}`), 'std error'], rows, note };
}
