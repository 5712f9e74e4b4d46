import type { Place, RuleValues, World } from '../../engine/index.ts';
import { runBatch, type Batch, type BatchOptions } from '../run/batch.ts';
import type { Column, Design } from '../run/design.ts';
import { seedKey } from '../run/seed-key.ts';
import { USUAL_WORLD } from '../../scenarios/usual-world.ts';

/** A regime, and which of its rules its own literature asks for. */
export interface Form {
  readonly name: string;
  readonly rules: RuleValues;
  /** By rule id. A rule of which nothing is said is free. */
  readonly standing: Readonly<Record<string, 'defining' | 'free' | undefined>>;
}

/** What forms are tried on. Plain data. */
export interface Ground {
  readonly place: Place;
  readonly people: number;
  /** Years counted, after the warm-up. */
  readonly years: number;
  readonly warmUp: number;
  /** Two or more: an error needs two. */
  readonly replications: number;
  /** Seed phrase. */
  readonly seed: string;
  readonly warmUpRules: RuleValues;
}

/** Runs a design. */
export type Live = (design: Design) => Promise<Batch>;

/** Columns on a ground, which every one of them shares with all others of the same seed phrase: the same people and luck. */
export function designOn(
  ground: Ground,
  regimes: readonly Column[],
  { world = USUAL_WORLD, seed = ground.seed }: { readonly world?: Partial<World>; readonly seed?: string } = {},
): Design {
  const { seed: _, ...rest } = ground;
  return { ...rest, seed: seedKey(seed), regimes, world, knockout: [], rows: 'none' };
}

/** The burden of each column of a batch: one value a replication. */
export const burdens = ({ tally }: Batch, { regimes }: Design): number[][] =>
  regimes.map((_, column) => [...tally.measure(column, 'burden')]);

/** Runs on threads, and tells how many lives of a column (all its replications) are done, of so many at most. */
export function liveOn(
  options: Omit<BatchOptions, 'onProgress' | 'onRun'>,
  columns: number,
  onProgress: (done: number, of: number) => void = () => undefined,
): Live {
  let done = 0;
  return async (design) => {
    const size = design.regimes.length;
    const batch = await runBatch(design, {
      ...options,
      onProgress: (years, of) => onProgress(done + (size * years) / of, columns),
    });
    done += size;
    return batch;
  };
}
