import { DOMAINS } from '../../../engine/index.ts';
import { type Lane, type LifeLanes, type Span } from '../../twin/lanes.ts';
import { laneName } from '../../twin/words.ts';
import { element, textElement } from '../markup.ts';
import { GREY, INK } from './frame.ts';
import { drawMark, type Mark } from './marks.ts';
import { drawSign } from './touch-signs.ts';

/** Where lanes stand across a drawing, in pixels: names end before `left`, figures stand after `right`. */
export interface Lanes {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Between a name and its lane. */
  readonly gap: number;
}

const NARROW = 480;

export const lanesWithin = (width: number): Lanes => ({
  width,
  left: width < NARROW ? 146 : 150,
  right: width - (width < NARROW ? 26 : 34),
  gap: width < NARROW ? 6 : 12,
});

const HEAD = 60;
const LANE = 24;
const NEED = 27;
/** Height of a level. */
const STEP = 7;
const AXIS = 24;

export interface Block {
  readonly name: string;
  /** Figures of this life. */
  readonly about: string;
  readonly mark: Mark;
  readonly life: LifeLanes;
  readonly days: number;
  readonly months: number;
  /** Days on which this life and the other part. */
  readonly partings: readonly number[];
}

export const blockHeight = (lanes: number): number => HEAD + lanes * LANE + 8 + DOMAINS.length * NEED + AXIS;

/** One life: a lane an organisation, then a lane a domain of need, over months; `top` is where it begins. */
export function lifeBlock(block: Block, top: number, lanes: Lanes): string {
  const { life, days, mark } = block;
  const x = across(lanes, days);
  const needs = top + HEAD + life.lanes.length * LANE + 8;
  const bottom = needs + DOMAINS.length * NEED;
  return element(
    'g',
    {},
    ...heading(block, top),
    ...months(block, top + HEAD, bottom, x),
    ...life.lanes.flatMap((lane, at) => drawLane(lane, top + HEAD + (at + 0.5) * LANE, x, mark.colour, life.last)),
    ...life.needs.flatMap((steps, at) => drawNeed(DOMAINS[at], steps, needs + (at + 1) * NEED - 3, x, life.last)),
    ...block.partings.flatMap((day) => parting(day, top + HEAD - 2, bottom, x)),
    ...ending(life, top + HEAD, bottom, x),
  );
}

/** A day’s middle across the plot. */
interface Across extends Lanes {
  (day: number): number;
}

const across = (lanes: Lanes, days: number): Across =>
  Object.assign((day: number): number => lanes.left + ((day - 0.5) / days) * (lanes.right - lanes.left), lanes);

const small = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', fill = INK): string =>
  textElement('text', { x, y, 'font-size': 14, 'text-anchor': anchor, fill }, text);

function heading({ name, about, mark }: Block, top: number): string[] {
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  return [
    drawMark(mark, 18, top + 12, 13),
    textElement('text', { x: 32, y: top + 17, 'font-size': 16, 'font-weight': 700, fill: INK }, shown),
    small(32, top + 36, about, 'start', GREY),
  ];
}

function months({ months: count, days }: Block, top: number, bottom: number, x: Across): string[] {
  const step = count > 12 ? 6 : count > 4 ? 3 : 1;
  const shown = Array.from({ length: Math.floor(count / step) + 1 }, (_, at) => at * step);
  return shown.flatMap((month) => {
    const at = x(0.5 + (month / count) * days);
    return [
      element('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: '#dddddd', 'stroke-width': 1 }),
      small(at, bottom + 17, month === 0 ? 'month 0' : String(month), 'middle', GREY),
    ];
  });
}

function drawLane(lane: Lane, y: number, x: Across, colour: string, last: number): string[] {
  return [
    small(x.left - x.gap, y + 5, laneName(lane.organisation), 'end'),
    element('line', { x1: x(1), x2: x(last), y1: y, y2: y, stroke: '#c4c4c4', 'stroke-width': 1 }),
    ...lane.spans.map((span) => drawSpan(span, y, x)),
    ...lane.marks.map(({ day, sign }) => drawSign(sign, x(day), y, colour)),
    ...(lane.touchpoints > 0 ? [small(x.width - 4, y + 5, String(lane.touchpoints), 'end', GREY)] : []),
  ];
}

function drawSpan({ from, to, what }: Span, y: number, x: Across): string {
  const line = { x1: x(from), x2: x(to), y1: y, y2: y };
  if (what === 'waiting')
    return element('line', { ...line, stroke: INK, 'stroke-width': 2, 'stroke-dasharray': '2 3' });
  const [height, fill] = what === 'course' ? [12, '#dcdcdc'] : [14, '#8a8a8a'];
  return element('rect', { x: x(from), y: y - height / 2, width: Math.max(2, x(to) - x(from)), height, fill });
}

/** Levels as steps over a base line: the higher, the worse. */
function drawNeed(domain: string, steps: LifeLanes['needs'][number], base: number, x: Across, last: number): string[] {
  const areas = steps.flatMap(({ day, level }, at) => {
    const to = steps[at + 1]?.day ?? last + 1;
    if (level === 0 || to <= day) return [];
    const [left, right] = [x(day - 0.5), x(to - 0.5)];
    const height = level * STEP;
    return [element('rect', { x: left, y: base - height, width: right - left, height, fill: INK, opacity: 0.3 + 0.2 * level })]; // prettier-ignore
  });
  return [
    small(x.left - x.gap, base - 3, domain, 'end'),
    element('line', { x1: x(1), x2: x(last), y1: base, y2: base, stroke: INK, 'stroke-width': 1 }),
    ...areas,
  ];
}

function parting(day: number, top: number, bottom: number, x: Across): string[] {
  const at = x(day);
  const anchor = at > x.right - 40 ? 'end' : at < x.left + 40 ? 'start' : 'middle';
  return [
    element('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: INK, 'stroke-width': 1.5, 'stroke-dasharray': '7 3' }), // prettier-ignore
    small(at, top - 3, `day ${day}`, anchor),
  ];
}

/** Where a life ends: a thick line, and the words beside it where there is room, on white where they cross a lane. */
function ending({ ended, last }: LifeLanes, top: number, bottom: number, x: Across): string[] {
  if (ended === undefined) return [];
  const at = x(last);
  const left = at > x.right - 120;
  const clear = { 'paint-order': 'stroke', stroke: '#ffffff', 'stroke-width': 5, fill: INK };
  const place = { x: left ? at - 8 : at + 8, y: bottom - 8, 'font-size': 14, 'text-anchor': left ? 'end' : 'start' };
  return [
    element('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: INK, 'stroke-width': 4 }),
    textElement('text', { ...place, ...clear }, `${ended}, day ${last}`),
  ];
}
