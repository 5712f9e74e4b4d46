import { expect, test } from 'vitest';
import type { Place } from '../../engine/index.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { MET_USUAL } from '../../engine/model/people.ts';
import { BUSY_PLACE } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { tell } from '../support/runs.ts';
import { PHYSICAL, SOCIAL, ask, range, stage, steps, watchTouches } from './stage.ts';

const WORKDAYS_A_YEAR = (365 * 5) / 7;
const LIST = 40;
const TWO_CONTACTS_A_DAY = ((20 + 1e-6) * WORKDAYS_A_YEAR) / LIST;
const [CROWDED, QUIET] = [0, 1];

const place = (...lists: number[]): Place => ({
  name: 'neighbours',
  title: 'Neighbours',
  practices: lists.map((people, i) => ({ code: `P${i}`, name: `Practice ${i}`, people, imd: 17.5 })),
});
const capacity = (arrangement: string, planning = 0) => ({ capacity: { arrangement, planning } });

/** So many of one practice ask on Monday morning for two contacts there, and two at the neighbours that nobody asked for. */
function monday(
  arrangement: string,
  asking: number,
  world: Readonly<Record<string, number | string>> = {},
  strength = 0,
) {
  const arena = stage({
    place: place(LIST, LIST),
    rules: capacity(arrangement),
    world: {
      practice_minutes: TWO_CONTACTS_A_DAY,
      on_the_day: 1,
      asking: 0.001,
      insists: 1,
      retries: 0,
      turns_to_emergency: 0,
      practice_clears_physical: 0,
      usual_on_the_day: 1,
      notices_if_met: 1,
      ...world,
    },
  });
  arena.ties.strength.fill(strength);
  const crowd = range(2 * LIST).filter((person) => arena.people.practice(person) === CROWDED);
  const askers = crowd.slice(0, asking);
  askers.forEach((person, i) => {
    light(arena, person, PHYSICAL, 3);
    light(arena, person, SOCIAL, 1);
    ask(arena, person, 8 + i);
  });
  const touches = watchTouches(arena);
  steps(arena, 1);
  const spent = (practice: number) =>
    arena.minutes.at(practice, HEADING.direct) + arena.minutes.at(practice, HEADING.not_attended);
  return {
    arena,
    seen: touches.map(({ person }) => person),
    askers,
    spent,
    turnedAway: arena.collector.get('turnedAway'),
  };
}

test('own: who finds no minutes at their own practice is turned away, whatever the neighbours have left', () => {
  const { seen, askers, spent, turnedAway } = monday('own', 6);
  expect(seen).toEqual(askers.slice(0, 2));
  expect(turnedAway).toBe(4);
  expect([spent(CROWDED), spent(QUIET)]).toEqual([20, 0]);
});

test('pooled: who is about to be turned away takes minutes that the neighbours have left, and no more than those', () => {
  const { arena, seen, askers, spent, turnedAway } = monday('pooled', 6);
  expect(seen).toEqual(askers.slice(0, 4));
  expect(turnedAway).toBe(2);
  expect([spent(CROWDED), spent(QUIET)]).toEqual([20, 20]);
  expect([CROWDED, QUIET].map((practice) => arena.minutes.at(practice, HEADING.idle))).toEqual([0, 0]);
});

test('pooled: nobody goes elsewhere while there are minutes at their own practice', () => {
  const { spent, turnedAway } = monday('pooled', 2);
  expect([spent(CROWDED), spent(QUIET), turnedAway]).toEqual([20, 0, 0]);
});

test('seen elsewhere is seen by nobody who knows them: not the usual clinician, and less comes to light', () => {
  const { arena, askers } = monday('pooled', 6);
  const usual = askers.map((person) => arena.people.has(person, MET_USUAL));
  expect(usual).toEqual([true, true, false, false, false, false]);
  const known = askers.map(
    (person) => [PHYSICAL, SOCIAL].filter((domain) => arena.people.knows(person, PRACTICE, domain)).length,
  );
  expect(known).toEqual([2, 2, 1, 1, 0, 0]);
});

test('planning a pooled arrangement takes minutes in proportion to the list; without pooling it takes none', () => {
  const planned = (arrangement: string, weeks: number) => {
    const arena = stage({
      place: place(1600, 400),
      world: { practice_minutes: 100 },
      rules: capacity(arrangement, 200),
    });
    steps(arena, 7 * weeks);
    return [0, 1].map((practice) => arena.minutes.at(practice, HEADING.decisions));
  };
  // 200 minutes a week for a list of 8,000: 40 and 10 a week.
  planned('pooled', 26).forEach((minutes, practice) =>
    expect(Math.abs(minutes - 26 * [40, 10][practice])).toBeLessThanOrEqual(1),
  );
  expect(planned('own', 26)).toEqual([0, 0]);
});

test('in a whole life of a place: pooling turns fewer away out of the same paid minutes, of which planning is one part', () => {
  const unequal = {
    ...BUSY_PLACE,
    practices: BUSY_PLACE.practices.map((practice, i) => ({ ...practice, imd: [5, 60][i] })),
  };
  const world = { practice_minutes: 58, deprivation_gradient: 0.3 };
  const [own, pooled] = ['own', 'pooled'].map(
    (way) => tell({ place: unequal, world, rules: capacity(way, 30), days: 728 }).result,
  );
  expect(pooled.measures['told_to_ring_back']).toBeLessThan(own.measures['told_to_ring_back']);
  for (const { code, people } of unequal.practices) {
    expect(pooled.minutes[code].paid).toBe(own.minutes[code].paid);
    expect(own.minutes[code].decisions).toBe(0);
    expect(Math.abs(pooled.minutes[code].decisions - (104 * 30 * people) / 8000)).toBeLessThanOrEqual(2);
  }
});

test('whoever takes somebody of another practice checks what they are told, as at any hand-over', () => {
  const checking = (arrangement: string) => {
    const { arena } = monday(arrangement, 6, { verification: 10, joint_work: 'on' });
    return [CROWDED, QUIET].map((practice) => arena.minutes.at(practice, HEADING.verification));
  };
  expect(checking('own')).toEqual([0, 0]);
  // Trust is .4: six minutes each for two people.
  expect(checking('pooled')[CROWDED]).toBe(0);
  expect(checking('pooled')[QUIET]).toBeGreaterThanOrEqual(6);
});

test('by agreement: only between practices that are tied', () => {
  const turnedAway = (strength: number) => {
    const { arena, turnedAway: turned } = monday('pooled_by_agreement', 6, { joint_work: 'on' }, strength);
    expect(arena.decisions.sharesByAgreement()).toBe(true);
    return turned;
  };
  expect(turnedAway(0)).toBe(4);
  expect(turnedAway(1)).toBe(2);
});

test('ring-fenced: what is kept for several known needs is theirs while they come, and released at the end of the day', () => {
  const seen = (fenced: number, known: boolean) => {
    const arena = stage({
      place: place(LIST),
      rules: { capacity: { arrangement: 'ring_fenced', planning: 0, fenced } },
      world: {
        practice_minutes: TWO_CONTACTS_A_DAY, on_the_day: 1, asking: 0.001, insists: 1, retries: 0, turns_to_emergency: 0,
        practice_clears_physical: 0,
      },
    }); // prettier-ignore
    for (const person of [0, 1, 2]) {
      light(arena, person, PHYSICAL, 3);
      ask(arena, person, 8 + person);
    }
    // The last to ask has two needs, of which the practice may know.
    light(arena, 2, SOCIAL, 2);
    if (known) for (const domain of [PHYSICAL, SOCIAL]) arena.people.learn(2, PRACTICE, domain);
    const touches = watchTouches(arena);
    steps(arena, 1);
    return touches.map(({ person }) => person).toSorted((one, other) => one - other);
  };
  expect(seen(0, true)).toEqual([0, 1]);
  expect(seen(0.5, true)).toEqual([0, 2]);
  expect(seen(0.5, false)).toEqual([0, 1]);
});
