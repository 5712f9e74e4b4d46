import type { FormDashboards, NeedFigure, OwnFigure } from '../../analyse/two-dashboards.ts';
import { element, textElement } from '../markup.ts';
import { frame, GREY, INK, label, SHEET, TEXT, ticks, type Sheet } from './frame.ts';
import { drawMark, markOf, type Mark } from './marks.ts';
import { signed } from './signed.ts';
import { linesOf } from './wrapped-text.ts';

export interface TwoDashboards {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly reference: string;
  readonly forms: readonly FormDashboards[];
  /** Half-width of the band that is too small to matter, in per cent. */
  readonly band: number;
  readonly sheet?: Sheet;
}

const ROW = 23;
const LINE = 17;
/** From here on the two stand beside one another. */
const BESIDE = 700;
const NAMES = 168;
const NUMBERS = 66;
/** Pixels a character takes, about. */
const BREADTH = 7.2;
const BOLD = 1.2;

/** Where the rows of one dashboard are written and drawn. */
interface Panel {
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly numbers: number;
  readonly x: (value: number) => number;
}

function panel(names: number, end: number, low: number, high: number): Panel {
  const [left, right] = [names + NAMES, end - NUMBERS];
  const x = (value: number) => left + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (right - left);
  return { names, left, right, numbers: end, x };
}

/** A form below the other: what it looks at, as reported and as met, beside (or above) what happened to need. */
export function twoDashboards(given: TwoDashboards): string {
  const { id, title, description, reference, forms, band, sheet = SHEET } = given;
  const beside = sheet.width >= BESIDE;
  const middle = sheet.width / 2;
  const most = Math.max(...forms.flatMap(({ needs }) => needs.map(({ difference }) => Math.abs(difference ?? 0))));
  const reach = Math.max(band * 1.5, most * 1.4);
  const own = panel(4, beside ? middle - 16 : sheet.width - 4, 0, 1);
  const needs = panel(beside ? middle + 16 : 4, sheet.width - 4, -reach, reach);
  const parts: string[] = [...heads(own, needs, beside, reference)];
  let y = beside ? 2 * LINE + 8 : 4 * LINE + 8;
  for (const form of forms) {
    const block = drawForm(form, { own, needs, beside, band, width: sheet.width }, y);
    parts.push(...block.parts);
    y += block.height;
  }
  parts.push(...axes(own, needs, reach, beside, y));
  return frame({ id, title, description, height: y + (beside ? LINE : 2 * LINE) + 12, sheet }, ...parts);
}

const bold = (x: number, y: number, text: string): string =>
  textElement('text', { x, y, 'font-size': TEXT, 'font-weight': 700, fill: INK }, text);

/** What stands in the two panels. */
function heads(own: Panel, needs: Panel, beside: boolean, reference: string): string[] {
  const second = beside ? 0 : 2 * LINE;
  return [
    bold(own.names, 14, 'What it looks at, %'),
    label(own.names, 14 + LINE, 'hollow: reported · solid: met · bar: target', 'start', GREY),
    bold(needs.names, 14 + second, 'What happened to need'),
    label(needs.names, 14 + LINE + second, `% from ${reference} · number: mean`, 'start', GREY),
  ];
}

interface Room {
  readonly own: Panel;
  readonly needs: Panel;
  readonly beside: boolean;
  readonly band: number;
  readonly width: number;
}

function drawForm(form: FormDashboards, room: Room, top: number): { parts: string[]; height: number } {
  const { own, needs, beside, band, width } = room;
  const mark = markOf(form.regime, form.position);
  const head = heading(form, mark, top, width);
  const start = top + head.height;
  const figures = Math.max(1, form.figures.length) * ROW;
  const below = beside ? start : start + figures + 6;
  const end = beside ? start + Math.max(figures, form.needs.length * ROW) : below + form.needs.length * ROW;
  const shade = { x: needs.x(-band), y: below, width: needs.x(band) - needs.x(-band), height: form.needs.length * ROW };
  const parts = [
    ...head.parts,
    upright(own.x(0), start, start + figures, '#c9c9c9'),
    upright(own.x(1), start, start + figures, '#c9c9c9'),
    ...form.figures.flatMap((figure, row) => drawOwn(figure, mark, own, start + (row + 0.5) * ROW)),
    ...(form.figures.length === 0
      ? [label(own.left + 6, start + ROW / 2 + 4, 'no figure to show', 'start', GREY)]
      : []),
    element('rect', { ...shade, fill: '#ececec' }),
    upright(needs.x(0), below, below + form.needs.length * ROW, INK),
    ...form.needs.flatMap((figure, row) => drawNeed(figure, mark, needs, below + (row + 0.5) * ROW)),
  ];
  return { parts, height: end - top + 10 };
}

const upright = (x: number, y1: number, y2: number, stroke: string): string =>
  element('line', { x1: x, x2: x, y1, y2, stroke, 'stroke-width': 1 });

/** The form's name, and how much it looks at: on the same line where both have room. */
function heading(form: FormDashboards, mark: Mark, top: number, width: number): { parts: string[]; height: number } {
  const name = 26 + form.regime.length * BREADTH * BOLD + 12;
  const same = name + form.looks.length * BREADTH < width;
  const lines = same ? [form.looks] : linesOf(form.looks, Math.floor((width - 12) / BREADTH));
  const rule = element('line', { x1: 4, x2: width - 4, y1: top, y2: top, stroke: '#c9c9c9', 'stroke-width': 1 });
  const parts = [
    rule,
    drawMark(mark, 12, top + 14, 11),
    bold(26, top + 19, form.regime),
    ...lines.map((line, at) =>
      same ? label(name, top + 19, line, 'start', GREY) : label(4, top + 19 + (at + 1) * LINE, line, 'start', GREY),
    ),
  ];
  return { parts, height: 28 + (same ? 0 : lines.length * LINE) };
}

function drawOwn({ label: name, value, truth, target }: OwnFigure, mark: Mark, own: Panel, y: number): string[] {
  const [from, to] = [own.x(value), own.x(truth)];
  const line = { x1: from, x2: to, y1: y, y2: y, stroke: mark.colour, 'stroke-width': 2 };
  const wanted = target === undefined ? [] : [element('line', { x1: own.x(target), x2: own.x(target), y1: y - 9, y2: y + 9, stroke: INK, 'stroke-width': 3 })]; // prettier-ignore
  return [
    label(own.names, y + 4, name),
    ...wanted,
    element('line', { ...line, 'stroke-dasharray': mark.dashes || 'none' }),
    drawMark(mark, to, y, 10),
    drawMark(mark, from, y, 10, true),
    label(own.numbers, y + 4, `${whole(value)} · ${whole(truth)}`, 'end'),
  ];
}

const whole = (share: number): string => (100 * share).toFixed(0);

function drawNeed(
  { label: name, mean, difference, low, high }: NeedFigure,
  mark: Mark,
  needs: Panel,
  y: number,
): string[] {
  const words = [label(needs.names, y + 4, name), label(needs.numbers, y + 4, mean, 'end')];
  if (difference === null) return words;
  const whisker = {
    x1: needs.x(low ?? 0),
    x2: needs.x(high ?? 0),
    y1: y,
    y2: y,
    stroke: mark.colour,
    'stroke-width': 2,
  };
  return [
    ...words,
    ...(low === null || high === null ? [] : [element('line', whisker)]),
    drawMark(mark, needs.x(difference), y, 10),
  ];
}

function axes(own: Panel, needs: Panel, reach: number, beside: boolean, y: number): string[] {
  const second = beside ? y : y + LINE;
  return [
    ...[0, 0.5, 1].map((tick) => label(own.x(tick), y + 10, String(100 * tick), 'middle', GREY)),
    ...ticks(-reach, reach).map((tick) => label(needs.x(tick), second + 10, signed(tick), 'middle', GREY)),
    ...(beside ? [] : [label(own.names, y + 10, 'looks at, %', 'start', GREY), label(needs.names, second + 10, 'need, %', 'start', GREY)]), // prettier-ignore
  ];
}
