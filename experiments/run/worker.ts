/** A thread of a batch: the engine behind a message port. */
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation } from '../../engine/index.ts';
import { listen } from './listen.ts';

listen(parentPort!, workerData.design, (settings) => new Simulation(settings));
