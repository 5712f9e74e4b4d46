import { textElement, type Attributes } from '../markup.ts';
import { INK } from './frame.ts';

/** Lines of at most so many characters, broken at spaces; a longer word is cut into pieces. */
export function linesOf(text: string, most: number): string[] {
  const lines = [''];
  const cut = new RegExp(`.{1,${most}}`, 'gsu');
  for (const word of text.split(' ').flatMap((long) => long.match(cut) ?? [])) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** How much wider bold type runs. */
const BOLD = 1.12;

/** Text under text: what is written from `y` down, and where the next line goes. */
export class Column {
  readonly parts: string[] = [];
  y: number;
  private readonly x: number;
  private readonly most: number;

  /** `most`: characters a line of 14 px holds. */
  constructor(x: number, y: number, most: number) {
    [this.x, this.y, this.most] = [x, y, most];
  }

  write(text: string, size = 14, look: Attributes = {}): void {
    const broad = look['font-weight'] === undefined ? 1 : BOLD;
    for (const line of linesOf(text, Math.floor((this.most * 14) / size / broad))) {
      this.y += Math.round(size * 1.3);
      this.parts.push(textElement('text', { x: this.x, y: this.y, 'font-size': size, fill: INK, ...look }, line));
    }
  }

  skip(height: number): void {
    this.y += height;
  }
}
