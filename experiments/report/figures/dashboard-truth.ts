import { element } from '../markup.ts';
import { across, frame, GREY, INK, label, laneLabel, lanesFrom, SHEET, ticks, type Sheet } from './frame.ts';
import { drawMark, markOf } from './marks.ts';

export interface DashboardTruth {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly lanes: readonly {
    readonly regime: string;
    readonly position: number;
    readonly value: number;
    readonly truth: number;
  }[];
  readonly sheet?: Sheet;
}

const LANE = 34;
const TOP = 28;

/** Hollow marks: what the dashboard shows. Solid: the same as people met it. The line between is the gap. */
export function dashboardTruth({ id, title, unit, lanes, sheet = SHEET }: DashboardTruth): string {
  const values = lanes.flatMap(({ value, truth }) => [value, truth]);
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9) * 1.05;
  const x = across(sheet, low, high);
  const { height, middle } = lanesFrom(sheet, TOP, LANE);
  const bottom = TOP + lanes.length * height;
  const description = `Reported figure and what people met, ${unit}.`;
  return frame(
    { id, title, description, height: bottom + 42, sheet },
    label(sheet.left, 14, 'hollow: as reported · solid: as people met it', 'start', GREY),
    ...lanes.flatMap((lane, index) => drawLane(lane, sheet, middle(index), x)),
    ...ticks(low, high).map((tick) =>
      label(x(tick), bottom + 16, String(Math.round(tick * 1e6) / 1e6), 'middle', GREY),
    ),
    label((sheet.left + sheet.right) / 2, bottom + 35, unit, 'middle', INK),
  );
}

function drawLane(
  lane: DashboardTruth['lanes'][number],
  sheet: Sheet,
  y: number,
  x: (value: number) => number,
): string[] {
  const mark = markOf(lane.regime, lane.position);
  const [value, truth] = [x(lane.value), x(lane.truth)];
  const line = { x1: value, x2: truth, y1: y, y2: y, stroke: mark.colour, 'stroke-width': 2 };
  return [
    laneLabel(sheet, y, LANE, lane.regime),
    element('line', { ...line, 'stroke-dasharray': mark.dashes || 'none' }),
    drawMark(mark, truth, y, 11),
    drawMark(mark, value, y, 11, true),
  ];
}
