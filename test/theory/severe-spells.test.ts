import { expect, test } from 'vitest';
import { Simulation } from '../../engine/index.ts';
import { EVENTS } from '../../engine/model/rates.ts';
import { agreement } from '../support/agreement.ts';
import { alike } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { stillWorld } from '../support/still-world.ts';

/** Relief a day of a physical need, three times the usual: two fifths of it at level 2. */
const RELIEF = 3 / 14;
const SPELL = 1 / (0.4 * RELIEF) + 1 / RELIEF;

test('a need that arrives at level 2 goes in two steps, each with a wait of its own: 1/(.4μ) + 1/μ', () => {
  const lit = Array.from({ length: 24 }, (_, seed) => {
    const world = stillWorld({ events_physical: 1, events_at_level_2: 1, relief_physical: 3 });
    const simulation = new Simulation({ place: onePractice(3000), world, seed, replication: 0 });
    alike(simulation.arena);
    simulation.govern({});
    simulation.advance(150);
    simulation.count({ days: 730 });
    simulation.advance(730);
    return simulation.result().measures['need_days'] / 365;
  });
  const onsets = EVENTS[0][0] / 365;
  expect(agreement(lit, SPELL / (SPELL + 1 / onsets))).toBe('agrees');
});
