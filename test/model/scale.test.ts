import { expect, test } from 'vitest';
import { SERVICES, type World } from '../../engine/index.ts';
import { nationalMix } from '../support/places.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

/** More need than the services can meet, so that every minute that can be used is. */
const OVERLOADED: Partial<World> = { events_mental: 3, events_social: 3, events_functional: 3 };

/** Minutes of sessions a head and year, kept or missed, by service. */
function sessions(people: number): number[] {
  const { minutes } = tell({
    place: nationalMix(people),
    world: OVERLOADED,
    rules: SHIPPED['status-quo'],
    days: 730,
  }).result;
  return SERVICES.map(({ key }) => (minutes[key].direct + minutes[key].not_attended) / people / 2);
}

test('a head’s minutes go nearly as far in a small place as in a large one', () => {
  const [small, large] = [sessions(1000), sessions(10_000)];
  const lost = SERVICES.map(({ key }, i) => `${key}: ${small[i]} of ${large[i]}`).filter(
    (_, i) => small[i] < 0.9 * large[i],
  );
  expect(lost).toEqual([]);
});
