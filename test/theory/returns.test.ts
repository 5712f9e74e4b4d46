import { expect, test } from 'vitest';
import { Simulation } from '../../engine/index.ts';
import { agreement } from '../support/agreement.ts';
import { alike } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { stillWorld } from '../support/still-world.ts';

const P = 0.3;

/** Mild physical needs alone; a contact clears with chance 1 − p; whoever is not helped asks again within days. */
function year(seed: number) {
  const world = stillWorld({
    events_physical: 3,
    practice_clears_physical: 1 - P,
    practice_minutes: 900,
    on_the_day: 1,
    asking: 5,
  });
  const simulation = new Simulation({ place: onePractice(1000), world, seed, replication: 0 });
  alike(simulation.arena);
  simulation.govern({});
  simulation.advance(60);
  simulation.count({ days: 365 });
  simulation.advance(365);
  return simulation.result().measures;
}

const years = Array.from({ length: 24 }, (_, seed) => year(seed));

test('an onset costs 1/(1 − p) contacts when a contact fails with chance p', () => {
  expect(
    agreement(
      years.map((measures) => measures['contacts_per_resolved_episode']),
      1 / (1 - P),
    ),
  ).toBe('agrees');
});

test('requests to which somebody came are 1/(1 − p) an onset', () => {
  const kept = years.map(
    (m) => (m['requests'] / m['contacts']) * m['contacts_per_resolved_episode'] * (1 - m['not_attended_share']),
  );
  expect(agreement(kept, 1 / (1 - P))).toBe('agrees');
});

test('the failure share of requests is p: a missed appointment touches nothing and makes no failure demand', () => {
  expect(
    agreement(
      years.map((measures) => measures['failure_share_requests']),
      P,
    ),
  ).toBe('agrees');
});

test('the failure share of contacts is p', () => {
  expect(
    agreement(
      years.map((measures) => measures['failure_share']),
      P,
    ),
  ).toBe('agrees');
});

test('offered load is met: nobody is turned away, and every appointment is on the day', () => {
  for (const measures of years) {
    expect(measures['told_to_ring_back']).toBe(0);
    expect(measures['wait_practice_same_day']).toBe(1);
  }
});
