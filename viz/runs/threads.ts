import { Pool, type Spawn } from './pool.ts';
import type { Said } from './task.ts';
// oxlint-disable-next-line import/default -- made by the bundler: the worker as text inside the page
import PageWorker from './worker.ts?worker&inline';

/** More threads than this bring a page nothing, and each holds a place of its own in memory. */
const MOST = 8;

const spawn: Spawn = (heard, lost) => {
  const worker = new PageWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => heard(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    lost(event.message || 'the browser did not start it');
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    give: (task) => worker.postMessage(task),
    end: () => worker.terminate(),
  };
};

/** The page's threads: as many as there are cores. */
export const threads = new Pool(Math.min(MOST, navigator.hardwareConcurrency || 2), spawn);
