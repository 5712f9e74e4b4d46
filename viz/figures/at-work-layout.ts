import type { Trace } from '../../experiments/trace/trace.ts';

/** Where things of one form stand, in pixels from the corner of its panel. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the order of the trace. */
  readonly spots: readonly Spot[];
  /** Room for a name and a bar beside an organisation. */
  readonly labelRoom: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** On which side of its circle the name stands. */
  readonly side: 'left' | 'right';
  /** The column it stands in; the hospital stands in none. */
  readonly column: 'practice' | 'service' | undefined;
  /** Room from one to the next of its column. */
  readonly row: number;
}

export const LARGEST_CIRCLE = 13;
const HEAD = 36;
const HOSPITAL = 62;
const LEAST_ROW = 28;
/** Height of the field where there are few organisations. */
const LEAST_FIELD = 280;

/**
 * The same place, the same spots: practices down the left, partners down the right, each column curved outwards so that ties
 * within it can be seen, and the hospital below.
 */
export function layoutOf(organisations: Trace['organisations'], width: number): Layout {
  const count = (kind: string) => organisations.filter((one) => one.kind === kind).length;
  const rows = Math.max(count('practice'), count('service'));
  const field = Math.max(LEAST_FIELD, rows * LEAST_ROW);
  const labelRoom = Math.round(width * 0.25);
  const next: Record<string, number> = { practice: 0, service: 0, emergency_department: 0, inpatient_beds: 0 };
  const spots = organisations.map(({ kind }) => {
    const nth = next[kind]++;
    if (kind === 'practice' || kind === 'service') {
      const row = field / count(kind);
      return { ...column(kind, (nth + 0.5) / count(kind), width, labelRoom, field), column: kind, row };
    }
    const emergency = kind === 'emergency_department';
    const [x, side] = emergency ? [width * 0.4, 'left' as const] : [width * 0.6, 'right' as const];
    return { x: Math.round(x), y: HEAD + field + 30, side, column: undefined, row: HOSPITAL };
  });
  return { width, height: HEAD + field + HOSPITAL, spots, labelRoom };
}

/** A spot `share` of the way down a column that is furthest out in its middle. */
function column(kind: 'practice' | 'service', share: number, width: number, labelRoom: number, field: number) {
  const inwards = labelRoom + LARGEST_CIRCLE + width * 0.09 * (1 - Math.sin(Math.PI * share));
  const left = kind === 'practice';
  return {
    x: Math.round(left ? inwards : width - inwards),
    y: Math.round(HEAD + share * field),
    side: left ? ('left' as const) : ('right' as const),
  };
}

/** How far a way within a column bends inwards, as a share of its length. */
const BEND = 0.4;

/**
 * The point that a way from one spot to another is drawn towards (of a quadratic Bézier curve): half-way between them, and
 * inwards where both stand in one column, so that its ways do not lie on one another.
 */
export function bendOf(from: Spot, to: Spot): [x: number, y: number] {
  const middle: [number, number] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  if (from.column === undefined || from.column !== to.column) return middle;
  const inwards = BEND * Math.abs(to.y - from.y);
  return [middle[0] + (from.side === 'left' ? inwards : -inwards), middle[1]];
}

/** The names before the field begins. */
export const TITLE_LINE = 16;
