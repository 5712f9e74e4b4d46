import type { Finding } from '../../experiments/analyse/finding.ts';
import { designOf, type Asked } from './asked.ts';
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
  const shares = new Float64Array(replications.length);
  const again = replications.map(async (replication, at) => {
    const tell = (done: number, of: number) => {
      shares[at] = done / of;
      onProgress(shares.reduce((sum, share) => sum + share, 0) / shares.length);
    };
    const { runs } = await pool.run({ kind: 'replication', design, replication }, signal, tell);
    tell(1, 1);
    return runs.map(({ digest }, regime) => ({
      replication,
      regime: design.regimes[regime].name,
      expected: digests[replication][regime],
      found: digest,
    }));
  });
  return (await Promise.all(again)).flat();
}
