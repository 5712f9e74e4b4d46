import { yearsStepped, type Design } from '../../experiments/run/design.ts';
import type { Pool } from './pool.ts';
import { secondsLeft } from './seconds-left.ts';
import type { Kinds, Task } from './task.ts';

/** Years of the place stepped so far over all threads, of so many; seconds left once that can be said. */
export type TellYears = (done: number, of: number, secondsLeft: number | undefined) => void;

/** A page that is drawn anew more often takes time from the runs. */
const MILLISECONDS_BETWEEN_REPORTS = 200;

/**
 * Replications of a design, all if not said which, given to the threads; what they say of themselves becomes one account of progress. The answers
 * in their order, each rejecting as the pool does.
 */
export function eachReplication<K extends 'replication' | 'series'>(
  pool: Pool,
  kind: K,
  design: Design,
  onProgress: TellYears | undefined,
  signal: AbortSignal,
  replications: readonly number[] = [...Array(design.replications).keys()],
): Promise<Kinds[K]['answer']>[] {
  const years = yearsStepped(design);
  const tell = together(replications.length, years, onProgress);
  const begun = replications.map(async (replication, at) => {
    const task = { kind, design, replication } as Task<K>;
    const answer = await pool.run(task, signal, (stepped) => tell(at, stepped));
    tell(at, years);
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
    const now = performance.now();
    if (sum < all && now - last < MILLISECONDS_BETWEEN_REPORTS) return;
    last = now;
    onProgress?.(sum, all, secondsLeft(began, sum / all));
  };
}
