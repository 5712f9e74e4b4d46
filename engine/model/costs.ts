import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { HEADING } from './minutes.ts';

const UNIT = 'docs/ASSUMPTIONS.md#cost';
const pounds = (value: number, title: string, unit: string, source: string) =>
  param(value, { title, min: 0, max: 100_000, unit, source, grade: 'remembered' });

export const COSTS_WORLD = {
  cost_practice_contact: pounds(45, 'a practice contact of ten minutes', '£ for ten minutes with people', `evidence key MSE23; ${UNIT}`),
  cost_attendance: pounds(220, 'an emergency attendance', '£', UNIT),
  cost_admission: pounds(3700, 'an emergency admission', '£', UNIT),
  travel_minutes: param(30, {
    title: 'a person’s own time around a contact: the way there and back, and waiting',
    min: 0,
    max: 240,
    unit: 'minutes a contact',
    source: UNIT,
    grade: 'assumed',
  }),
} satisfies Params; // prettier-ignore

/**
 * Pounds of all that was done and paid for in the count: practice time with people, partners by the paid hour, attendances and
 * admissions. Good to two figures, and never a headline.
 */
export function cost(arena: Arena): number {
  const { minutes, place, definitions, world, collector } = arena;
  let sum = 0;
  for (let practice = 0; practice < place.practices.length; practice++)
    sum += (minutes.at(practice, HEADING.direct) / 10) * world.cost_practice_contact;
  definitions.forEach(({ key }, service) => {
    sum += (minutes.at(arena.serviceRow(service), HEADING.paid) / 60) * Number(world[`${key}_hour_cost`]);
  });
  return (
    sum + collector.get('attendances') * world.cost_attendance + collector.get('admissions') * world.cost_admission
  );
}

/** Hours that people give themselves: with those who see them, and on the way. */
export function ownHours(arena: Arena, contacts: number): number {
  const { minutes, ties, world } = arena;
  let direct = 0;
  for (let row = 0; row < ties.count; row++) direct += minutes.at(row, HEADING.direct);
  return (direct + contacts * world.travel_minutes) / 60;
}
