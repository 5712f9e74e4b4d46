import { setTimeout as wait } from 'node:timers/promises';
import { perform } from '../../../viz/runs/perform.ts';
import type { Spawn } from '../../../viz/runs/pool.ts';
import type { Said, Task } from '../../../viz/runs/task.ts';

/** Threads that are none: tasks are done here, each answered so many milliseconds after it is. */
export function inProcess(delay: (task: Task) => number = () => 0): Spawn {
  return (heard) => ({ give: (task) => void answer(task, delay(task), heard), end: () => undefined });
}

async function answer(task: Task, delay: number, heard: (said: Said) => void): Promise<void> {
  try {
    const found = await perform(task, (done, of) => heard({ done, of }));
    await wait(delay);
    heard({ answer: found });
  } catch (error) {
    heard({ failure: (error as Error).message });
  }
}
