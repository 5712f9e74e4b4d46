import { plain } from '../../../experiments/analyse/numbers.ts';
import type { Table } from '../../../experiments/analyse/tables.ts';
import type { FigureCardProps } from '../../parts/figure-card.tsx';
import { fan, type FanPanel } from '../../../experiments/report/figures/fan.ts';
import { bands, type Band, type SeriesSet } from '../../../experiments/series/bands.ts';
import { lastYears, lastYearWords } from '../../../experiments/series/last-year.ts';
import { scaleOf, type SERIES_LABELS } from '../../../experiments/series/series-labels.ts';

type Labelled = (typeof SERIES_LABELS)[number];

export interface Before {
  readonly set: SeriesSet;
  readonly changed: string;
}

const SINGLE_RUNS = 3;

/** A measure of a series under each form, ready to be shown. */
export function drawnSeries(
  set: SeriesSet,
  measure: Labelled,
  before: Before | undefined,
  order: readonly number[],
): Pick<FigureCardProps, 'id' | 'title' | 'about' | 'draw' | 'tables' | 'words'> {
  const id = `over-time-${measure.name.replaceAll('_', '-')}`;
  const years = lastYears(set, measure.name);
  const scale = scaleOf(measure);
  const title = lastYearWords(years, measure.label, (value) => plain(scale * value));
  const pairs = set.digests.length;
  const about = `By quarter, in ${measure.unit}; ${pairs} pairs. Thick: the median; dark band: half of the pairs; light: four of five; thin: ${Math.min(SINGLE_RUNS, pairs)} single runs. Grey: the warm-up, before the form changes at year 0.${before ? ` Dots: the median before you changed ${before.changed}.` : ''}`;
  const panels = order.map((position) => panelOf(set, position, measure, before?.set));
  const words = [
    title,
    about,
    ...years.map(({ regime, mean }) => `${regime}: ${mean === null ? 'nothing counted' : plain(scale * mean)} in the last year.`),
    ...panels.map(({ regime, founded }) => foundedWords(regime, founded)),
  ]; // prettier-ignore
  return {
    id,
    title,
    about,
    words,
    tables: [quartersTable(set, measure)],
    draw: (sheet) => fan({ id, title, description: about, ends: set.ends, panels, sheet }),
  };
}

function panelOf(set: SeriesSet, position: number, measure: Labelled, before: SeriesSet | undefined): FanPanel {
  const regime = set.regimes[position];
  const scale = scaleOf(measure);
  const scaled = (value: number | null) => (value === null ? null : scale * value);
  const values = set.values[regime][measure.name];
  const runs = Array.from({ length: Math.min(SINGLE_RUNS, set.digests.length) }, (_, run) =>
    values.map((quarter) => scaled(quarter[run])),
  );
  return {
    regime,
    position,
    bands: scaledBands(set, regime, measure),
    runs,
    before: before?.regimes.includes(regime) ? medians(before, regime, measure, set.ends) : [],
    founded: middle(set.founded[regime]),
  };
}

function scaledBands(set: SeriesSet, regime: string, measure: Labelled): (Band | null)[] {
  const scale = scaleOf(measure);
  const both = ([low, high]: Band['half']) => [scale * low, scale * high] as const;
  return bands(set, regime, measure.name).map(
    (band) => band && { median: scale * band.median, half: both(band.half), most: both(band.most) },
  );
}

/** Those of another set, at these ends of quarters. */
function medians(set: SeriesSet, regime: string, measure: Labelled, ends: readonly number[]): (number | null)[] {
  const all = scaledBands(set, regime, measure);
  return ends.map((end) => all[set.ends.indexOf(end)]?.median ?? null);
}

/** The median of days; undefined where most had none. */
export function middle(days: readonly (number | null)[]): number | undefined {
  const sorted = days.map((one) => one ?? Infinity).toSorted((one, other) => one - other);
  const last = sorted.length - 1;
  const found = (sorted[Math.floor(last / 2)] + sorted[Math.ceil(last / 2)]) / 2;
  return Number.isFinite(found) ? found : undefined;
}

function foundedWords(regime: string, founded: number | undefined): string {
  if (founded === undefined) return `${regime}: in most pairs its rules did not hold within the years shown.`;
  return founded === 0
    ? `${regime}: its rules hold from the first day.`
    : `${regime}: its rules hold after ${Math.round(founded)} days of founding, the median of the pairs.`;
}

function quartersTable(set: SeriesSet, measure: Labelled): Table {
  const all = set.regimes.map((regime) => scaledBands(set, regime, measure));
  const cell = (band: Band | null) =>
    band === null ? '–' : `${plain(band.median)} (${plain(band.most[0])} to ${plain(band.most[1])})`;
  const before = set.ends.filter((end) => end <= 0).length;
  return {
    title: `${measure.label}, ${measure.unit}`,
    columns: set.regimes,
    rows: set.ends.map((_, at) => ({
      label: quarterName(at - before),
      unit: '',
      cells: all.map((one) => cell(one[at])),
    })),
    note: `Median of ${set.digests.length} pairs, in brackets four of five of them.`,
  };
}

/** From the change of form: `year 1, quarter 1` is 0; before it, quarters of the warm-up. */
export function quarterName(nth: number): string {
  const year = Math.floor(nth / 4);
  const quarter = nth - 4 * year + 1;
  return year < 0 ? `warm-up, year −${-year}, quarter ${quarter}` : `year ${year + 1}, quarter ${quarter}`;
}
