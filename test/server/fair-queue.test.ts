import { describe, expect, test } from 'vitest';
import { FairQueue } from '../../server/jobs/fair-queue.ts';

const job = (client: string, cost: number, name = `${client}${cost}`) => ({ client, cost, name });

function taken(queue: FairQueue<ReturnType<typeof job>>): string[] {
  const names: string[] = [];
  for (let next = queue.take(); next; next = queue.take()) names.push(next.name);
  return names;
}

function queueOf(...jobs: ReturnType<typeof job>[]) {
  const queue = new FairQueue<ReturnType<typeof job>>();
  for (const each of jobs) queue.add(each);
  return queue;
}

describe('turns', () => {
  test('one client’s flood does not keep another waiting', () => {
    const flood = Array.from({ length: 10 }, (_, at) => job('a', 1, `a${at}`));
    expect(taken(queueOf(...flood, job('b', 100))).indexOf('b100')).toBe(1);
  });

  test('three clients take turns whatever their jobs cost', () => {
    const queue = queueOf(job('a', 9), job('a', 8), job('b', 90), job('b', 80), job('c', 1), job('c', 2));
    expect(taken(queue)).toEqual(['a8', 'b80', 'c1', 'a9', 'b90', 'c2']);
  });

  test('whoever comes back waits behind those who have waited', () => {
    const queue = queueOf(job('a', 1), job('b', 1));
    queue.take();
    queue.add(job('a', 2));
    expect(taken(queue)).toEqual(['b1', 'a2']);
  });
});

describe('small before large', () => {
  test('within one client', () => {
    expect(taken(queueOf(job('a', 3), job('a', 1), job('a', 2)))).toEqual(['a1', 'a2', 'a3']);
  });

  test('but a large one is passed over three times at most', () => {
    const queue = queueOf(job('a', 100));
    const order: string[] = [];
    for (let at = 0; at < 6; at++) {
      queue.add(job('a', 1, `small${at}`));
      order.push(queue.take()!.name);
    }
    expect(order.indexOf('a100')).toBe(3);
  });

  test('of equal ones the older goes first', () => {
    expect(taken(queueOf(job('a', 1, 'older'), job('a', 1, 'newer')))).toEqual(['older', 'newer']);
  });
});

test('the order told is the order taken, and telling it changes nothing', () => {
  const jobs = Array.from({ length: 40 }, (_, at) => job('abc'[at % 3], (at * 7) % 11, `j${at}`));
  const queue = queueOf(...jobs);
  const told = queue.inOrder().map(({ name }) => name);
  expect(queue.size).toBe(40);
  expect(taken(queue)).toEqual(told);
});

test('what is put first goes before every turn and every smaller one', () => {
  const queue = queueOf(job('b', 1), job('a', 1), job('a', 2));
  queue.addFirst(job('a', 100));
  expect(queue.inOrder().map(({ name }) => name)).toEqual(['a100', 'b1', 'a1', 'a2']);
  expect(taken(queue)).toEqual(['a100', 'b1', 'a1', 'a2']);
});

test('what is removed is not taken', () => {
  const [one, two] = [job('a', 1), job('a', 2)];
  const queue = queueOf(one, two);
  expect(queue.remove(one)).toBe(true);
  expect(queue.remove(one)).toBe(false);
  expect(queue.sizeOf('a')).toBe(1);
  expect(taken(queue)).toEqual(['a2']);
});
