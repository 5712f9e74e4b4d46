import { expect, test } from 'vitest';
import mentalHealth from '../../engine/services/mental-health.ts';
import { order } from './laws.ts';

test('it is first choice for every mental need', () => {
  for (const level of [1, 2, 3]) expect(order('mental', level)[0]).toBe('mental_health');
});

test('it is asked for nothing else, though it could help with circumstances', () => {
  for (const domain of ['physical', 'social', 'functional'] as const)
    for (const level of [1, 2, 3]) expect(order(domain, level)).not.toContain('mental_health');
});

test('it leaves body and daily living to others', () => {
  expect(Object.keys(mentalHealth.clears)).toEqual(['mental', 'social']);
});
