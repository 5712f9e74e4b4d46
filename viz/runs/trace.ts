import type { Trace } from '../../experiments/trace/trace.ts';
import { designOf, type Asked } from './asked.ts';
import type { Pool } from './pool.ts';

/** What to show: of which replication, from 0, and how many frames of 1 or 7 days from the day on which the form is changed. */
export interface Framed {
  readonly replication: number;
  readonly frames: number;
  readonly daysEach: number;
}

/**
 * The place at work under each regime of a question, in this browser: the first weeks of the runs that a comparison has.
 * `onProgress` is told years of the place stepped, of so many. Rejects as the pool does.
 */
export function runTrace(
  pool: Pool,
  asked: Asked,
  framed: Framed,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Trace> {
  return pool.run({ kind: 'trace', ...designOf(asked), ...framed }, signal, onProgress);
}
