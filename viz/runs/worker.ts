import { perform } from './perform.ts';
import type { Said, Task } from './task.ts';

/** A thread of the page: one task after another. */

const MILLISECONDS_BETWEEN_REPORTS = 100;
let last = 0;

const say = (said: Said): void => postMessage(said);

function tell(done: number, of: number): void {
  if (performance.now() - last < MILLISECONDS_BETWEEN_REPORTS) return;
  last = performance.now();
  say({ done, of });
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  perform(data, tell).then(
    (answer) => say({ answer }),
    (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
