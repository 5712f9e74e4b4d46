import { array, assert, integer, property, record, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { Queues } from '../../engine/kernel/queues.ts';
import { StateBlock } from '../../engine/kernel/state-block.ts';

const QUEUES = 3;
const ITEMS = 12;
const queuesOf = () => new Queues(QUEUES, ITEMS, new StateBlock());

function walkThrough(queues: Queues, queue: number): number[] {
  const items: number[] = [];
  for (let item = queues.first(queue); item >= 0; item = queues.next(item)) items.push(item);
  return items;
}

test('first in, first out', () => {
  const queues = queuesOf();
  for (const item of [5, 1, 9]) queues.push(0, item);
  expect([queues.shift(0), queues.shift(0), queues.shift(0), queues.shift(0)]).toEqual([5, 1, 9, -1]);
});

test('queues do not touch one another, and an item may go from one to another', () => {
  const queues = queuesOf();
  queues.push(0, 1);
  queues.push(1, 2);
  queues.push(1, queues.shift(0));
  expect([walkThrough(queues, 0), walkThrough(queues, 1)]).toEqual([[], [2, 1]]);
});

test('an item cannot be in two places', () => {
  const queues = queuesOf();
  queues.push(0, 4);
  expect(() => queues.push(0, 4)).toThrow('item 4 is in a queue already');
  expect(() => queues.push(2, 4)).toThrow('item 4 is in a queue already');
  expect(queues.remove(2, 4)).toBe(false);
  expect([queues.length(0), queues.length(2)]).toEqual([1, 0]);
});

test('a queue whose last item was removed goes on at the item before it', () => {
  const queues = queuesOf();
  for (const item of [1, 2, 3]) queues.push(0, item);
  expect(queues.remove(0, 3)).toBe(true);
  queues.push(0, 7);
  expect(walkThrough(queues, 0)).toEqual([1, 2, 7]);
});

test('an item leaves whichever queue of a range it is in, and says which', () => {
  const queues = queuesOf();
  for (const item of [1, 2, 3]) queues.push(2, item);
  expect([queues.removeAmong(0, 2, 2), queues.removeAmong(0, 3, 2), queues.removeAmong(0, 3, 2)]).toEqual([-1, 2, -1]);
  expect([walkThrough(queues, 2), queues.length(2)]).toEqual([[1, 3], 2]);
});

/** The same queues as arrays, which say what each step should answer. */
class PlainQueues {
  readonly lists: number[][] = Array.from({ length: QUEUES }, () => []);

  push(queue: number, item: number): boolean {
    if (this.lists.some((list) => list.includes(item))) return false;
    this.lists[queue].push(item);
    return true;
  }

  shift(queue: number): number {
    return this.lists[queue].shift() ?? -1;
  }

  remove(queue: number, item: number): boolean {
    const at = this.lists[queue].indexOf(item);
    return at >= 0 && this.lists[queue].splice(at, 1).length === 1;
  }
}

function pushed(queues: Queues, queue: number, item: number): boolean {
  try {
    queues.push(queue, item);
    return true;
  } catch {
    return false;
  }
}

test('behave as plain arrays do', () => {
  const step = record({
    kind: constantFrom('push', 'push', 'push', 'shift', 'remove'),
    queue: integer({ min: 0, max: QUEUES - 1 }),
    item: integer({ min: 0, max: ITEMS - 1 }),
  });
  const check = (steps: { kind: string; queue: number; item: number }[]) => {
    const [queues, plain] = [queuesOf(), new PlainQueues()];
    const both: Record<string, (queue: number, item: number) => [unknown, unknown]> = {
      push: (queue, item) => [pushed(queues, queue, item), plain.push(queue, item)],
      shift: (queue) => [queues.shift(queue), plain.shift(queue)],
      remove: (queue, item) => [queues.remove(queue, item), plain.remove(queue, item)],
    };
    for (const { kind, queue, item } of steps) {
      const [answer, expected] = both[kind](queue, item);
      expect(answer).toBe(expected);
      expect(plain.lists.map((_, at) => walkThrough(queues, at))).toEqual(plain.lists);
      expect(plain.lists.map((_, at) => queues.length(at))).toEqual(plain.lists.map((list) => list.length));
    }
  };
  assert(property(array(step, { minLength: 1, maxLength: 80 }), check), { seed: 4, numRuns: 100 });
});
