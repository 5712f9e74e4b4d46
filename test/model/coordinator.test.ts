import { expect, test } from 'vitest';
import type { RuleValues } from '../../engine/index.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import {
  FUNCTIONAL,
  MENTAL,
  MENTAL_HEALTH,
  NURSING,
  SOCIAL,
  SOCIAL_CARE,
  range,
  steps,
  watchReferrals,
} from '../rules/stage.ts';
import { jointPlace } from '../support/joint.ts';
import { light } from '../support/persons.ts';

const R6 = { work: 'all', conference: 0, joint_visits: 'no', self_referral: 'no' };
/** Twenty posts for 50,000 people: a sixth of one for the 400 here, about 80 minutes a working day. */
const MANY: RuleValues = { 'passing-on': { ...R6, route: 'coordinator', coordinators: 20 } };
const NONE: RuleValues = { 'passing-on': { ...R6, route: 'gatekept', coordinators: 20 } };

type Place = ReturnType<typeof jointPlace>;
const members = (arena: Place) => range(5).map((member) => (member === 0 ? 0 : arena.serviceRow(member - 1)));
const total = (arena: Place, heading: number): number =>
  members(arena).reduce((sum, row) => sum + arena.minutes.at(row, heading), 0);

/** A service has come to know of needs that nobody serves. */
function knownToNursing(arena: Place, person: number, domains: readonly number[]): void {
  for (const domain of domains) {
    light(arena, person, domain, 3);
    arena.people.learn(person, NURSING + 1, domain);
  }
  arena.passingOn.fromService(person, arena.day, NURSING);
}

test('a case is seen to on the day: the needs are handed over, and nobody writes to the practice for an appointment', () => {
  const arena = jointPlace({ verification: 8 }, { ...MANY, 'parallel-work': { pass_on: 'all_at_once' } });
  const referrals = watchReferrals(arena);
  knownToNursing(arena, 0, [MENTAL, SOCIAL]);
  steps(arena, 1);
  expect(new Map(referrals.map(({ service, domain }) => [domain, service]))).toEqual(
    new Map([
      [MENTAL, MENTAL_HEALTH],
      [SOCIAL, SOCIAL_CARE],
    ]),
  );
  expect(referrals).toHaveLength(2);
  expect(total(arena, HEADING.coordination)).toBe(30);
  // Trust is .4 at first: 8 × .6 minutes, of which whole ones are charged.
  expect(total(arena, HEADING.verification)).toBe(4);
  expect(arena.people.planAbout(0)).toBe(-1);
  expect(arena.people.knows(0, PRACTICE, MENTAL)).toBe(true);
});

test('the post is paid by everybody out of the same minutes; what it does not use lapses', () => {
  const [with20, without] = [MANY, NONE].map((rules) => {
    const arena = jointPlace({}, rules);
    steps(arena, 7);
    return arena;
  });
  const week = (arena: Place, heading: number) => members(arena).map((row) => arena.minutes.at(row, heading));
  expect(week(with20, HEADING.paid)).toEqual(week(without, HEADING.paid));
  expect(total(with20, HEADING.idle)).toBe(total(without, HEADING.idle));
  const idle = total(with20, HEADING.idle);
  const used = () =>
    [HEADING.coordination, HEADING.verification].reduce((sum, heading) => sum + total(with20, heading), 0);
  expect(used()).toBe(0);
  for (const person of range(5)) knownToNursing(with20, person, [MENTAL]);
  steps(with20, 1);
  expect(used()).toBeGreaterThan(0);
  expect(total(with20, HEADING.idle) - idle).toBeLessThan(idle / 5);
  // Throws where a minute of anybody's is not accounted for.
  with20.minutes.verify();
});

test('first come: those beyond its minutes wait their turn, and begun work is finished from tomorrow’s', () => {
  const arena = jointPlace({ verification: 0 }, MANY);
  for (const person of range(12)) knownToNursing(arena, person, [FUNCTIONAL, MENTAL]);
  const referrals = watchReferrals(arena);
  steps(arena, 1);
  const first = referrals.length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(12);
  expect(referrals.map(({ person }) => person)).toEqual(range(first));
  steps(arena, 6);
  expect(referrals.map(({ person }) => person)).toEqual(range(12));
  expect(total(arena, HEADING.coordination)).toBe(12 * 30);
});

test('not reached within four weeks, the case goes the ordinary way', () => {
  const arena = jointPlace(
    { coordinator_minutes: 240 },
    { 'passing-on': { ...MANY['passing-on'], coordinators: 0.1 } },
  );
  for (const person of range(3)) knownToNursing(arena, person, [MENTAL]);
  steps(arena, 40);
  expect(arena.people.knows(2, PRACTICE, MENTAL)).toBe(true);
  expect(arena.people.awaitsCoordinator(2)).toBe(false);
});

test('without posts, without the rule, and with joint work off, the ordinary way is taken at once', () => {
  const noPosts = { 'passing-on': { ...MANY['passing-on'], coordinators: 0 } };
  for (const arena of [jointPlace({}, noPosts), jointPlace({}, NONE), jointPlace({ joint_work: 'off' }, MANY)]) {
    knownToNursing(arena, 0, [MENTAL]);
    expect(arena.people.knows(0, PRACTICE, MENTAL)).toBe(true);
    steps(arena, 3);
    expect(total(arena, HEADING.coordination)).toBe(0);
  }
});
