import { expect, test } from 'vitest';
import { seedKey } from '../../experiments/run/seed-key.ts';

test('a phrase is an unsigned 32-bit key, always the same', () => {
  // Not theory: what seedrandom 3.0.5 gives. A change here changes every published run.
  expect([seedKey('formwork'), seedKey(''), seedKey('1')]).toEqual([166596953, 715789690, 2259355072]);
  for (const phrase of ['', '1', 'Fleetwood', '健康', 'a'.repeat(10_000)]) {
    const key = seedKey(phrase);
    expect(key).toBe(key >>> 0);
  }
});

test('phrases that differ in one letter have different keys', () => {
  const phrases = Array.from({ length: 2000 }, (_, index) => `seed ${index}`);
  expect(new Set(phrases.map(seedKey)).size).toBe(2000);
});
