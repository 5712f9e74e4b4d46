import { expect, test } from 'vitest';
import type { RuleValues } from '../../engine/index.ts';
import type { Arena } from '../../engine/model/arena.ts';
import { ON_THE_DAY } from '../../engine/model/consultation.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { BUSY_PLACE, SLACK } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import {
  FUNCTIONAL,
  MENTAL,
  MENTAL_HEALTH,
  NURSING,
  PHYSICAL,
  SOCIAL,
  SOCIAL_CARE,
  VOLUNTARY,
  send,
  stage,
  steps,
  watchReferrals,
} from './stage.ts';

const one = { 'parallel-work': { pass_on: 'one_at_a_time' } };
const all = { 'parallel-work': { pass_on: 'all_at_once' } };
/** A practice contact about the body that clears nothing: what is known besides is passed on, or is not. */
const contact = (arena: Arena) => arena.consultation.hold(0, PHYSICAL, 10, ON_THE_DAY, false);
const NOTHING_CLEARS = { practice_clears_physical: 0, voluntary_clears_social: 0 };

/** Somebody with four needs, of which the practice knows all but the social one. */
function known(rules: RuleValues) {
  const arena = stage({ rules, world: NOTHING_CLEARS });
  const referrals = watchReferrals(arena);
  for (const [domain, level] of [
    [PHYSICAL, 2],
    [MENTAL, 2],
    [SOCIAL, 2],
    [FUNCTIONAL, 3],
  ])
    light(arena, 0, domain, level);
  for (const domain of [PHYSICAL, MENTAL, FUNCTIONAL]) arena.people.learn(0, PRACTICE, domain);
  return { arena, referrals, to: () => referrals.map(({ service, domain }) => [service, domain]) };
}

test('one at a time: a contact passes on the most severe need that is known, the next contact the next', () => {
  const { arena, to } = known(one);
  contact(arena);
  expect(to()).toEqual([[NURSING, FUNCTIONAL]]);
  contact(arena);
  expect(to()).toEqual([
    [NURSING, FUNCTIONAL],
    [MENTAL_HEALTH, MENTAL],
  ]);
  contact(arena);
  expect(to()).toHaveLength(2);
});

test('all at once: the same contact passes on every known need, each to its own service, and none that is unknown', () => {
  const { arena, to } = known(all);
  contact(arena);
  expect(to()).toEqual([
    [NURSING, FUNCTIONAL],
    [MENTAL_HEALTH, MENTAL],
  ]);
  arena.people.learn(0, PRACTICE, SOCIAL);
  contact(arena);
  expect(to().slice(2)).toEqual([[SOCIAL_CARE, SOCIAL]]);
});

test('a session passes on what the service knows in the same way', () => {
  const after = (rules: RuleValues) => {
    const arena = stage({ rules: { 'passing-on': { route: 'direct' }, ...rules }, world: NOTHING_CLEARS });
    send(arena, 0, VOLUNTARY, SOCIAL, 1);
    for (const domain of [MENTAL, FUNCTIONAL]) {
      light(arena, 0, domain, 2);
      arena.people.learn(0, VOLUNTARY + 1, domain);
    }
    const referrals = watchReferrals(arena);
    steps(arena, 7);
    return referrals.map(({ day, domain }) => [day, domain]);
  };
  expect(after(one)).toEqual([[1, MENTAL]]);
  expect(after(all)).toEqual([
    [1, MENTAL],
    [1, FUNCTIONAL],
  ]);
});

test('in a whole life of a place: never two needs passed on in one contact, or often', () => {
  const mostInOne = (rules: RuleValues) => {
    const simulation = begin({ place: BUSY_PLACE, world: SLACK, rules: { ...SHIPPED['status-quo'], ...rules } });
    const { arena } = simulation;
    const referrals = watchReferrals(arena);
    const counts: number[] = [];
    const fromPractice = arena.passingOn.fromPractice.bind(arena.passingOn);
    arena.passingOn.fromPractice = (person, day) => {
      const before = referrals.length;
      fromPractice(person, day);
      counts.push(referrals.length - before);
    };
    simulation.advance(300);
    return { most: Math.max(...counts), several: counts.filter((count) => count > 1).length };
  };
  expect(mostInOne(one)).toEqual({ most: 1, several: 0 });
  const { most, several } = mostInOne(all);
  expect(most).toBeGreaterThan(1);
  expect(several).toBeGreaterThan(20);
});
