import { expect, test } from 'vitest';
import { DUTIES } from '../../engine/model/vocabulary.ts';
import { MENTAL, MENTAL_HEALTH, range, send, steps } from '../rules/stage.ts';
import { jointPlace } from '../support/joint.ts';

const counts = (arena: ReturnType<typeof jointPlace>) => [
  arena.collector.get('agreementsKept'),
  arena.collector.get('agreementsBroken'),
];

test('a start by the promised day keeps the promise', () => {
  const arena = jointPlace({ mental_health_promise: 14 });
  for (const person of range(5)) send(arena, person, MENTAL_HEALTH, MENTAL, 3);
  steps(arena, 30);
  expect(counts(arena)).toEqual([5, 0]);
});

test('no minutes until the day: broken once each, and a later start keeps nothing', () => {
  const arena = jointPlace({ mental_health_promise: 14, mental_health_minutes: 0 });
  for (const person of range(5)) send(arena, person, MENTAL_HEALTH, MENTAL, 3);
  steps(arena, 60);
  expect(counts(arena)).toEqual([0, 0]); // nobody looked at the referrals: nothing was promised
  const busy = jointPlace({ mental_health_promise: 14, mental_health_minutes: 4, triage: 1 });
  for (const person of range(60)) send(busy, person, MENTAL_HEALTH, MENTAL, 3);
  steps(busy, 13);
  const [early] = counts(busy);
  steps(busy, 8);
  const [kept, broken] = counts(busy);
  expect(kept + broken).toBe(60);
  expect(broken).toBeGreaterThan(0);
  expect(kept).toBeGreaterThanOrEqual(early);
  steps(busy, 120);
  expect(counts(busy)).toEqual([kept, broken]);
});

test('a day at the weekend is kept or broken on Monday', () => {
  const arena = jointPlace({ mental_health_promise: 12 }); // sent on a Monday: due on a Saturday
  send(arena, 0, MENTAL_HEALTH, MENTAL, 3);
  expect(arena.agreements.dueOn(MENTAL_HEALTH, 0)).toBe(14);
  expect(arena.agreements.dueOn(MENTAL_HEALTH, 1)).toBe(14);
  expect(arena.agreements.dueOn(MENTAL_HEALTH, 2)).toBe(14);
  expect(arena.agreements.dueOn(MENTAL_HEALTH, 3)).toBe(15);
});

test('a need that has gone breaks no promise', () => {
  const arena = jointPlace({ mental_health_promise: 14, mental_health_minutes: 4, triage: 1 });
  for (const person of range(60)) send(arena, person, MENTAL_HEALTH, MENTAL, 3);
  steps(arena, 7);
  for (const person of range(60))
    if (arena.people.level(person, MENTAL) > 0) arena.demography.replace(person, 7 << 16, false);
  steps(arena, 60);
  expect(counts(arena)[1]).toBe(0);
});

test('agreements ranked first are kept at the price of courses; ranked last they are broken instead', () => {
  const run = (...first: string[]) => {
    const order = [...first, ...DUTIES.filter((duty) => !first.includes(duty))];
    const world = { mental_health_promise: 21, mental_health_minutes: 200, triage: 1, mental_health_clears_mental: 0 };
    const arena = jointPlace(world, { 'order-of-duties': { order }, 'ending-care': { ends: 'session_cap', cap: 6 } });
    for (let week = 0; week < 26; week++) {
      for (const person of range(8)) send(arena, week * 8 + person, MENTAL_HEALTH, MENTAL, 3);
      steps(arena, 7);
    }
    const [kept, broken] = counts(arena);
    return kept / (kept + broken);
  };
  expect(run('agreements', 'courses', 'waiting_list')).toBeGreaterThan(
    run('courses', 'waiting_list', 'agreements') + 0.1,
  );
});
