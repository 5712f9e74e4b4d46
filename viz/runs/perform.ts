import { Simulation } from '../../engine/index.ts';
import { yearsStepped } from '../../experiments/run/design.ts';
import { replicate } from '../../experiments/run/replicate.ts';
import { seriesOf } from '../../experiments/series/series.ts';
import { traceOf } from '../../experiments/trace/trace.ts';
import { liveTwice } from '../../experiments/twin/live-twice.ts';
import { hash } from './hash.ts';
import type { Kinds, Task } from './task.ts';

/** Told years of the place stepped, of so many. */
type Tell = (done: number, of: number) => void;

const seconds = (): number => performance.now() / 1000;

/** Does what a task asks. Runs in a worker; needs nothing but the language. */
export async function perform(task: Task, tell: Tell): Promise<Kinds[Task['kind']]['answer']> {
  if (task.kind === 'twins') return liveTwice(task, { create, hash, onDays: async (years, of) => tell(years, of) });
  if (task.kind === 'trace') return traceOf(task, { create, hash, onYears: tell });
  if (task.kind === 'series') return seriesOf(task.design, task.replication, { create, hash, onYears: tell });
  const of = yearsStepped(task.design);
  let done = 0;
  return replicate(task.design, task.replication, { create, hash, clock: seconds, onYear: () => tell(++done, of) });
}

const create = (settings: ConstructorParameters<typeof Simulation>[0]): Simulation => new Simulation(settings);
