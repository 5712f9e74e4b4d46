import { expect, test } from 'vitest';
import { order } from './laws.ts';

test('it is first choice where daily living fails, at any level', () => {
  for (const level of [1, 2, 3]) expect(order('functional', level)[0]).toBe('community_nursing');
});

test('of the body it takes on only what is severe, and nobody else does', () => {
  expect([1, 2, 3].map((level) => order('physical', level))).toEqual([[], [], ['community_nursing']]);
});

test('it is asked for nothing else', () => {
  for (const domain of ['mental', 'social'] as const)
    for (const level of [1, 2, 3]) expect(order(domain, level)).not.toContain('community_nursing');
});
