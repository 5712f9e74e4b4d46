/** A thread of a batch: the engine behind a message port. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation, type Settings } from '../../engine/index.ts';
import { inlineMore } from './compiler.ts';
import { listen } from './listen.ts';

inlineMore();

/** Of 19: gives way to the thread that answers requests, and to other programs. */
const GENTLE = 5;

// On Linux a thread has a priority of its own; elsewhere this would slow the whole process.
if (workerData.gentle && process.platform === 'linux') setPriority(GENTLE);

let simulation: Simulation | undefined;

/** One a thread, begun anew: the compiler takes its arrays for constants as long as there is no second one. */
function create(settings: Settings): Simulation {
  if (simulation === undefined) return (simulation = new Simulation(settings));
  simulation.begin(settings.replication);
  return simulation;
}

listen(parentPort!, workerData.design, create);
