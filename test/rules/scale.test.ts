import { expect, test } from 'vitest';
import type { Place } from '../../engine/index.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { MET_USUAL } from '../../engine/model/people.ts';
import { light } from '../support/persons.ts';
import { PHYSICAL, SOCIAL, ask, range, stage, steps } from './stage.ts';

const WORKDAYS_A_YEAR = (365 * 5) / 7;
const place: Place = {
  name: 'neighbours',
  title: 'Neighbours',
  practices: [20, 80].map((people, i) => ({ code: `P${i}`, name: `Practice ${i}`, people, imd: 17.5 })),
};
/** Two contacts a day at the small practice, eight at the large one. */
const MINUTES = ((20 + 1e-6) * WORKDAYS_A_YEAR) / 20;
const CLASSES = ['on_the_day', 'known_solution', 'long', 'several_domains'];
const scale = (...classes: string[]) => ({
  scale: Object.fromEntries(CLASSES.map((name) => [name, classes.includes(name) ? 'place' : 'practice'])),
});

/** One of the small practice asks on Monday, with two needs; the practice knows of so many of them. Where is it seen? */
function monday(rules: ReturnType<typeof scale>, known: readonly number[], world = {}) {
  const arena = stage({
    place,
    rules,
    world: {
      practice_minutes: MINUTES, on_the_day: 1, asking: 0.001, insists: 1, usual_on_the_day: 1, declines_elsewhere: 0,
      practice_clears_physical: 0, ...world,
    },
  }); // prettier-ignore
  const [person] = range(100).filter((each) => arena.people.practice(each) === 0);
  light(arena, person, PHYSICAL, 3);
  light(arena, person, SOCIAL, 2);
  for (const domain of known) arena.people.learn(person, PRACTICE, domain);
  ask(arena, person, 9);
  steps(arena, 1);
  const spent = [0, 1].map((at) => arena.minutes.at(at, HEADING.direct) + arena.minutes.at(at, HEADING.not_attended));
  return { where: spent.findIndex((minutes) => minutes > 0), arena, person };
}

test('each class of work that is the place’s goes to whoever has most minutes; what is the practice’s stays', () => {
  expect(monday(scale(), []).where).toBe(0);
  expect(monday(scale('on_the_day'), []).where).toBe(1);
  expect(monday(scale('known_solution', 'long', 'several_domains'), []).where).toBe(0);
  expect(monday(scale('known_solution'), [PHYSICAL]).where).toBe(1);
  expect(monday(scale('on_the_day'), [PHYSICAL]).where).toBe(0);
  expect(monday(scale('several_domains'), [PHYSICAL, SOCIAL]).where).toBe(1);
  expect(monday(scale('on_the_day', 'known_solution', 'long'), [PHYSICAL, SOCIAL]).where).toBe(0);
});

test('at another practice nobody knows the person, and what they say is checked', () => {
  const near = monday(scale(), [], { verification: 10, joint_work: 'on' });
  const far = monday(scale('on_the_day'), [], { verification: 10, joint_work: 'on' });
  expect(near.arena.people.has(near.person, MET_USUAL)).toBe(true);
  expect(far.arena.people.has(far.person, MET_USUAL)).toBe(false);
  expect([near, far].map(({ arena }) => arena.minutes.at(1, HEADING.verification))).toEqual([0, 6]);
});

test('not everybody travels, and without collective work nobody has to', () => {
  expect(monday(scale('on_the_day'), [], { declines_elsewhere: 1 }).where).toBe(0);
  expect(monday(scale('on_the_day'), [], { collective: 'off' }).where).toBe(0);
});
