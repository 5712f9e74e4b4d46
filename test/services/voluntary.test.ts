import { expect, test } from 'vitest';
import { order } from './laws.ts';

test('it is first port for circumstances that are mildly wrong, and second for worse', () => {
  expect([1, 2, 3].map((level) => order('social', level).indexOf('voluntary'))).toEqual([0, 1, 1]);
});

test('of the mind it is asked only for what is mild, after mental health services', () => {
  expect([1, 2, 3].map((level) => order('mental', level))).toEqual([
    ['mental_health', 'voluntary'],
    ['mental_health'],
    ['mental_health'],
  ]);
});

test('it is asked for nothing of body or daily living, though it could help with the latter', () => {
  for (const domain of ['physical', 'functional'] as const)
    for (const level of [1, 2, 3]) expect(order(domain, level)).not.toContain('voluntary');
});
