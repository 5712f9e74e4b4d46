import { expect, test } from 'vitest';
import type { World } from '../../engine/index.ts';
import { nationalMix } from '../support/places.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

/** So few staff that every way of closing a request happens: seen, missed, put off, withdrawn, cancelled, turned away, died. */
const HARDLY_ANYBODY: Partial<World> = {
  practice_minutes: 15,
  community_nursing_minutes: 6,
  mental_health_minutes: 6,
  social_care_minutes: 6,
  voluntary_minutes: 4,
  unregistered: 0.02,
  insists: 0.3,
  cancels: 0.9,
  leaving: 0.3,
  crises: 3,
  beds: 0.5,
};

for (const name of ['status-quo', 'hierarchy', 'network', 'hybrid']) {
  test(`nobody with need is left without a request, a clock or a bed: ${name}, three years of too few staff, looked at daily`, () => {
    const simulation = begin({ place: nationalMix(1500), world: HARDLY_ANYBODY, rules: SHIPPED[name] });
    simulation.count({ days: 3 * 365 });
    for (let day = 0; day < 3 * 365; day++) {
      simulation.advance(1);
      expect(() => simulation.result(), `day ${day}`).not.toThrow();
    }
    const { measures } = simulation.result();
    expect(measures['told_to_ring_back']).toBeGreaterThan(0.2);
    expect(measures['not_attended_share']).toBeGreaterThan(0);
    expect(measures['deaths']).toBeGreaterThan(0);
  });
}

test('who did not ask as long as they were young in distress gets a clock with the birthday that ends it', () => {
  const world = { asking_young: 0, leaving: 0 };
  const simulation = begin({ place: nationalMix(1500), world, rules: SHIPPED['status-quo'] });
  simulation.count({ days: 4 * 365 });
  const { people } = simulation.arena;
  const silent = () => Array.from({ length: people.count }, (_, person) => person).filter((person) => people.askFactor(person) === 0); // prettier-ignore
  const before = silent();
  expect(before.length).toBeGreaterThan(5);
  let grown = 0;
  for (let day = 0; day < 4 * 365; day++) {
    simulation.advance(1);
    // Throws where somebody with need has no clock.
    if (day % 28 === 0) simulation.result();
  }
  for (const person of before) if (people.askFactor(person) > 0) grown++;
  expect(grown).toBeGreaterThan(0);
});
