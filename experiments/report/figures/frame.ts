import { element, textElement } from '../markup.ts';

export const INK = '#1a1a1a';
export const GREY = '#595959';
export const FIGURE_WIDTH = 720;
/** Where the drawing begins; labels stand to the left. */
export const PLOT_LEFT = 190;
export const PLOT_RIGHT = FIGURE_WIDTH - 20;

export interface Framed {
  /** Unique on the page. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** Units, number of pairs, and how to read the marks. */
  readonly description: string;
  readonly height: number;
}

/** A drawing with a name and a description for those who do not see it. */
export function frame({ id, title, description, height }: Framed, ...content: readonly string[]): string {
  const labels = { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` };
  return element(
    'svg',
    { viewBox: `0 0 ${FIGURE_WIDTH} ${height}`, width: FIGURE_WIDTH, height, ...labels },
    textElement('title', { id: `${id}-title` }, title),
    textElement('desc', { id: `${id}-desc` }, description),
    ...content,
  );
}

export function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start', fill = INK) {
  return textElement('text', { x, y, 'text-anchor': anchor, 'font-size': 13, fill }, text);
}

const LONGEST_LINE = 22;

/** A name at the left of its lane: over two lines where it is long, broken after a hyphen, cut where the room ends. */
export function laneLabel(y: number, text: string): string {
  const at = text.lastIndexOf('-', LONGEST_LINE - 1) + 1;
  const lines = text.length <= LONGEST_LINE || at === 0 ? [text] : [text.slice(0, at), text.slice(at)];
  const cut = (line: string) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line);
  const top = y + 4 - (lines.length - 1) * 8;
  return lines.map((line, row) => label(PLOT_LEFT - 12, top + row * 16, cut(line), 'end')).join('');
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
  (low: number, high: number) =>
  (value: number): number =>
    PLOT_LEFT + ((value - low) / (high - low || 1)) * (PLOT_RIGHT - PLOT_LEFT);
