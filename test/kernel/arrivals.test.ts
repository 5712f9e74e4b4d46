import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { Arrivals } from '../../engine/kernel/arrivals.ts';

const fill = (arrivals: Arrivals, day: readonly (readonly [number, number])[]) => {
  for (const [item, slot] of day) arrivals.add(item, slot);
  return arrivals;
};

test('come in order of slot and, within a slot, of adding: as a stable sort has it', () => {
  const arrival = tuple(integer({ min: 0, max: 50_000 }), integer({ min: 0, max: 255 }));
  assert(
    property(array(array(arrival, { maxLength: 60 }), { maxLength: 4 }), (days) => {
      const arrivals = new Arrivals(1);
      for (const day of days) {
        arrivals.reset();
        fill(arrivals, day);
        const sorted = [...day].sort((a, b) => a[1] - b[1]).map(([item]) => item);
        expect(Array.from(arrivals.inOrder())).toEqual(sorted);
        expect(sorted.map((_, i) => arrivals.at(i))).toEqual(sorted);
        expect(arrivals.count).toBe(day.length);
      }
    }),
    { seed: 5 },
  );
});

test('ties of one slot keep the order of adding', () => {
  const arrivals = fill(new Arrivals(8), [[9, 40], [2, 40], [5, 40], [7, 39]]); // prettier-ignore
  expect(Array.from(arrivals.inOrder())).toEqual([7, 9, 2, 5]);
});

test('there is always room', () => {
  const arrivals = new Arrivals(0);
  for (let item = 0; item < 10_000; item++) arrivals.add(item, 255 - (item % 256));
  expect(arrivals.count).toBe(10_000);
  expect([arrivals.at(0), arrivals.at(9999)]).toEqual([255, 9984]);
});

test('one who arrives while the day is being walked through takes a place at once', () => {
  const arrivals = fill(new Arrivals(4), [[1, 10], [2, 20]]); // prettier-ignore
  expect(arrivals.at(0)).toBe(1);
  arrivals.add(3, 15);
  expect([arrivals.at(1), arrivals.at(2)]).toEqual([3, 2]);
});

test('nothing is left of yesterday', () => {
  const arrivals = fill(new Arrivals(4), [[1, 10], [2, 20]]); // prettier-ignore
  arrivals.reset();
  expect([arrivals.count, arrivals.inOrder().length]).toEqual([0, 0]);
});
