import { isFew, shareOf, whole, type QueueCell, type Unseen } from '../../analyse/not-in-queue.ts';
import { percent } from '../../analyse/numbers.ts';
import { element, textElement } from '../markup.ts';
import { across, frame, GREY, INK, label, SHEET, TEXT, ticks, type Sheet } from './frame.ts';
import { drawMark, markOf } from './marks.ts';

export interface NotInQueue {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly cells: readonly QueueCell[];
  readonly sheet?: Sheet;
}

const ROW = 18;
const GAP = 12;
const KEY = 20;
/** Forms that are told by the shapes of their marks alone. */
const SHAPES = 6;
/** Pixels a character takes, about. */
const BREADTH = 7.4;
const ABOVE = 22;
/** Room for `42,774 of 602,131: 7.1 %`, and for the shorter `7.1 % of 602,131`. */
const NUMBERS = { long: 186, short: 132 } as const;

interface Room {
  readonly sheet: Sheet;
  readonly left: number;
  /** The share at which the plot ends. */
  readonly most: number;
  /** More forms than shapes: rows carry the numbers of the key. */
  readonly numbered: boolean;
  readonly x: (share: number) => number;
}

/** A block of rows a kind of people, a row a form: the share without contact, with the numbers behind it. */
export function notInQueue({ id, title, description, cells, sheet = SHEET }: NotInQueue): string {
  const numbered = cells[0].forms.length > SHAPES;
  const [left, right] = [
    (sheet.aside ? 186 : 16) + (numbered ? 20 : 0),
    sheet.width - (sheet.aside ? NUMBERS.long : NUMBERS.short),
  ];
  const most = endOf(cells);
  const x = across({ ...sheet, left, right }, 0, most);
  const room = { sheet, left, most, numbered, x };
  const key = keyOf(cells[0].forms, sheet.width, numbered);
  const parts = [...key.parts];
  let y = key.height + 18;
  const top = y;
  for (const cell of cells) {
    parts.push(...drawCell(cell, room, y));
    y += cell.forms.length * ROW + GAP + (sheet.aside ? 0 : ABOVE);
  }
  const grid = ticks(0, most).map((share) =>
    element('line', { x1: x(share), x2: x(share), y1: top, y2: y, stroke: '#dedede', 'stroke-width': 1 }),
  );
  const scale = ticks(0, most).map((share) => label(x(share), y + 16, String(Math.round(share * 1000) / 10), 'middle', GREY)); // prettier-ignore
  const axis = label((left + right) / 2, y + 34, sheet.aside ? '% of person-years with need' : '% of those with need', 'middle'); // prettier-ignore
  return frame({ id, title, description, height: y + 42, sheet }, ...grid, ...parts, ...scale, axis);
}

/** Where the scale ends: by what can be told, or by everything where nothing can. */
function endOf(cells: readonly QueueCell[]): number {
  const all = cells.flatMap(({ forms }) => forms);
  const told = all.filter((form) => !isFew(form));
  return Math.max(0.05, ...(told.length > 0 ? told : all).map(shareOf)) * 1.08;
}

/** Marks and names of the forms, as many to a line as there is room for. */
function keyOf(forms: readonly Unseen[], width: number, numbered: boolean): { parts: string[]; height: number } {
  let [x, y] = [10, 14];
  const parts = forms.flatMap(({ regime, position }, row) => {
    const name = numbered ? `${row + 1} ${regime}` : regime;
    const wide = 16 + name.length * BREADTH + 14;
    if (x > 10 && x + wide > width) [x, y] = [10, y + KEY];
    const drawn = [drawMark(markOf(regime, position), x, y - 4, 10), label(x + 12, y, name)];
    x += wide;
    return drawn;
  });
  return { parts, height: y };
}

function drawCell({ label: name, forms }: QueueCell, room: Room, top: number): string[] {
  const { sheet, left } = room;
  const title = (x: number, y: number) =>
    textElement('text', { x, y, 'font-size': TEXT, 'font-weight': 700, fill: INK }, name);
  const first = top + (sheet.aside ? 0 : ABOVE);
  const line = element('line', { x1: 4, x2: sheet.width - 4, y1: top - 4, y2: top - 4, stroke: '#c9c9c9', 'stroke-width': 1 }); // prettier-ignore
  return [
    line,
    title(4, sheet.aside ? first + ROW / 2 + 5 : top + 14),
    element('line', { x1: left, x2: left, y1: first, y2: first + forms.length * ROW, stroke: INK, 'stroke-width': 1 }),
    ...(room.numbered
      ? forms.map((_, row) => label(left - 4, first + (row + 0.5) * ROW + 4, String(row + 1), 'end', GREY))
      : []),
    ...forms.flatMap((form, row) => drawForm(form, room, first + (row + 0.5) * ROW)),
  ];
}

function drawForm(form: Unseen, { sheet, left, most, x }: Room, y: number): string[] {
  const numbers = label(sheet.width - 6, y + 4, numbersOf(form, sheet.aside), 'end', isFew(form) ? GREY : INK);
  if (form.needing === 0 || shareOf(form) > most) return [numbers];
  const mark = markOf(form.regime, form.position);
  const line = { x1: left, x2: x(shareOf(form)), y1: y, y2: y, stroke: mark.colour, 'stroke-width': 1.5 };
  return [
    ...(isFew(form) ? [] : [element('line', { ...line, 'stroke-dasharray': mark.dashes || 'none' })]),
    drawMark(mark, x(shareOf(form)), y, 10, isFew(form)),
    numbers,
  ];
}

function numbersOf(form: Unseen, long: boolean): string {
  if (form.needing === 0) return 'nobody with need';
  if (isFew(form)) return `few: ${form.unseen} of ${form.needing}`;
  const share = `${percent(shareOf(form))} %`;
  return long ? `${whole(form.unseen)} of ${whole(form.needing)}: ${share}` : `${share} of ${whole(form.needing)}`;
}
