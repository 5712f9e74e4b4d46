import { element } from '../markup.ts';
import { across, frame, GREY, INK, label, laneLabel, lanesFrom, SHEET, ticks, type Sheet } from './frame.ts';

export interface StackedBars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Words for the axis, with the unit. */
  readonly axis: string;
  readonly parts: readonly string[];
  /** Values by bar, in the order of `parts`. */
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly sheet?: Sheet;
}

const LANE = 40;
const BAR = 28;
const KEY = 20;
/** Room for a part's number and name. */
const KEY_WIDTH = 174;
/** Light to dark with the ink that reads on each; at least 4.5 : 1. */
const TINTS = [
  ['#e3e3e3', INK],
  ['#6b6b6b', '#ffffff'],
  ['#c9d5e3', INK],
  ['#3d4a5c', '#ffffff'],
  ['#f4ead5', INK],
  ['#7a5c2e', '#ffffff'],
  ['#f7f7f7', INK],
] as const;

/** Bars of parts that follow one another in the same order, each with its figure where there is room for it. */
export function stackedBars({ id, title, description, axis, parts, bars, sheet = SHEET }: StackedBars): string {
  const keys = Math.max(1, Math.floor((sheet.width - 8) / KEY_WIDTH));
  const top = Math.ceil(parts.length / keys) * KEY + 12;
  const { height, middle } = lanesFrom(sheet, top, LANE);
  const bottom = top + bars.length * height;
  const most = Math.max(...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const x = across(sheet, 0, most);
  return frame(
    { id, title, description, height: bottom + 42, sheet },
    ...parts.flatMap((part, index) => key(part, index, keys)),
    ...bars.flatMap((bar, index) => drawBar(bar, sheet, middle(index), x)),
    ...ticks(0, most).map((tick) => label(x(tick), bottom + 16, String(Math.round(tick * 1e6) / 1e6), 'middle', GREY)),
    label((sheet.left + x(most)) / 2, bottom + 35, axis, 'middle'),
  );
}

function key(part: string, index: number, keys: number): string[] {
  const x = 10 + (index % keys) * KEY_WIDTH;
  const y = Math.floor(index / keys) * KEY;
  const [fill] = TINTS[index % TINTS.length];
  const box = { x, y: y + 3, width: 13, height: 13, fill, stroke: INK };
  return [element('rect', box), label(x + 19, y + 14, `${index + 1} ${part}`)];
}

function drawBar(
  { name, values }: StackedBars['bars'][number],
  sheet: Sheet,
  y: number,
  x: (value: number) => number,
): string[] {
  let from = 0;
  const drawn = values.flatMap((value, index) => {
    const [fill, ink] = TINTS[index % TINTS.length];
    const left = x(from);
    from += value;
    const width = x(from) - left;
    const box = element('rect', {
      x: left,
      y: y - BAR / 2,
      width,
      height: BAR,
      fill,
      stroke: INK,
      'stroke-width': 0.8,
    });
    const figure = `${index + 1}: ${value >= 100 ? Math.round(value) : value.toFixed(1)}`;
    return width > figure.length * 8 ? [box, label(left + width / 2, y + 5, figure, 'middle', ink)] : [box];
  });
  return [laneLabel(sheet, y, LANE, name), ...drawn];
}
