import { expect, test } from 'vitest';
import { order } from './laws.ts';

test('it is first choice for circumstances that are more than mildly wrong; mild ones go to the voluntary sector first', () => {
  expect([1, 2, 3].map((level) => order('social', level))).toEqual([
    ['voluntary', 'social_care'],
    ['social_care', 'voluntary'],
    ['social_care', 'voluntary'],
  ]);
});

test('where daily living fails it comes after community nursing', () => {
  for (const level of [1, 2, 3]) expect(order('functional', level)).toEqual(['community_nursing', 'social_care']);
});

test('it is asked for nothing of body or mind', () => {
  for (const domain of ['physical', 'mental'] as const)
    for (const level of [1, 2, 3]) expect(order(domain, level)).not.toContain('social_care');
});
