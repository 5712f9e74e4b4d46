import { expect, test } from 'vitest';
import { BUSY, BUSY_PEOPLE, BUSY_PLACE } from '../support/busy.ts';
import { watchStates } from '../support/persons.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const DAYS = 365;
const loadOf = (state: number): number => [0, 2, 4, 6].reduce((sum, bit) => sum + ((state >> bit) & 3), 0);

test('burden is what one gets by timing every change of need with a watch of one’s own', () => {
  const simulation = begin({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['network'] });
  simulation.count({ days: DAYS });
  const watch = watchStates(simulation.arena);
  simulation.advance(DAYS);
  const { burden } = simulation.result().measures;
  const days = watch.daysBy((state) => loadOf(state));
  expect(days / BUSY_PEOPLE).toBeGreaterThan(10);
  expect(burden).toBeCloseTo((days / (BUSY_PEOPLE * DAYS)) * 365, 6);
});
