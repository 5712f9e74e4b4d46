import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { DUTIES } from '../../engine/model/vocabulary.ts';
import { FUNCTIONAL, MENTAL, MENTAL_HEALTH, NURSING, SOCIAL, SOCIAL_CARE, range, send, steps } from '../rules/stage.ts';
import { jointPlace } from '../support/joint.ts';
import { light } from '../support/persons.ts';

/** Cases a week in a place of 400 people: 100 for 10,000 are 4 here. */
const IN_THE_DIARY = ['meetings', ...DUTIES.filter((duty) => duty !== 'meetings')];
const OFTEN = {
  'passing-on': { route: 'gatekept', work: 'all', conference: 100 },
  'order-of-duties': { order: IN_THE_DIARY },
};
const NEVER = { 'passing-on': { route: 'gatekept', work: 'all', conference: 0 } };

/** A person whose practice knows of three severe needs; a contact has just put them down for a conference. */
function knownTo(arena: ReturnType<typeof jointPlace>, person: number): void {
  for (const domain of [MENTAL, SOCIAL, FUNCTIONAL]) {
    light(arena, person, domain, 3);
    arena.people.learn(person, PRACTICE, domain);
  }
  arena.passingOn.fromPractice(person, arena.day);
}

test('takes on every need that is left, in the minutes of all members, and tells all what is known', () => {
  const arena = jointPlace({ triage: 10 }, OFTEN);
  knownTo(arena, 0);
  steps(arena, 3); // to Thursday
  const assessed = arena.minutes.at(arena.serviceRow(SOCIAL_CARE), HEADING.assessment);
  steps(arena, 1);
  expect(arena.minutes.at(0, HEADING.coordination)).toBe(30);
  for (const member of [0, ...range(4).map((service) => arena.serviceRow(service))])
    expect(arena.minutes.at(member, HEADING.meetings)).toBe(8);
  expect(arena.people.knows(0, MENTAL_HEALTH + 1, FUNCTIONAL)).toBe(true);
  expect(arena.people.served(0) & 15).toBe(0b1110);
  expect(arena.minutes.at(arena.serviceRow(SOCIAL_CARE), HEADING.assessment)).toBe(assessed);
});

test('no more cases a week than the rules say', () => {
  const arena = jointPlace({}, OFTEN);
  for (const person of range(10)) knownTo(arena, person);
  steps(arena, 4);
  expect(arena.minutes.at(0, HEADING.coordination)).toBe(4 * 30);
});

test('a member without minutes: no conference, and nobody pays', () => {
  const arena = jointPlace({ voluntary_minutes: 0 }, OFTEN);
  knownTo(arena, 0);
  steps(arena, 4);
  expect(arena.minutes.at(0, HEADING.coordination) + arena.minutes.at(0, HEADING.meetings)).toBe(0);
});

test('in the diary it comes before the day’s care; ranked below courses it takes what they left, which may be nothing', () => {
  const held = (order: readonly string[]) => {
    const arena = jointPlace({ community_nursing_minutes: 60, triage: 0 }, { ...OFTEN, 'order-of-duties': { order } });
    for (const person of range(40)) {
      light(arena, 100 + person, FUNCTIONAL, 3);
      send(arena, 100 + person, NURSING, FUNCTIONAL, 3);
    }
    for (const person of range(4)) knownTo(arena, person);
    steps(arena, 4);
    return arena.minutes.at(0, HEADING.coordination) / 30;
  };
  expect(held(IN_THE_DIARY)).toBe(4);
  expect(held(DUTIES)).toBe(0);
});

test('one known need is no case; and without the rule nothing is', () => {
  const arena = jointPlace({}, OFTEN);
  light(arena, 0, MENTAL, 3);
  arena.people.learn(0, PRACTICE, MENTAL);
  arena.passingOn.fromPractice(0, arena.day);
  steps(arena, 4);
  expect(arena.minutes.at(0, HEADING.coordination)).toBe(0);
  const without = jointPlace({}, NEVER);
  knownTo(without, 0);
  steps(without, 4);
  expect(without.minutes.at(0, HEADING.coordination)).toBe(0);
});

test('switched off, there is none whatever the rules say', () => {
  const arena = jointPlace({ joint_work: 'off' }, OFTEN);
  knownTo(arena, 0);
  steps(arena, 4);
  expect(arena.minutes.at(0, HEADING.coordination)).toBe(0);
});
