import { DAYS_A_YEAR } from '../../../engine/index.ts';
import type { Band } from '../../series/bands.ts';
import { element } from '../markup.ts';
import { frame, GREY, INK, label, ticks, type Sheet } from './frame.ts';
import { bandAreas, lineThrough, type Spot } from './fan-lines.ts';
import { drawMark, markOf } from './marks.ts';

const AXIS = 52;
const PLOT = 168;
const HEAD = 30;
const FOOT = 40;
const GAP = 22;
const LEAST_PANEL = 260;

/** One form as time goes by, every list one entry a quarter. */
export interface FanPanel {
  readonly regime: string;
  readonly position: number;
  readonly bands: readonly (Band | null)[];
  /** Single runs, drawn thin. */
  readonly runs: readonly (readonly (number | null)[])[];
  /** Medians of the setting before; empty where there is none, or none of this form. */
  readonly before: readonly (number | null)[];
  /** Days that founding took, the middle of the pairs; undefined: it was not over in the end. */
  readonly founded: number | undefined;
}

export interface Fan {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where each quarter ends, in days since the form was changed. */
  readonly ends: readonly number[];
  readonly panels: readonly FanPanel[];
  readonly sheet: Sheet;
}

interface Scales {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly marks: readonly number[];
  readonly right: number;
}

/** Small multiples with one scale: a panel a form, medians with the middle half and four fifths around them. */
export function fan({ id, title, description, ends, panels, sheet }: Fan): string {
  const columns = columnsFor(panels.length, sheet.width);
  const wide = (sheet.width - AXIS - 8 - (columns - 1) * GAP) / columns;
  const rows = Math.ceil(panels.length / columns);
  const high = HEAD + PLOT + FOOT;
  const [low, top] = rangeOf(panels);
  const drawn = panels.map((panel, at) => {
    const [left, above] = [AXIS + (at % columns) * (wide + GAP), 18 + Math.floor(at / columns) * high + HEAD];
    const [first, last] = [ends[0] - DAYS_A_YEAR / 4, ends.at(-1)!];
    const x = (day: number) => left + ((day - first) / (last - first)) * wide;
    const y = (value: number) => above + PLOT - ((value - low) / (top - low || 1)) * PLOT;
    const scales = { x, y, marks: ticks(low, top), right: left + wide };
    return panelOf(panel, ends, scales, { left, above, axis: at % columns === 0 });
  });
  const words = label(
    4,
    13,
    `${low > 0 ? 'Scale not from 0; across' : 'Across'}: years since the change`,
    'start',
    GREY,
  );
  return frame({ id, title, description, height: 18 + rows * high, sheet }, words, ...drawn);
}

function columnsFor(panels: number, width: number): number {
  const most = Math.max(1, Math.floor((width - AXIS) / LEAST_PANEL));
  const rows = Math.ceil(panels / most);
  return Math.min(most, Math.ceil(panels / rows));
}

/** From the least to the most of what is drawn; from zero where the least is small beside the most. */
function rangeOf(panels: readonly FanPanel[]): [low: number, high: number] {
  const values = panels.flatMap(({ bands, runs, before }) =>
    [...bands.flatMap((band) => band?.most ?? []), ...runs.flat(), ...before].filter((value) => value !== null),
  );
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return low >= 0 && low < 0.4 * high ? [0, high + room] : [low - room, high + room];
}

interface Corner {
  readonly left: number;
  readonly above: number;
  /** Does the scale stand beside this panel? */
  readonly axis: boolean;
}

function panelOf(panel: FanPanel, ends: readonly number[], scales: Scales, corner: Corner): string {
  const { regime, position, bands, runs, before } = panel;
  const mark = markOf(regime, position);
  const change = ends.filter((end) => end <= 0).length;
  const spots = ends.map((end, at) => scales.x((end + (ends[at - 1] ?? end - DAYS_A_YEAR / 4)) / 2));
  const line = (values: readonly (number | null)[], from: number, to: number) =>
    lineThrough(values.slice(from, to).map((value, at): Spot => value === null ? null : [spots[from + at], scales.y(value)])); // prettier-ignore
  const medians = bands.map((band) => band?.median ?? null);
  const areas = (from: number, to: number, colour: string) =>
    bandAreas(bands.slice(from, to), spots.slice(from, to), scales.y, colour);
  const thin = (colour: string) => ({ fill: 'none', stroke: colour, 'stroke-width': 0.9, opacity: 0.75 });
  const path = (d: string, look: Record<string, string | number>) => (d === '' ? '' : element('path', { d, ...look }));
  const end = ends.length;
  return element(
    'g',
    {},
    drawMark(mark, corner.left + 6, corner.above - 15, 11),
    label(corner.left + 18, corner.above - 10, regime),
    ...grid(scales, corner, ends),
    ...founding(panel, scales, corner),
    areas(0, change, GREY),
    areas(change, end, mark.colour),
    ...runs.flatMap((run) => [path(line(run, 0, change), thin(GREY)), path(line(run, change, end), thin(mark.colour))]),
    path(line(medians, 0, change), { fill: 'none', stroke: GREY, 'stroke-width': 2.4 }),
    path(line(before, change, end), { fill: 'none', stroke: INK, 'stroke-width': 2, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }), // prettier-ignore
    path(line(medians, change, end), { fill: 'none', stroke: mark.colour, 'stroke-width': 2.8, ...(mark.dashes && { 'stroke-dasharray': mark.dashes }) }), // prettier-ignore
    ...(change > 0 || panel.founded !== 0 ? moment(scales, corner) : []),
  );
}

function grid({ x, y, marks, right }: Scales, { left, above, axis }: Corner, ends: readonly number[]): string[] {
  const years = Math.round(ends.at(-1)! / DAYS_A_YEAR);
  const before = Math.round((ends[0] - DAYS_A_YEAR / 4) / DAYS_A_YEAR);
  const bottom = above + PLOT;
  const step = years - before > 8 ? 5 : 1;
  const shown = Array.from({ length: years - before + 1 }, (_, at) => before + at).filter((year) => year % step === 0);
  return [
    ...marks.flatMap((value) => [
      element('line', { x1: left, x2: right, y1: y(value), y2: y(value), stroke: '#e2e2e2' }),
      ...(axis ? [label(left - 7, y(value) + 4, written(value, marks), 'end', GREY)] : []),
    ]),
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: INK }),
    ...shown.flatMap((year) => [
      element('line', {
        x1: x(year * DAYS_A_YEAR),
        x2: x(year * DAYS_A_YEAR),
        y1: bottom,
        y2: bottom + 5,
        stroke: INK,
      }),
      label(
        x(year * DAYS_A_YEAR),
        bottom + 19,
        String(year).replace('-', '−'),
        year === years ? 'end' : 'middle',
        GREY,
      ),
    ]),
  ];
}

/** As many decimals as the step between marks needs. */
function written(value: number, marks: readonly number[]): string {
  const step = marks.length > 1 ? marks[1] - marks[0] : 1;
  return value.toFixed(Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))).replace('-', '−');
}

/** The day on which the form changes. */
function moment({ x }: Scales, { above }: Corner): string[] {
  const line = { x1: x(0), x2: x(0), y1: above - 4, y2: above + PLOT, stroke: INK, 'stroke-width': 1.4 };
  return [element('line', { ...line, 'stroke-dasharray': '6 3' })];
}

/** The time in which the form before still holds, as a strip along the foot of the panel. */
function founding({ founded }: FanPanel, { x, right }: Scales, { above }: Corner): string[] {
  if (founded === 0) return [];
  const to = founded === undefined ? right : Math.min(right, x(founded));
  const bottom = above + PLOT;
  const words = founded === undefined ? 'founding, not over' : `founding, ${Math.round(founded)} days`;
  return [
    element('rect', { x: x(0), y: above, width: Math.max(2, to - x(0)), height: PLOT, fill: '#000000', opacity: 0.06 }),
    element('rect', { x: x(0), y: bottom - 5, width: Math.max(2, to - x(0)), height: 5, fill: INK }),
    label(x(0) + 4, above + 12, words, 'start', INK),
  ];
}
