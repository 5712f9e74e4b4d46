import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Chance } from '../../engine/kernel/chance.ts';
import { threefry2x32 } from '../../engine/kernel/threefry.ts';

const uint32 = integer({ min: 0, max: 0xffffffff });
const purposes = integer({ min: 0, max: 255 });
const days = integer({ min: 0, max: 2 ** 21 - 1 });
const subs = integer({ min: 0, max: 7 });

test('is Threefry2x32-13 under the key (seed, replication), at the counter (address, purpose, day, sub)', () => {
  assert(
    property(uint32, uint32, uint32, purposes, days, subs, (seed, replication, address, purpose, day, sub) => {
      const chance = new Chance(seed, replication);
      const unit = chance.unit(address, purpose, day, sub);
      const counter = purpose * 2 ** 24 + day * 8 + sub;
      const [first, second] = threefry2x32(13, seed, replication, address, counter);
      expect(chance.word()).toBe(first);
      expect(unit).toBe(first / 2 ** 32);
      expect(chance.unitAgain()).toBe(second / 2 ** 32);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('gives the published words for zeros', () => {
  const chance = new Chance(0, 0);
  chance.unit(0, 0, 0);
  expect(chance.word()).toBe(0x9d1c5ec6);
});

test('leaves out the sub-index when it is 0', () => {
  const chance = new Chance(3, 5);
  expect(chance.unit(17, 4, 200)).toBe(chance.unit(17, 4, 200, 0));
  expect(chance.exponential(17, 4, 200)).toBe(chance.exponential(17, 4, 200, 0));
  expect(chance.normal(17, 4, 200)).toBe(chance.normal(17, 4, 200, 0));
});

test('answers the same question the same way, whatever was asked in between', () => {
  const asked = new Chance(2026, 1);
  const fresh = new Chance(2026, 1);
  for (let person = 0; person < 2000; person++) {
    for (let other = 0; other < person % 7; other++) asked.exponential(other, 9, person);
    expect(asked.exponential(person, 2, 40)).toBe(fresh.exponential(person, 2, 40));
    expect(asked.normal(person, 3, 40)).toBe(fresh.normal(person, 3, 40));
    expect(asked.unit(person, 4, 40)).toBe(fresh.unit(person, 4, 40));
  }
});

test('replications, and seeds, share no draw', () => {
  const draws = new Set<number>();
  for (let key = 0; key < 1000; key++) {
    for (const chance of [new Chance(key, 1000), new Chance(1000, key)]) {
      const first = chance.unit(1, 2, 3);
      draws.add(first + chance.unitAgain() / 2 ** 21);
    }
  }
  expect(draws.size).toBe(2000);
});

test('a unit is never 1, an exponential never negative, a normal always finite', () => {
  const chance = new Chance(5, 0);
  const people = Array.from({ length: 100_000 }, (_, person) => person);
  const units = people.map((person) => chance.unit(person, 1, 0));
  const waits = people.map((person) => chance.exponential(person, 2, 0));
  const normals = people.map((person) => chance.normal(person, 3, 0));
  expect(units.filter((unit) => !(unit >= 0 && unit < 1))).toEqual([]);
  expect(waits.filter((wait) => !(wait >= 0 && wait < Infinity))).toEqual([]);
  expect(normals.filter((normal) => !Number.isFinite(normal))).toEqual([]);
});

test.each([-1, 0.5, 2 ** 32, NaN, Infinity])('a key of %s is refused', (part) => {
  expect(() => new Chance(part, 0)).toThrow(RangeError);
  expect(() => new Chance(0, part)).toThrow('whole numbers from 0 to 2^32 - 1');
});
