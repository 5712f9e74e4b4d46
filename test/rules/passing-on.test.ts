import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { OPEN_PLAN } from '../../engine/model/people.ts';
import { BUSY_PLACE, SLACK } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import {
  FUNCTIONAL,
  MENTAL,
  MENTAL_HEALTH,
  SOCIAL,
  SOCIAL_CARE,
  VOLUNTARY,
  send,
  stage,
  steps,
  watchReferrals,
  watchTouches,
} from './stage.ts';

const gatekept = { 'passing-on': { route: 'gatekept' } };
const direct = { 'passing-on': { route: 'direct' } };
const VERIFICATION = 10;
const TRUST = 0.5;
const A_HAND_OVER = Math.round(VERIFICATION * (1 - TRUST));

/** Somebody in mental health care, where a social need has come to light that the practice has never heard of. */
function story(rules: Record<string, Record<string, string>>) {
  const arena = stage({
    rules,
    world: {
      practice_minutes: 500,
      verification: VERIFICATION,
      trust: TRUST,
      social_care_clears_social: 0,
      mental_health_clears_mental: 0,
    },
  });
  send(arena, 0, MENTAL_HEALTH, MENTAL, 2);
  light(arena, 0, SOCIAL, 2);
  arena.people.learn(0, MENTAL_HEALTH + 1, SOCIAL);
  const [referrals, touches] = [watchReferrals(arena), watchTouches(arena)];
  steps(arena, 60);
  const minutes = (service: number, heading: number) => arena.minutes.at(arena.serviceRow(service), heading);
  return { arena, referrals, touches, minutes };
}

test('gatekept: the service writes, the practice sees the person again and only then refers', () => {
  const { arena, referrals, touches } = story(gatekept);
  const [seen] = touches.filter(({ service }) => service === -1);
  expect(seen.kind).toBe('planned');
  expect(seen.day).toBeGreaterThan(7);
  expect(referrals).toEqual([{ day: seen.day, person: 0, service: SOCIAL_CARE, domain: SOCIAL, level: 2 }]);
  expect(arena.people.knows(0, PRACTICE, SOCIAL)).toBe(true);
});

test('gatekept: with the first session the letter is there and the invitation open', () => {
  const arena = stage({ rules: gatekept, world: { practice_minutes: 500, mental_health_clears_mental: 0 } });
  send(arena, 0, MENTAL_HEALTH, MENTAL, 2);
  light(arena, 0, SOCIAL, 2);
  arena.people.learn(0, MENTAL_HEALTH + 1, SOCIAL);
  steps(arena, 1);
  expect([arena.people.knows(0, PRACTICE, SOCIAL), arena.people.has(0, OPEN_PLAN)]).toEqual([false, false]);
  steps(arena, 1);
  expect([arena.people.knows(0, PRACTICE, SOCIAL), arena.people.has(0, OPEN_PLAN)]).toEqual([true, true]);
});

test('direct: whoever finds the need hands the person over the same day, past the practice', () => {
  const { arena, referrals, touches } = story(direct);
  expect(referrals).toEqual([{ day: 1, person: 0, service: SOCIAL_CARE, domain: SOCIAL, level: 2 }]);
  expect(touches.filter(({ service }) => service === -1)).toEqual([]);
  expect(arena.people.knows(0, PRACTICE, SOCIAL)).toBe(false);
});

test('a hand-over is verified in the same minutes whichever way it came, and a session is as long', () => {
  for (const rules of [gatekept, direct]) {
    const { minutes, touches } = story(rules);
    const sessions = touches.filter(({ service }) => service === SOCIAL_CARE).length;
    expect(sessions).toBeGreaterThan(3);
    expect(minutes(SOCIAL_CARE, HEADING.verification)).toBe(A_HAND_OVER);
    expect(minutes(MENTAL_HEALTH, HEADING.verification)).toBe(A_HAND_OVER);
    expect(minutes(SOCIAL_CARE, HEADING.direct)).toBe(60 * sessions);
  }
});

test('a service never hands a person over to itself, not even when its course is over and the need is one it takes', () => {
  const rules = { ...direct, 'ending-care': { ends: 'session_cap', cap: 1 } };
  const arena = stage({ rules });
  send(arena, 0, SOCIAL_CARE, FUNCTIONAL, 1);
  light(arena, 0, SOCIAL, 2);
  arena.people.learn(0, SOCIAL_CARE + 1, SOCIAL);
  const referrals = watchReferrals(arena);
  steps(arena, 2);
  expect(arena.services.takesReferral(0, SOCIAL_CARE, 2, arena.day)).toBe(true);
  expect(referrals.map(({ service, domain }) => [service, domain])).toEqual([[VOLUNTARY, SOCIAL]]);
});

test('in a whole life of a place: sessions fill the practices’ books if gatekept, and never if direct', () => {
  const passed = (rules: Record<string, Record<string, string>>) => {
    const simulation = begin({
      place: BUSY_PLACE,
      world: { ...SLACK, joint_work: 'off' },
      rules: { ...SHIPPED['status-quo'], ...rules },
    });
    const { passingOn, practices } = simulation.arena;
    const [fromService, invite] = [passingOn.fromService.bind(passingOn), practices.invite.bind(practices)];
    const referrals = watchReferrals(simulation.arena);
    let [inSession, invitations, handedOver] = [false, 0, 0];
    practices.invite = (person, domain, day, u) => {
      if (inSession) invitations++;
      invite(person, domain, day, u);
    };
    passingOn.fromService = (person, day, service) => {
      const before = referrals.length;
      inSession = true;
      fromService(person, day, service);
      inSession = false;
      handedOver += referrals.length - before;
    };
    simulation.advance(365);
    return { invitations, handedOver };
  };
  const [before, after] = [passed(gatekept), passed(direct)];
  expect(before.handedOver).toBe(0);
  expect(before.invitations).toBeGreaterThan(20);
  expect(after.invitations).toBe(0);
  expect(after.handedOver).toBeGreaterThan(20);
});
