import { expect, test } from 'vitest';
import { ON_THE_DAY, PLANNED } from '../../engine/model/consultation.ts';
import { Simulation } from '../../engine/index.ts';
import { level, light, stillAll } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { stillWorld } from '../support/still-world.ts';

const PEOPLE = 4000;

test('two contacts of a person on one day each have luck of their own', () => {
  const world = stillWorld({ practice_clears_physical: 0.5, practice_clears_mental: 0.5 });
  const simulation = new Simulation({ place: onePractice(PEOPLE), world, seed: 2, replication: 0 });
  const { arena } = simulation;
  stillAll(arena);
  let [first, second, both] = [0, 0, 0];
  for (let person = 0; person < PEOPLE; person++) {
    for (const domain of [0, 1]) light(arena, person, domain, 3);
    arena.consultation.hold(person, 0, 10, ON_THE_DAY, false);
    arena.consultation.hold(person, 1, 10, PLANNED, false);
    const [physical, mental] = [level(arena, person, 0) < 3, level(arena, person, 1) < 3];
    if (physical) first++;
    if (mental) second++;
    if (physical && mental) both++;
  }
  const far = (count: number, chance: number) =>
    Math.abs(count - PEOPLE * chance) / Math.sqrt(PEOPLE * chance * (1 - chance));
  expect(far(first, 0.5)).toBeLessThanOrEqual(3.29);
  expect(far(second, 0.5)).toBeLessThanOrEqual(3.29);
  expect(far(both, 0.25), `${both} of ${PEOPLE} helped twice`).toBeLessThanOrEqual(3.29);
});
