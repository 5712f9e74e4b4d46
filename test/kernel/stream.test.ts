import { expect, test } from 'vitest';
import { Chance } from '../../engine/kernel/chance.ts';
import { Stream } from '../../engine/kernel/stream.ts';
import { chiSquareScore } from './statistics.ts';

const stream = () => new Stream(new Chance(5, 6));
const words = (of: Stream, count: number) => Array.from({ length: count }, () => of.unit());

test('it begins where chance answers that day, with both words of each draw', () => {
  const chance = new Chance(5, 6);
  const first = [chance.unit(9, 3, 70, 0), chance.unitAgain(), chance.unit(9, 3, 70, 1), chance.unitAgain()];
  expect(words(stream().at(9, 3, 70), 4)).toEqual(first);
});

test('it runs on into the days that follow', () => {
  const chance = new Chance(5, 6);
  expect(words(stream().at(9, 3, 70), 17)[16]).toBe(chance.unit(9, 3, 71, 0));
});

test('opened again it says the same, whatever was drawn from it or beside it', () => {
  const chance = new Chance(5, 6);
  const [one, other] = [new Stream(chance), new Stream(chance)];
  const alone = words(one.at(1, 2, 3), 9);
  one.at(1, 2, 3);
  const between = Array.from({ length: 9 }, () => {
    other.at(7, 7, 7).unit();
    return one.unit();
  });
  expect(between).toEqual(alone);
});

test('an exponential takes a whole draw and leaves the words before and after it alone', () => {
  const chance = new Chance(5, 6);
  const drawn = stream().at(4, 4);
  drawn.unit();
  expect(drawn.exponential()).toBe(chance.exponential(4, 4, 0, 1));
  expect(drawn.unit()).toBe(chance.unit(4, 4, 0, 2));
});

test('a choice of two from five, in order, takes each of the twenty equally often', () => {
  const drawn = stream().at(1, 1);
  const counts = new Int32Array(20);
  for (let turn = 0; turn < 40_000; turn++) {
    const list = Int32Array.of(0, 1, 2, 3, 4);
    drawn.choose(list, 5, 2);
    counts[list[0] * 4 + (list[1] > list[0] ? list[1] - 1 : list[1])]++;
  }
  expect(Math.abs(chiSquareScore(counts))).toBeLessThan(4);
});

test('beyond its words it refuses', () => {
  const last = stream().at(0, 0, 2 ** 21 - 1);
  words(last, 16);
  expect(() => last.unit()).toThrow(RangeError);
});
