/** A thread of a batch: the engine behind a message port. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation } from '../../engine/index.ts';
import { inlineMore } from './compiler.ts';
import { listen } from './listen.ts';

inlineMore();

/** Of 19: gives way to the thread that answers requests, and to other programs. */
const GENTLE = 5;

// On Linux a thread has a priority of its own; elsewhere this would slow the whole process.
if (workerData.gentle && process.platform === 'linux') setPriority(GENTLE);

listen(parentPort!, workerData.design, (settings) => new Simulation(settings));
