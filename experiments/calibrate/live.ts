import { openPool } from '../run/pool.ts';
import type { Design } from '../run/design.ts';
import type { WorkerFile } from '../run/worker-file.ts';
import type { Inputs } from './latin-hypercube.ts';
import type { Measured } from './targets.ts';

/** What a thread is asked: one replication of a world. */
export interface Life {
  readonly world: Inputs;
  readonly replication: number;
}

export interface Threads {
  readonly threads: number;
  readonly worker: WorkerFile;
  readonly onWorld?: ((done: number, of: number) => void) | undefined;
}

const PATIENCE_SECONDS = 900;

/** The measures of every replication of every world, in the order of the worlds; a failed run is an Error that says which. */
export async function live(design: Design, worlds: readonly Inputs[], options: Threads): Promise<Measured[][]> {
  const { threads, worker, onWorld } = options;
  const { file, entry, memory } = worker;
  const workerData = { design, entry };
  const pool = openPool<Life, Measured>({ size: threads, file, workerData, patience: PATIENCE_SECONDS, memory });
  let done = 0;
  const lived = async (world: Inputs, at: number): Promise<Measured[]> => {
    const replications = Array.from({ length: design.replications }, (_, replication) => replication);
    const outcomes = await Promise.all(replications.map((replication) => pool.run({ world, replication })));
    onWorld?.(++done, worlds.length);
    return outcomes.map((outcome) => {
      if ('failure' in outcome) throw new Error(`world ${at} ${JSON.stringify(world)}: ${outcome.failure}`);
      return outcome.answer;
    });
  };
  try {
    return await Promise.all(worlds.map(lived));
  } finally {
    await pool.close();
  }
}
