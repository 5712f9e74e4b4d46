import { seriesSet, type SeriesSet } from '../../experiments/series/bands.ts';
import type { Series } from '../../experiments/series/series.ts';
import { designOf, type Asked } from './asked.ts';
import { eachReplication, type TellYears } from './each-replication.ts';
import type { Pool } from './pool.ts';

export interface SeriesTold {
  readonly onProgress?: TellYears;
  /** The replications so far, whenever there is one more. */
  readonly onPartial?: (set: SeriesSet) => void;
}

/**
 * The runs of a comparison as time goes by, quarter by quarter, in this browser: the same digests as the comparison. Rejects
 * as the pool does.
 */
export async function runSeries(
  pool: Pool,
  asked: Asked,
  { onProgress, onPartial }: SeriesTold,
  signal: AbortSignal,
): Promise<SeriesSet> {
  const design = designOf(asked);
  const begun = eachReplication(pool, 'series', design, onProgress, signal);
  const runs: (readonly Series[])[] = [];
  for (const each of begun) {
    runs.push(await each);
    if (runs.length < begun.length) onPartial?.(seriesSet(design, runs));
  }
  return seriesSet(design, runs);
}
