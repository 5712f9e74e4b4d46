import { element, textElement } from '../markup.ts';

export const INK = '#1a1a1a';
export const GREY = '#595959';
/** Pixels of text at natural size; a sheet that is not scaled shows it so. */
export const TEXT = 13;

/** The room a drawing has, in pixels at its natural size. */
export interface Sheet {
  readonly width: number;
  /** Where the plot begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Names of lanes stand to their left; else, where the sheet is narrow, above them. */
  readonly aside: boolean;
}

const NARROW = 560;

export function sheetOf(width: number): Sheet {
  const aside = width >= NARROW;
  return { width, left: aside ? 190 : 10, right: width - (aside ? 20 : 12), aside };
}

/** As a report is printed. */
export const SHEET = sheetOf(720);

const ABOVE = 20;

/** Lanes one below the other from `top`: how high one is, and where the middle of its drawing is. */
export function lanesFrom(sheet: Sheet, top: number, height: number) {
  const whole = sheet.aside ? height : height + ABOVE;
  return { height: whole, middle: (lane: number) => top + (lane + 1) * whole - height / 2 };
}

export interface Framed {
  /** Unique on the page. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** Units, number of pairs, and how to read the marks. */
  readonly description: string;
  readonly height: number;
  readonly sheet: Sheet;
}

/** A drawing with a name and a description for those who do not see it. */
export function frame(
  { id, title, description, height, sheet: { width } }: Framed,
  ...content: readonly string[]
): string {
  const labels = { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` };
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, ...labels },
    textElement('title', { id: `${id}-title` }, title),
    textElement('desc', { id: `${id}-desc` }, description),
    ...content,
  );
}

export function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start', fill = INK) {
  return textElement('text', { x, y, 'text-anchor': anchor, 'font-size': TEXT, fill }, text);
}

const LONGEST_LINE = 22;
/** Text that lines pass behind. */
const OVER_LINES = { 'paint-order': 'stroke', stroke: '#ffffff', 'stroke-width': 4 };

/**
 * The name of a lane whose drawing has its middle at `y` and this height: at its left, over two lines where it is long, broken
 * after a hyphen, cut where the room ends; on a narrow sheet above it.
 */
export function laneLabel({ left, aside }: Sheet, y: number, height: number, text: string): string {
  if (!aside)
    return textElement('text', { x: left, y: y - height / 2 - 3, ...OVER_LINES, 'font-size': TEXT, fill: INK }, text);
  const at = text.lastIndexOf('-', LONGEST_LINE - 1) + 1;
  const lines = text.length <= LONGEST_LINE || at === 0 ? [text] : [text.slice(0, at), text.slice(at)];
  const cut = (line: string) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line);
  const top = y + 4 - (lines.length - 1) * 8;
  return lines.map((line, row) => label(left - 12, top + row * 16, cut(line), 'end')).join('');
}

/** Round numbers that divide a range into about five. */
export function ticks(low: number, high: number): number[] {
  const rough = (high - low) / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough)!;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

/** Turns values into positions across the plot. */
export const across =
  ({ left, right }: Sheet, low: number, high: number) =>
  (value: number): number =>
    left + ((value - low) / (high - low || 1)) * (right - left);
