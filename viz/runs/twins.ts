import type { Twins } from '../../experiments/twin/live-twice.ts';
import type { Pick } from '../../experiments/twin/pairs.ts';
import { designOf, type Asked } from './asked.ts';
import type { Pool } from './pool.ts';

/** Whom to show: of which replication, from 0, and picked how. */
export interface Picked {
  readonly pick: Pick;
  readonly replication: number;
}

/**
 * One person's lives under each regime of a question, found and written down in this browser: the same digest as
 * `formwork twin`. `onProgress` is told years of the place stepped, of so many. Rejects as the pool does.
 */
export function runTwins(
  pool: Pool,
  asked: Asked,
  picked: Picked,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Twins> {
  return pool.run({ kind: 'twins', ...designOf(asked), ...picked }, signal, onProgress);
}
