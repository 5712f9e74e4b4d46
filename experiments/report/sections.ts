import type { Comparison } from '../analyse/comparison.ts';
import { MAIN_MEASURES } from '../analyse/main-measures.ts';
import { meanUnder, regimesOf } from '../analyse/reading.ts';
import { reportedTable, type Table } from '../analyse/tables.ts';
import type { Tally } from '../analyse/tally.ts';
import { dashboardsOf, minutesOf, stripOf, unmetOf, type Drawn } from './drawn.ts';
import { SHEET } from './figures/frame.ts';
import { htmlTable, scrolling } from './html-table.ts';
import { element, textElement } from './markup.ts';

/** One strip and its table a main measure that has pairs. */
export function pairedMeasures(comparison: Comparison, tally: Tally): string[] {
  const measured = MAIN_MEASURES.filter(
    ({ name }) => (meanUnder(comparison, regimesOf(comparison)[0], name) ?? 0) !== 0,
  );
  const values = (regime: number, name: string) => tally.measure(regime, name);
  return section(
    'Pair by pair',
    measured.map((measure) => stripOf(comparison, values, measure)),
  );
}

export const minutesSpent = (comparison: Comparison): string[] =>
  section('How minutes were spent', [minutesOf(comparison)]);

export const unmetParts = (comparison: Comparison): string[] => section('Need not worked on', [unmetOf(comparison)]);

/** One drawing an indicator, and one table of all. */
export function dashboards(comparison: Comparison): string[] {
  const drawings = dashboardsOf(comparison).map(figure);
  const table: Table = { ...reportedTable(comparison), note: '' };
  return [textElement('h2', {}, 'Dashboard beside truth'), ...drawings, htmlTable(table)];
}

/** Each drawing, and below it its tables. */
function section(title: string, all: readonly Drawn[]): string[] {
  return [textElement('h2', {}, title), ...all.flatMap((drawn) => [figure(drawn), ...drawn.tables.map(htmlTable)])];
}

/** A drawing under its finding, with what to know about it. */
function figure({ title, about, draw }: Drawn): string {
  return element(
    'figure',
    {},
    element('figcaption', {}, textElement('strong', {}, title), textElement('span', {}, about)),
    scrolling(title, draw(SHEET)),
  );
}
