import { expect, test } from 'vitest';
import { light } from '../support/persons.ts';
import { ServiceAlone } from '../support/service-alone.ts';

const MENTAL = 1;

/** One slot a day, each course one session. */
const service = () => new ServiceAlone({ slots: 1, clears: 1, seed: 5 });

/** Works so many days without referrals; who was treated on each. */
function treated({ arena, work }: { arena: ServiceAlone['arena']; work: () => void }, days: number): number[] {
  const order: number[] = [];
  for (let day = 0; day < days; day++) {
    const lit = people(arena);
    work();
    order.push(...lit.filter((person) => arena.people.level(person, MENTAL) === 0));
  }
  return order;
}

const people = (arena: ServiceAlone['arena']): number[] =>
  Array.from({ length: 20 }, (_, person) => person).filter((person) => arena.people.level(person, MENTAL) > 0);

test('whoever has gone is passed over, first or in the middle, and whoever has their slot next waits at the end', () => {
  const undisturbed = service();
  undisturbed.work(5);
  const order = treated({ arena: undisturbed.arena, work: () => undisturbed.work(0) }, 5);
  expect(order).toHaveLength(5);

  const alone = service();
  const { arena } = alone;
  alone.work(5);
  const days = { arena, work: () => alone.work(0) };
  expect(treated(days, 1)).toEqual([order[0]]);
  expect(alone.waiting).toBe(4);
  for (const person of [order[1], order[2]]) {
    arena.services.forget(person);
    arena.people.clear(person);
  }
  expect(alone.waiting).toBe(2);
  expect(arena.services.takesReferral(order[2], 0, 1, arena.day)).toBe(true);
  light(arena, order[2], MENTAL, 1);
  arena.services.refer(order[2], 0, MENTAL, 1, arena.day);
  // Its second holder goes too, before anybody has looked at the referral, and a third is referred.
  arena.services.forget(order[2]);
  arena.services.refer(order[2], 0, MENTAL, 1, arena.day);
  expect(treated(days, 4)).toEqual([order[3], order[4], order[2]]);
  expect(alone.waiting).toBe(0);
});
