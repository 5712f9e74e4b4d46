import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween, nearest } from '../../scenarios/nearest.ts';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['referral', 'refferal', 2],
  ['form', 'from', 1],
])('%s and %s are %i edits apart', (a, b, edits) => expect(editsBetween(a, b)).toBe(edits));

test('edits are symmetric, and none only between equal words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editsBetween(a, b)).toBe(editsBetween(b, a));
      expect(editsBetween(a, b) === 0).toBe(a === b);
    }),
  );
});

test('the nearest word is close or not there', () => {
  const words = ['hierarchy', 'network', 'hybrid'];
  expect(nearest('netwrok', words)).toBe('network');
  expect(nearest('NETWORK', words)).toBe('network');
  expect(nearest('zzz', words)).toBeUndefined();
  expect(nearest('', words)).toBeUndefined();
  expect(nearest('x'.repeat(1_000_000), words)).toBeUndefined();
});
