import { Arrivals, Queues, StateBlock, Stream, type Chance } from '../../engine/index.ts';
import { PUBLISHED } from './purposes.ts';

const DAYS = 12_000;
const WARM_UP = 1_000;
const PLACES = 8_192;
const SLOTS = 256;

/** Averages over the days after the warm-up: who is left at the end of a day, days on which nobody is, days waited. */
export interface DayCounts {
  readonly queue: number;
  readonly empty: number;
  readonly waitDays: number;
}

/** One run on the day grid: Poisson arrivals at times of day, so many slots a day, first come first served. */
export function runDays(load: number, servers: number, chance: Chance): DayCounts {
  const stream = new Stream(chance).at(0, PUBLISHED.arrival);
  const line = new Queues(1, PLACES, new StateBlock());
  const arrivals = new Arrivals(64);
  const came = new Int32Array(PLACES);
  const free = Array.from({ length: PLACES }, (_, item) => item);
  let [left, queue, empty, served, waited] = [0, 0, 0, 0, 0];
  let clock = stream.exponential() / load;
  for (let day = 0; day < DAYS; day++) {
    arrivals.reset();
    for (; clock < day + 1; clock += stream.exponential() / load) {
      const item = free.pop();
      if (item === undefined) throw new Error(`more than ${PLACES} in line: the load is too near the slots`);
      came[item] = day;
      arrivals.add(item, Math.floor((clock - day) * SLOTS));
    }
    for (const item of arrivals.inOrder()) line.push(0, item);
    left += arrivals.count;
    for (let slot = 0; slot < servers && left > 0; slot++, left--) {
      const item = line.shift(0);
      free.push(item);
      if (day < WARM_UP) continue;
      served++;
      waited += day - came[item];
    }
    if (day < WARM_UP) continue;
    queue += left;
    if (left === 0) empty++;
  }
  const days = DAYS - WARM_UP;
  return { queue: queue / days, empty: empty / days, waitDays: waited / served };
}
