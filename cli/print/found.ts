import { clip, escaped } from '../../scenarios/refusal.ts';
import { counted, grouped } from './counted.ts';
import { WIDTH } from './lines.ts';

/** A place that can be named. */
export interface Found {
  /** What to type to have it. */
  readonly word: string;
  readonly kind: 'shipped' | 'own' | 'imported';
  readonly code?: string;
  readonly name: string;
  readonly practices: number;
  readonly people: number;
  /** Mean IMD score of all people. */
  readonly imd: number;
}

const WIDEST_WORD = 28;
const FIGURES = 26;

/** A line a place; a word too wide for its column has a line for itself. */
export function foundLines(found: readonly Found[]): string[] {
  const fitting = found.map(({ word }) => word.length).filter((length) => length <= WIDEST_WORD);
  const width = Math.max(4, ...fitting) + 2;
  const room = WIDTH - width - FIGURES;
  const row = (word: string, name: string, figures: readonly string[]) =>
    `${word.padEnd(width)}${clip(name, room - 1).padEnd(room)}${figures[0].padStart(9)}${figures[1].padStart(11)}${figures[2].padStart(6)}`;
  return [
    row('word', 'name', ['practices', 'people', 'IMD']),
    ...found.flatMap(({ word, name, practices, people, imd }) => {
      const figures = [grouped(practices), grouped(people), imd.toFixed(1)];
      const shown = escaped(name);
      return word.length <= WIDEST_WORD ? [row(word, shown, figures)] : [word, row('', shown, figures)];
    }),
    ...(found.length > 20 ? ['', counted(found.length, 'place')] : []),
  ];
}
