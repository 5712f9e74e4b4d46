import type { Finding } from '../../experiments/analyse/finding.ts';
import { designOf, type Asked } from './asked.ts';
import { eachReplication } from './each-replication.ts';
import type { Pool } from './pool.ts';

/** One run of a finding, run again. */
export interface CheckedRun {
  readonly replication: number;
  readonly regime: string;
  readonly expected: string;
  readonly found: string;
}

/** The first, the middle and the last replication; fewer where there are fewer. */
export function sampled({ digests }: Finding): number[] {
  const last = digests.length - 1;
  return [...new Set([0, last >> 1, last])].filter((at) => at >= 0);
}

/** Runs replications of a finding again in this browser: every digest beside the one that was kept. Rejects as the pool does. */
export async function checkRuns(
  pool: Pool,
  asked: Asked,
  { digests }: Finding,
  replications: readonly number[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<CheckedRun[]> {
  const design = designOf(asked);
  const tell = (done: number, of: number) => onProgress(done / of);
  const again = await Promise.all(eachReplication(pool, 'replication', design, tell, signal, replications));
  return again.flatMap(({ runs }, at) =>
    runs.map(({ digest }, regime) => ({
      replication: replications[at],
      regime: design.regimes[regime].name,
      expected: digests[replications[at]][regime],
      found: digest,
    })),
  );
}
