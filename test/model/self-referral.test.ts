import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { FUNCTIONAL, MENTAL, MENTAL_HEALTH, ask, range, steps, watchReferrals, watchTouches } from '../rules/stage.ts';
import { jointPlace } from '../support/joint.ts';
import { light } from '../support/persons.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const R6 = { route: 'gatekept', work: 'all', conference: 0, coordinators: 1, joint_visits: 'no' };
const OPEN = { 'passing-on': { ...R6, self_referral: 'yes' } };
const SHUT = { 'passing-on': { ...R6, self_referral: 'no' } };
/** Whoever may go by themselves does. */
const ALL = { refers_self: 1, asking: 0.001, triage: 10, verification: 8 };

test('goes straight to the service, which knows nobody and checks everything', () => {
  const arena = jointPlace(ALL, OPEN);
  const [referrals, touches] = [watchReferrals(arena), watchTouches(arena)];
  light(arena, 0, MENTAL, 2);
  ask(arena, 0, 9);
  steps(arena, 5);
  expect(referrals.map(({ service, domain, day }) => [service, domain, day])).toEqual([[MENTAL_HEALTH, MENTAL, 0]]);
  expect(touches.filter(({ service }) => service === PRACTICE - 1)).toEqual([]);
  const row = arena.serviceRow(MENTAL_HEALTH);
  expect(arena.minutes.at(row, HEADING.assessment)).toBe(10);
  // With no trust to build on: all of the 8 minutes.
  expect(arena.minutes.at(row, HEADING.verification)).toBe(8);
  expect(arena.people.knows(0, MENTAL_HEALTH + 1, MENTAL)).toBe(true);
  expect(arena.people.knows(0, PRACTICE, MENTAL)).toBe(false);
});

test('it is a request like any, and nobody with need is left without a clock to ask again', () => {
  const lived = (rules: typeof OPEN) =>
    tell({ place: BUSY_PLACE, world: { ...BUSY, refers_self: 1 }, rules: { ...SHIPPED['status-quo'], ...rules } });
  // The run itself fails where a clock is missing or a minute unaccounted for.
  expect(lived(OPEN).digest).not.toBe(lived(SHUT).digest);
  const arena = jointPlace(ALL, OPEN);
  let requests = 0;
  const request = arena.collector.request.bind(arena.collector);
  arena.collector.request = (person, failure) => (requests++, request(person, failure));
  light(arena, 0, MENTAL, 2);
  ask(arena, 0, 9);
  steps(arena, 1);
  expect(requests).toBe(1);
  expect(arena.people.askAt(0)).toBeGreaterThan(0);
});

test('sent back below the level, the practice hears of it', () => {
  const arena = jointPlace(ALL, {
    ...OPEN,
    eligibility: { community_nursing: 1, mental_health: 3, social_care: 1, voluntary: 3 },
  });
  light(arena, 0, MENTAL, 2);
  ask(arena, 0, 9);
  const touches = watchTouches(arena);
  steps(arena, 4);
  expect(touches.map(({ service, kind }) => [service, kind])).toContainEqual([MENTAL_HEALTH, 'bounced']);
  expect(arena.people.knows(0, PRACTICE, MENTAL)).toBe(true);
});

test('only on needs with a door of their own, and only where the rules open it', () => {
  const went = (rules: typeof OPEN, domain: number, world = ALL) => {
    const arena = jointPlace(world, rules);
    const referrals = watchReferrals(arena);
    for (const person of range(20)) {
      light(arena, person, domain, 2);
      ask(arena, person, 9);
    }
    steps(arena, 1);
    return referrals.filter(({ day }) => day === 0).length;
  };
  expect(went(OPEN, MENTAL)).toBe(20);
  expect(went(SHUT, MENTAL)).toBeLessThan(20);
  expect(went(OPEN, FUNCTIONAL)).toBe(went(SHUT, FUNCTIONAL));
  const some = went(OPEN, MENTAL, { ...ALL, refers_self: 0.5 });
  expect(some).toBeGreaterThan(3);
  expect(some).toBeLessThan(20);
});
