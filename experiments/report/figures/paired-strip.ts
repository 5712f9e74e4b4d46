import { element } from '../markup.ts';
import { across, frame, GREY, INK, label, laneLabel, lanesFrom, SHEET, ticks, type Sheet } from './frame.ts';
import { drawMark, markOf, type Mark } from './marks.ts';
import { signed } from './signed.ts';

export interface StripLane {
  readonly regime: string;
  /** Another name for the lane than the regime's. */
  readonly label?: string | undefined;
  /** Outlines only: the same form with something changed. */
  readonly hollow?: boolean | undefined;
  /** Position among the regimes; settles the mark. */
  readonly position: number;
  /** One a pair: regime less reference, in per cent of the reference's mean. */
  readonly differences: readonly number[];
}

export interface PairedStrip {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly lanes: readonly StripLane[];
  /** Half-width of the band that is too small to matter, in per cent. */
  readonly band: number;
  readonly sheet?: Sheet;
}

const LANE = 58;
const TOP = 26;
const DOT = 7;
const MOST_DOTS = 400;

/** One dot a pair; the shaded band is too small to matter; the upright line in a lane is its mean. */
export function pairedStrip({ id, title, reference, lanes, band, sheet = SHEET }: PairedStrip): string {
  const reach = Math.max(band * 1.5, ...lanes.flatMap(({ differences }) => differences.map(Math.abs))) * 1.05;
  const x = across(sheet, -reach, reach);
  const { height, middle } = lanesFrom(sheet, TOP, LANE);
  const bottom = TOP + lanes.length * height;
  const most = Math.max(...lanes.map(({ differences }) => differences.length));
  const drawn = most > MOST_DOTS ? `; the first ${MOST_DOTS} are drawn` : '';
  const description = `Difference from ${reference} in % of its mean, ${most} pairs${drawn}. Shaded: within ±${band} %.`;
  return frame(
    { id, title, description, height: bottom + 44, sheet },
    element('rect', { x: x(-band), y: TOP, width: x(band) - x(-band), height: bottom - TOP, fill: '#ececec' }),
    label(x(0), TOP - 9, `within ±${band} %: too small to matter`, 'middle', GREY),
    element('line', { x1: x(0), x2: x(0), y1: TOP, y2: bottom, stroke: INK, 'stroke-width': 1 }),
    ...lanes.flatMap((lane, index) => drawLane(lane, sheet, middle(index), x)),
    ...ticks(-reach, reach).map((tick) => label(x(tick), bottom + 18, signed(tick), 'middle', GREY)),
    label(
      x(0),
      bottom + 36,
      sheet.aside
        ? `less  ←  difference from ${reference}, % of its mean  →  more`
        : `← less   % of ${reference}   more →`,
      'middle',
    ),
  );
}

function drawLane(
  { regime, label: name = regime, hollow, position, differences }: StripLane,
  sheet: Sheet,
  y: number,
  x: (value: number) => number,
): string[] {
  const mark = markOf(regime, position);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const line = { x1: x(mean), x2: x(mean), y1: y - 22, y2: y + 22, stroke: mark.colour, 'stroke-width': 2.5 };
  return [
    laneLabel(sheet, y, LANE, name),
    ...dots(differences.slice(0, MOST_DOTS).map(x), y, mark, hollow),
    ...(differences.length > 0 ? [element('line', { ...line, 'stroke-dasharray': mark.dashes || 'none' })] : []),
  ];
}

/** Dots that would lie on one another step aside, up and down in turn, within their lane. */
function dots(places: readonly number[], y: number, mark: Mark, hollow?: boolean): string[] {
  const taken = new Map<number, number>();
  return places.map((place) => {
    const column = Math.round(place / DOT);
    const before = taken.get(column) ?? 0;
    taken.set(column, before + 1);
    const aside = Math.ceil(before / 2) * (before % 2 === 0 ? 1 : -1) * DOT;
    return drawMark(mark, place, y + (aside % (LANE / 2 - DOT / 2)), DOT - 1, hollow);
  });
}
