/** A batch thread with the fake engine. A place named after a mishap has it at replication 2. */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../engine/index.ts';
import { listen } from '../../experiments/run/listen.ts';
import { FakeSimulation } from './fake-simulation.ts';

function mishap({ place: { name, title }, replication }: Settings): void {
  if (replication !== 2) return;
  if (name === 'throws') throw new Error('minutes of P1 do not add up');
  if (name === 'crashes') process.exit(3);
  if (name === 'crashes-once' && !existsSync(title)) {
    writeFileSync(title, '');
    process.exit(3);
  }
}

listen(parentPort!, workerData.design, (settings) => {
  mishap(settings);
  return new FakeSimulation(settings);
});
