import { yearsStepped, type Design } from '../../experiments/run/design.ts';
import type { Pool } from './pool.ts';
import type { Kinds, Task } from './task.ts';

/** Years of the place stepped so far over all threads, of so many; seconds left once that can be said. */
export type TellYears = (done: number, of: number, secondsLeft: number | undefined) => void;

/** Before so many seconds nobody can say how long it takes. */
const SECONDS_TO_JUDGE = 0.5;
/** A page that is drawn anew more often takes time from the runs. */
const SECONDS_BETWEEN_REPORTS = 0.2;

/**
 * All replications of a design given to the threads; what they say of themselves becomes one account of progress. The answers
 * in the order of the replications, each rejecting as the pool does.
 */
export function eachReplication<K extends 'replication' | 'series'>(
  pool: Pool,
  kind: K,
  design: Design,
  onProgress: TellYears | undefined,
  signal: AbortSignal,
): Promise<Kinds[K]['answer']>[] {
  const years = yearsStepped(design);
  const tell = together(design.replications, years, onProgress);
  const begun = Array.from({ length: design.replications }, async (_, replication) => {
    const task = { kind, design, replication } as Task<K>;
    const answer = await pool.run(task, signal, (stepped) => tell(replication, stepped));
    tell(replication, years);
    return answer;
  });
  // The first without an answer is thrown when its turn comes; those behind it must not count as unheard.
  for (const each of begun) each.catch(() => undefined);
  return begun;
}

/** Takes how far each of so many is, in years, and tells how far they are together, a few times a second. */
function together(count: number, yearsEach: number, onProgress: TellYears | undefined) {
  const began = performance.now();
  const all = yearsEach * count;
  const done = new Float64Array(count);
  let last = -Infinity;
  return (one: number, stepped: number): void => {
    done[one] = stepped;
    const sum = done.reduce((total, years) => total + years, 0);
    const seconds = (performance.now() - began) / 1000;
    if (sum < all && seconds - last < SECONDS_BETWEEN_REPORTS) return;
    last = seconds;
    onProgress?.(sum, all, sum > 0 && seconds > SECONDS_TO_JUDGE ? (seconds * (all - sum)) / sum : undefined);
  };
}
