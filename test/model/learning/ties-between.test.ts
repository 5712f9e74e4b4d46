import { expect, test } from 'vitest';
import { Chance } from '../../../engine/kernel/chance.ts';
import { Stream } from '../../../engine/kernel/stream.ts';
import { apart, complete, line, randomTies, rewiredRing, ring, tiesFrom, type TiesBetween } from '../../../engine/model/learning/ties-between.ts'; // prettier-ignore

const stream = (run = 0) => new Stream(new Chance(2, run)).at(0, 1);
const seenBy = ({ starts, neighbours }: TiesBetween, member: number) => [
  ...neighbours.subarray(starts[member], starts[member + 1]),
];
const degrees = (ties: TiesBetween) => Array.from({ length: ties.members }, (_, member) => seenBy(ties, member).length);

test('a line, a ring, all and none', () => {
  expect([0, 1, 4].map((member) => seenBy(line(5), member))).toEqual([[1], [0, 2], [3]]);
  expect(seenBy(ring(8, 4), 0)).toEqual([1, 2, 6, 7]);
  expect(seenBy(complete(4), 2)).toEqual([0, 1, 3]);
  expect(degrees(apart(3))).toEqual([0, 0, 0]);
});

test.each([
  ['random', randomTies(60, 0.2, stream())],
  ['rewired', rewiredRing(60, 4, 0.3, stream())],
])('ties are mutual, and nobody is their own neighbour: %s', (_name, ties) => {
  for (let member = 0; member < 60; member++)
    for (const other of seenBy(ties, member)) {
      expect(other).not.toBe(member);
      expect(seenBy(ties, other)).toContain(member);
    }
});

test('rewiring keeps the number of ties and moves about as many as it should', () => {
  const before = ring(200, 4);
  const after = rewiredRing(200, 4, 0.1, stream());
  expect(after.neighbours).toHaveLength(before.neighbours.length);
  const kept = Array.from({ length: 200 }, (_, member) =>
    seenBy(after, member).filter((other) => seenBy(before, member).includes(other)),
  ).flat().length; // prettier-ignore
  const moved = 1 - kept / before.neighbours.length;
  expect(Math.abs(moved - 0.1)).toBeLessThan(3.29 * Math.sqrt((0.1 * 0.9) / 400));
  expect(degrees(rewiredRing(40, 4, 0, stream()))).toEqual(degrees(ring(40, 4)));
  expect(degrees(rewiredRing(5, 4, 1, stream()))).toEqual([4, 4, 4, 4, 4]);
});

test('random ties are as many as their chance says', () => {
  const ties = Array.from({ length: 100 }, (_, run) => randomTies(100, 0.07, stream(run)).neighbours.length / 2);
  const mean = ties.reduce((a, b) => a + b, 0) / 100;
  expect(Math.abs(mean - 346.5)).toBeLessThan(3.29 * Math.sqrt((4950 * 0.07 * 0.93) / 100));
});

test('what is no tie is refused', () => {
  expect(() => tiesFrom(3, [[1, 1]])).toThrow(RangeError);
  expect(() => tiesFrom(3, [[0, 3]])).toThrow(RangeError);
  expect(() => ring(6, 3)).toThrow(RangeError);
});
