import type { Frame } from '../../experiments/trace/trace.ts';
import type { Spot } from './at-work-layout.ts';

export interface Tie {
  readonly from: Spot;
  readonly to: Spot;
  /** Trust, 0–1, of who hands over in who takes: of a practice in a partner, else of both in one another. */
  readonly trust: number;
  readonly width: number;
  readonly opacity: number;
}

/** Below so much strength a tie within a column is not drawn. */
const BUILT = 0.05;
const WIDEST = 8;

/** The wider, the more trust: an agreement is kept. */
export const tieWidth = (trust: number): number => WIDEST * trust;

/** Ties between practices and partners, and those within a column once there is something to them. */
export function tiesOf({ trust, strength }: Pick<Frame, 'trust' | 'strength'>, tied: number, spots: readonly Spot[]): Tie[] {
  const ties: Tie[] = [];
  for (let one = 0; one < tied; one++) {
    for (let other = one + 1; other < tied; other++) {
      const [there, back] = [one * tied + other, other * tied + one];
      const across = spots[one].column !== spots[other].column;
      const strong = Math.max(strength[there], strength[back]);
      if (!across && strong < BUILT) continue;
      const held = across ? trust[there] : (trust[there] + trust[back]) / 2;
      ties.push({ from: spots[one], to: spots[other], trust: held, width: tieWidth(held), opacity: 0.07 + 0.13 * strong });
    }
  }
  return ties;
} // prettier-ignore
