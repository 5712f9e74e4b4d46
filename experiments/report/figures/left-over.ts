import { element } from '../markup.ts';
import { across, frame, GREY, INK, label, laneLabel, lanesFrom, SHEET, ticks, type Sheet } from './frame.ts';
import { markOf } from './marks.ts';
import { signed } from './signed.ts';

/** What is left of a difference, one change at a time: not a decomposition. */
export interface LeftOver {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly regime: string;
  readonly position: number;
  readonly reference: string;
  /** Mean difference as it is, in % of the reference's mean. */
  readonly before: number;
  /** One a change; `low` and `high` are the Monte Carlo interval. */
  readonly lanes: readonly {
    readonly name: string;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly sheet?: Sheet;
}

const LANE = 34;
const BAR = 16;
const TOP = 26;

/** A bar a change, from nothing to what is left; the dashed line is the difference as it is. */
export function leftOver({
  id,
  title,
  description,
  regime,
  position,
  reference,
  before,
  lanes,
  sheet = SHEET,
}: LeftOver): string {
  const { height, middle } = lanesFrom(sheet, TOP, LANE);
  const bottom = TOP + lanes.length * height;
  const ends = [0, before, ...lanes.flatMap(({ low, high }) => [low, high])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const spare = 0.06 * (high - low || 1);
  const x = across(sheet, low - spare, high + spare);
  const { colour } = markOf(regime, position);
  const upright = (at: number, dashes: string, width: number) =>
    element('line', { x1: x(at), x2: x(at), y1: TOP, y2: bottom, stroke: INK, 'stroke-width': width, 'stroke-dasharray': dashes }); // prettier-ignore
  const anchor = x(before) > (sheet.left + sheet.right) / 2 ? 'end' : 'start';
  return frame(
    { id, title, description, height: bottom + 44, sheet },
    label(x(before), TOP - 9, `as it is: ${signed(before, 1)} %`, anchor, GREY),
    upright(0, 'none', 1),
    upright(before, '5 3', 1.5),
    ...lanes.flatMap((lane, at) => drawLane(lane, sheet, middle(at), x, colour)),
    ...ticks(low - spare, high + spare).map((tick) => label(x(tick), bottom + 18, signed(tick), 'middle', GREY)),
    label((sheet.left + sheet.right) / 2, bottom + 36, sheet.aside ? `difference left from ${reference}, % of its mean` : `left, % of ${reference}`, 'middle'), // prettier-ignore
  );
}

function drawLane(
  { name, mean, low, high }: LeftOver['lanes'][number],
  sheet: Sheet,
  y: number,
  x: (value: number) => number,
  colour: string,
): string[] {
  const [from, to] = [Math.min(x(0), x(mean)), Math.max(x(0), x(mean))];
  const whisker = { x1: x(low), x2: x(high), y1: y, y2: y, stroke: INK, 'stroke-width': 2 };
  return [
    laneLabel(sheet, y, LANE, name),
    element('rect', { x: from, y: y - BAR / 2, width: Math.max(1, to - from), height: BAR, fill: colour, opacity: 0.55 }), // prettier-ignore
    ...(high > low ? [element('line', whisker)] : []),
  ];
}
