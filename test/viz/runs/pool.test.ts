import { expect, test } from 'vitest';
import { Cancelled, Pool, type Spawn } from '../../../viz/runs/pool.ts';
import type { Said, Task } from '../../../viz/runs/task.ts';

interface FakeThread {
  readonly given: Task[];
  ended: boolean;
  readonly heard: (said: Said) => void;
  readonly lost: (reason: string) => void;
}

function fakes(): { threads: FakeThread[]; spawn: Spawn } {
  const threads: FakeThread[] = [];
  const spawn: Spawn = (heard, lost) => {
    const thread: FakeThread = { given: [], ended: false, heard, lost };
    threads.push(thread);
    return { give: (task) => void thread.given.push(task), end: () => void (thread.ended = true) };
  };
  return { threads, spawn };
}

const task = (replication: number) => ({ kind: 'replication', replication }) as unknown as Task<'replication'>;
const going = () => new AbortController().signal;
const nth = (one: Task) => (one as Task<'replication'>).replication;

test('tasks start in order, one a thread, and each has its own answer', async () => {
  const { threads, spawn } = fakes();
  const pool = new Pool(2, spawn);
  const answers = [0, 1, 2].map((at) => pool.run(task(at), going()));
  expect(threads.map(({ given }) => given.map(nth))).toEqual([[0], [1]]);
  threads[1].heard({ answer: 'one' });
  expect(threads[1].given.map(nth)).toEqual([1, 2]);
  threads[1].heard({ answer: 'two' });
  threads[0].heard({ answer: 'nought' });
  expect(await Promise.all(answers)).toEqual(['nought', 'one', 'two']);
  expect(threads).toHaveLength(2);
});

test('progress is told to whoever asked', () => {
  const { threads, spawn } = fakes();
  const told: number[] = [];
  void new Pool(1, spawn).run(task(0), going(), (done, of) => void told.push(done, of));
  threads[0].heard({ done: 3, of: 9 });
  expect(told).toEqual([3, 9]);
});

test('an error is the task’s own; the thread goes on', async () => {
  const { threads, spawn } = fakes();
  const pool = new Pool(1, spawn);
  const bad = pool.run(task(0), going());
  const good = pool.run(task(1), going());
  threads[0].heard({ failure: 'no such place' });
  await expect(bad).rejects.toThrow('no such place');
  threads[0].heard({ answer: 'fine' });
  expect(await good).toBe('fine');
});

test('a lost thread costs one more try, then an error that says so', async () => {
  const { threads, spawn } = fakes();
  const lost = new Pool(1, spawn).run(task(0), going());
  threads[0].lost('out of memory');
  expect(threads).toHaveLength(2);
  expect(threads[1].given.map(nth)).toEqual([0]);
  threads[1].lost('out of memory');
  await expect(lost).rejects.toThrow('the run was lost twice: out of memory');
});

test('cancelled: the thread of that task ends, what waited goes on, and a late word is not heard', async () => {
  const { threads, spawn } = fakes();
  const pool = new Pool(1, spawn);
  const stop = new AbortController();
  const cancelled = pool.run(task(0), stop.signal);
  const waiting = pool.run(task(1), stop.signal);
  const other = pool.run(task(2), going());
  stop.abort();
  await expect(cancelled).rejects.toThrow(Cancelled);
  await expect(waiting).rejects.toThrow(Cancelled);
  expect(threads[0].ended).toBe(true);
  expect(threads[1].given.map(nth)).toEqual([2]);
  threads[1].heard({ answer: 'yes' });
  expect(await other).toBe('yes');
});

test('cancelled before it began: never given', async () => {
  const { threads, spawn } = fakes();
  const stop = new AbortController();
  stop.abort();
  await expect(new Pool(1, spawn).run(task(0), stop.signal)).rejects.toThrow(Cancelled);
  expect(threads).toHaveLength(0);
});
