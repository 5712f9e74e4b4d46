/** A thread to which something happens at one task: what `mishap` names. Other tasks are answered with ten times their number. */
import { parentPort, workerData } from 'node:worker_threads';

const { mishap = workerData.design?.place.name, at = 0, tries } = workerData;
const asleep = new Int32Array(new SharedArrayBuffer(4));
const sleep = (seconds) => Atomics.wait(asleep, 0, 0, seconds * 1000);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const say = (said) => parentPort.postMessage(said);
const forever = () => {
  for (;;) sleep(1);
};

const MISHAPS = {
  ends: () => process.exit(3),
  throws: () => {
    throw new Error('lost the thread');
  },
  hungers: () => {
    for (const kept = []; ;) kept.push(Array.from({ length: 100_000 }, () => ({})));
  },
  hangs: forever,
  'hangs once': (time) => time > 1 || forever(),
  /** Three seconds of work, a word every half. */
  dawdles: () => {
    for (let half = 1; half <= 6; half++) {
      sleep(0.5);
      say({ progress: half / 6 });
    }
  },
};

parentPort.on('message', (task) => {
  if (task === at) MISHAPS[mishap](tries ? Atomics.add(tries, 0, 1) + 1 : 1);
  say({ answer: task * 10 });
});
