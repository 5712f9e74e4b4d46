/** A thread of a calibration: lives one replication of a world and answers with its measures. */
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation } from '../engine/index.ts';
import type { Life } from '../experiments/calibrate/live.ts';
import { fromPersonYears } from '../experiments/calibrate/person-years.ts';
import type { Design } from '../experiments/run/design.ts';
import { replicate, type Means } from '../experiments/run/replicate.ts';

const means: Means = {
  create: (settings) => new Simulation(settings),
  hash: () => '',
  clock: () => performance.now() / 1000,
};

async function lived({ world, replication }: Life) {
  const design = workerData.design as Design;
  const { runs } = await replicate(
    { ...design, world: { ...design.world, ...world }, rows: 'all' },
    replication,
    means,
  );
  return { answer: { ...runs[0].result.measures, ...fromPersonYears(runs[0].personYears!) } };
}

// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.on('message', (life: Life) => {
  lived(life).then(
    (said) => parentPort!.postMessage(said),
    (error: unknown) => parentPort!.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
