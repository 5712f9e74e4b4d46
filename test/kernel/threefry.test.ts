import { expect, test } from 'vitest';
import { threefry2x32 } from '../../engine/kernel/threefry.ts';

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');
const ones = 0xffffffff;

// Published with Random123 (Salmon et al. 2011), file kat_vectors; arguments here are rounds, key, counter.
test.each([
  [13, 0, 0, 0, 0, '9d1c5ec6 8bd50731'],
  [13, ones, ones, ones, ones, 'fd36d048 2d17272c'],
  [20, 0, 0, 0, 0, '6b200159 99ba4efe'],
  [20, ones, ones, ones, ones, '1cb996fc bb002be7'],
  [20, 0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 'c4923a9c 483df7a0'],
])('%i rounds under key %i %i give the published words', (rounds, k0, k1, c0, c1, words) => {
  expect(hex(threefry2x32(rounds, k0, k1, c0, c1))).toBe(words);
});

test('one flipped bit of the counter flips about half of the bits of the words', () => {
  const bits = (word: number) => word.toString(2).replaceAll('0', '').length;
  const [a, b] = threefry2x32(13, 7, 11, 0, 0);
  const flips = Array.from({ length: 64 }, (_, bit) => {
    const [low, high] = bit < 32 ? [2 ** bit, 0] : [0, 2 ** (bit - 32)];
    const [c, d] = threefry2x32(13, 7, 11, low, high);
    return bits((a ^ c) >>> 0) + bits((b ^ d) >>> 0);
  });
  // Binomial(64, ½) has a standard deviation of 4; the smallest of 64 is below 14 one time in 10⁴.
  expect(Math.min(...flips)).toBeGreaterThan(14);
  expect(Math.max(...flips)).toBeLessThan(50);
});
