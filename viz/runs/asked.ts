import type { Place, World } from '../../engine/index.ts';
import type { Column } from '../../experiments/run/design.ts';

/** A question as the page puts it; the first regime is the reference. */
export interface Asked {
  readonly place: Place;
  readonly people: number;
  readonly years: number;
  readonly warmUp: number;
  readonly replications: number;
  /** Phrase. */
  readonly seed: string;
  readonly regimes: readonly Column[];
  readonly world: Partial<World>;
  readonly knockout: readonly string[];
  readonly equalise: readonly string[];
}
