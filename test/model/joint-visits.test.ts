import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import {
  FUNCTIONAL,
  MENTAL,
  MENTAL_HEALTH,
  NURSING,
  SOCIAL,
  SOCIAL_CARE,
  range,
  send,
  steps,
  watchTouches,
} from '../rules/stage.ts';
import { jointPlace } from '../support/joint.ts';
import { light } from '../support/persons.ts';

const R6 = { route: 'gatekept', work: 'all', conference: 0, coordinators: 1, self_referral: 'no' };
const TOGETHER = { 'passing-on': { ...R6, joint_visits: 'yes' } };
const ALONE = { 'passing-on': { ...R6, joint_visits: 'no' } };
/** Nobody stays away and nobody gets better, so that courses go on; a month of steps. */
const STEADY = { session_missed: 0, triage: 0, verification: 0, joint_visit_minutes: 10 };
const NO_EFFECT = { mental_health_clears_mental: 0, mental_health_clears_social: 0, community_nursing_clears_functional: 0, social_care_clears_social: 0 }; // prettier-ignore

type Place = ReturnType<typeof jointPlace>;

/** Two courses that begin on different weekdays: nursing on Tuesday, mental health on Thursday. */
function twoCourses(arena: Place, person = 0): void {
  light(arena, person, FUNCTIONAL, 3);
  light(arena, person, MENTAL, 3);
  send(arena, person, NURSING, FUNCTIONAL, 3);
  steps(arena, 2);
  send(arena, person, MENTAL_HEALTH, MENTAL, 3);
}

/** Minutes that a service has spent with people, day by day. */
function direct(arena: Place, service: number, days: number): number[] {
  const at = () => arena.minutes.at(arena.serviceRow(service), HEADING.direct);
  return range(days).map(() => {
    const before = at();
    steps(arena, 1);
    return at() - before;
  });
}

const daysWith = (spent: readonly number[]): number[] =>
  spent.flatMap((minutes, day) => (minutes > 0 ? [day % 7] : []));

test('sessions that fell on two days fall on one, each at its own length, and coming together costs every member', () => {
  const apart = jointPlace({ ...STEADY, ...NO_EFFECT }, ALONE);
  twoCourses(apart);
  steps(apart, 5);
  const days = [NURSING, MENTAL_HEALTH].map((service) => daysWith(direct(apart, service, 7)));
  expect(days[0]).not.toEqual(days[1]);

  const joint = jointPlace({ ...STEADY, ...NO_EFFECT }, TOGETHER);
  twoCourses(joint);
  steps(joint, 12);
  const [nursing, mental] = [NURSING, MENTAL_HEALTH].map((service) => joint.serviceRow(service));
  const before = [nursing, mental].map((row) => joint.minutes.at(row, HEADING.coordination));
  const spent = range(7).map(() => {
    const at = [nursing, mental].map((row) => joint.minutes.at(row, HEADING.direct));
    steps(joint, 1);
    return [nursing, mental].map((row, i) => joint.minutes.at(row, HEADING.direct) - at[i]);
  });
  expect(spent.filter(([one, other]) => one > 0 || other > 0)).toEqual([[35, 50]]);
  expect([nursing, mental].map((row, i) => joint.minutes.at(row, HEADING.coordination) - before[i])).toEqual([10, 10]);
});

test('one touchpoint a service that comes; nobody at home is nobody’s touchpoint, and everybody’s minutes', () => {
  const eightDays = (missed: number) => {
    const arena = jointPlace({ ...STEADY, ...NO_EFFECT, session_missed: missed }, TOGETHER);
    const touches = watchTouches(arena);
    twoCourses(arena);
    steps(arena, 8);
    const rows = [NURSING, MENTAL_HEALTH].map((service) => arena.serviceRow(service));
    const under = (heading: number) => rows.map((row) => arena.minutes.at(row, heading));
    return {
      touches: touches.map(({ day, service }) => [day, service]),
      direct: under(HEADING.direct),
      missed: under(HEADING.not_attended),
    };
  };
  const there = eightDays(0);
  const [together] = there.touches.slice(-1);
  const came = there.touches.filter(([day]) => day === together[0]).map(([, service]) => service);
  expect(new Set(came)).toEqual(new Set([NURSING, MENTAL_HEALTH]));
  expect(came).toHaveLength(2);
  expect(there.missed).toEqual([0, 0]);
  const away = eightDays(1);
  expect(away.touches).toEqual([]);
  expect(away.direct).toEqual([0, 0]);
  expect(away.missed).toEqual(there.direct);
});

test('members tell one another what they know, and nobody else', () => {
  const arena = jointPlace({ ...STEADY, ...NO_EFFECT, notices: 0, notices_by_minute: 0, notices_if_met: 0 }, TOGETHER);
  twoCourses(arena);
  steps(arena, 3);
  expect(arena.people.knows(0, NURSING + 1, MENTAL)).toBe(false);
  steps(arena, 7);
  expect(arena.people.knows(0, NURSING + 1, MENTAL)).toBe(true);
  expect(arena.people.knows(0, MENTAL_HEALTH + 1, FUNCTIONAL)).toBe(true);
  expect(arena.people.knows(0, SOCIAL_CARE + 1, MENTAL)).toBe(false);
});

test('a member without the minutes: the session that was due is held by itself', () => {
  const short = { mental_health_minutes: 0 };
  const arena = jointPlace({ ...STEADY, ...NO_EFFECT, ...short }, TOGETHER);
  twoCourses(arena);
  steps(arena, 12);
  expect(arena.minutes.at(arena.serviceRow(NURSING), HEADING.direct)).toBeGreaterThan(35);
  expect(arena.minutes.at(arena.serviceRow(NURSING), HEADING.coordination)).toBe(0);
});

test('one course is no joint visit; and with joint work off there is none', () => {
  const one = jointPlace({ ...STEADY, ...NO_EFFECT }, TOGETHER);
  light(one, 0, SOCIAL, 3);
  send(one, 0, SOCIAL_CARE, SOCIAL, 3);
  steps(one, 20);
  expect(one.minutes.at(one.serviceRow(SOCIAL_CARE), HEADING.coordination)).toBe(0);
  const off = jointPlace({ ...STEADY, ...NO_EFFECT, joint_work: 'off' }, TOGETHER);
  twoCourses(off);
  steps(off, 20);
  expect(off.minutes.at(off.serviceRow(NURSING), HEADING.coordination)).toBe(0);
});
