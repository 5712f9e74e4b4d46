/** A thread of a batch: the engine behind a message port. */
import { setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation } from '../../engine/index.ts';
import { listen } from './listen.ts';

// The engine is many small functions. A larger budget for inlining them saves a tenth of the time (8.4 against 9.4 µs a
// person-year, three alternating runs of 20,000 people × 5 years); it changes no result.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');

/** Of 19: gives way to the thread that answers requests, and to other programs. */
const GENTLE = 5;

// On Linux a thread has a priority of its own; elsewhere this would slow the whole process.
if (workerData.gentle && process.platform === 'linux') setPriority(GENTLE);

listen(parentPort!, workerData.design, (settings) => new Simulation(settings));
