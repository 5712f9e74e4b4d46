import { Bench } from 'tinybench';
import { Arrivals } from '../engine/kernel/arrivals.ts';
import { Chance } from '../engine/kernel/chance.ts';
import { DayWheel } from '../engine/kernel/day-wheel.ts';
import { exp, log } from '../engine/kernel/numerics.ts';
import { Lists } from '../engine/kernel/lists.ts';
import { Queues } from '../engine/kernel/queues.ts';
import { StateBlock } from '../engine/kernel/state-block.ts';

/** Operations in one sample of every task: enough that the clock's own cost disappears. */
export const BATCH = 10_000;
const PENDING = 50_000;

/** What the kernel's parts cost. Every task has a loop of its own: a shared one would measure calls through a pointer. */
export function kernelBench(): Bench {
  const bench = new Bench({ name: 'kernel', time: 400, warmupTime: 100 });
  addChance(bench);
  addNumerics(bench);
  addWheel(bench);
  addQueues(bench);
  addLists(bench);
  addArrivals(bench);
  return bench;
}

/** Sums of what the tasks computed: looked at, so that no compiler may leave the work out. */
const seen = new Float64Array(1);

function addChance(bench: Bench): void {
  const chance = new Chance(2026, 1);
  let day = 0;
  bench.add('chance: unit (one word used)', () => {
    day = (day + 1) & 0xffff;
    let sum = 0;
    for (let person = 0; person < BATCH; person++) sum += chance.unit(person, 3, day);
    seen[0] = seen[0] + sum;
  });
  bench.add('chance: unit and unitAgain (two words)', () => {
    day = (day + 1) & 0xffff;
    let sum = 0;
    for (let person = 0; person < BATCH; person++) sum += chance.unit(person, 4, day) * chance.unitAgain();
    seen[0] = seen[0] + sum;
  });
  bench.add('chance: exponential', () => {
    day = (day + 1) & 0xffff;
    let sum = 0;
    for (let person = 0; person < BATCH; person++) sum += chance.exponential(person, 5, day);
    seen[0] = seen[0] + sum;
  });
  bench.add('chance: normal', () => {
    day = (day + 1) & 0xffff;
    let sum = 0;
    for (let person = 0; person < BATCH; person++) sum += chance.normal(person, 6, day);
    seen[0] = seen[0] + sum;
  });
}

function addNumerics(bench: Bench): void {
  bench.add('log', () => {
    let sum = 0;
    for (let i = 0; i < BATCH; i++) sum += log((i + 0.5) / BATCH);
    seen[0] = seen[0] + sum;
  });
  bench.add('exp', () => {
    let sum = 0;
    for (let i = 0; i < BATCH; i++) sum += exp(i * -0.001);
    seen[0] = seen[0] + sum;
  });
}

/**
 * Waits of 1 to 256 days; one operation is one item drained, in exact order, and scheduled again. Days are whole: a
 * sample overshoots BATCH by half a day's 390 items, 2 %.
 */
function addWheel(bench: Bench): void {
  const wheel = new DayWheel(PENDING, new StateBlock());
  const due = new Int32Array(PENDING);
  const waits = Int32Array.from({ length: 1 << 16 }, (_, i) => 1 + (Math.imul(i, 0x9e3779b1) >>> 24));
  for (let item = 0; item < PENDING; item++) wheel.schedule(item, waits[item], 0);
  let day = 0;
  let turn = 0;
  bench.add('day wheel: drain and schedule, 50,000 pending', () => {
    for (let done = 0; done < BATCH; day++) {
      const count = wheel.drain(day, due);
      for (let i = 0; i < count; i++) wheel.schedule(due[i], day + waits[turn++ & 0xffff], day);
      done += count;
    }
  });
}

function addQueues(bench: Bench): void {
  const queues = new Queues(5, PENDING, new StateBlock());
  for (let item = 0; item < PENDING / 2; item++) queues.push(item % 5, item);
  bench.add('queues: shift and push, 5,000 waiting in each', () => {
    for (let i = 0; i < BATCH; i++) {
      const queue = i % 5;
      queues.push(queue, queues.shift(queue));
    }
  });
}

/** A day's page of appointments: 150 made, one in eight cancelled, the rest called; one operation is one made. */
function addLists(bench: Bench): void {
  const lists = new Lists(64, PENDING);
  const called = new Int32Array(BATCH);
  const [made, each] = [150, 8];
  bench.add('lists: add, cancel one in eight, take all, 150 a list', () => {
    for (let done = 0; done < BATCH; done += made) {
      const list = (done / made) & 63;
      for (let value = 0; value < made; value++) lists.add(list, value);
      for (let value = 0; value < made; value += each) lists.remove(list, value);
      seen[0] = seen[0] + lists.takeAll(list, called);
    }
  });
}

function addArrivals(bench: Bench): void {
  const arrivals = new Arrivals(BATCH);
  bench.add('arrivals: add and sort, 10,000 a day', () => {
    arrivals.reset();
    for (let i = 0; i < BATCH; i++) arrivals.add(i, (i * 37) & 255);
    seen[0] = seen[0] + arrivals.at(0);
  });
}
