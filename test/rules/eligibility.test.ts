import { expect, test } from 'vitest';
import { SERVICES } from '../../engine/index.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import {
  FUNCTIONAL,
  MENTAL,
  MENTAL_HEALTH,
  SOCIAL,
  range,
  send,
  stage,
  steps,
  watchReferrals,
  watchTouches,
} from './stage.ts';

const ALL_LEVELS = { community_nursing: 1, mental_health: 1, social_care: 1, voluntary: 1 };
const TREATS = [FUNCTIONAL, MENTAL, SOCIAL, SOCIAL];

/** Everybody sent to everybody, one need of each level: who is sent back, as service and level. */
function sentBack(levels: Readonly<Record<string, number>>): string[] {
  const arena = stage({ rules: { eligibility: levels } });
  const touches = watchTouches(arena);
  const sent = SERVICES.flatMap(({ key }, service) => [1, 2, 3].map((level) => ({ key, service, level })));
  sent.forEach(({ service, level }, person) => send(arena, person, service, TREATS[service], level));
  steps(arena, 3);
  const bounced = touches.filter(({ kind }) => kind === 'bounced').map(({ person }) => sent[person]);
  return bounced.map(({ key, level }) => `${key} ${level}`).toSorted();
}

for (const { key } of SERVICES) {
  test(`${key}: raising its level sends back those below, there and nowhere else`, () => {
    expect(sentBack(ALL_LEVELS)).toEqual([]);
    expect(sentBack({ ...ALL_LEVELS, [key]: 2 })).toEqual([`${key} 1`]);
    expect(sentBack({ ...ALL_LEVELS, [key]: 3 })).toEqual([`${key} 1`, `${key} 2`]);
  });
}

test('to be sent back is a touchpoint with no care in it: the need stays and the practice is told', () => {
  const arena = stage({ rules: { eligibility: { ...ALL_LEVELS, mental_health: 2 } } });
  const touches = watchTouches(arena);
  send(arena, 0, MENTAL_HEALTH, MENTAL, 1);
  expect(arena.people.knows(0, PRACTICE, MENTAL)).toBe(false);
  steps(arena, 30);
  expect(touches).toEqual([{ day: 1, person: 0, service: MENTAL_HEALTH, kind: 'bounced' }]);
  expect(arena.people.level(0, MENTAL)).toBe(1);
  expect(arena.people.served(0)).toBe(0);
  expect(arena.people.knows(0, PRACTICE, MENTAL)).toBe(true);
  expect([...arena.treatment.given]).toEqual([...arena.treatment.given].map(() => 0));
});

test('for 90 days nobody is sent there again, unless the need is worse', () => {
  const arena = stage({ rules: { eligibility: { ...ALL_LEVELS, mental_health: 3 } } });
  send(arena, 0, MENTAL_HEALTH, MENTAL, 2);
  steps(arena, 2);
  const takes = (level: number, days: number) => arena.services.takesReferral(0, MENTAL_HEALTH, level, 1 + days);
  expect([1, 2, 3].map((level) => takes(level, 1))).toEqual([false, false, true]);
  expect([1, 2, 3].map((level) => takes(level, 90))).toEqual([false, false, true]);
  expect([1, 2, 3].map((level) => takes(level, 91))).toEqual([true, true, true]);
});

test('a practice that knows of the need waits those 90 days, or until it is worse', () => {
  const run = (worse: boolean) => {
    const arena = stage({
      world: { refers_mild: 1 },
      rules: { eligibility: { ...ALL_LEVELS, mental_health: 2, voluntary: 2 } },
    });
    const referrals = watchReferrals(arena);
    light(arena, 0, MENTAL, 1);
    arena.people.learn(0, PRACTICE, MENTAL);
    for (const day of range(100)) {
      if (worse && day === 40) light(arena, 0, MENTAL, 2);
      arena.passingOn.fromPractice(0, arena.day);
      arena.step();
    }
    return referrals.map(({ day, service, level }) => [SERVICES[service].key, day, level]);
  };
  const tries = [
    ['mental_health', 0, 1],
    ['voluntary', 2, 1],
  ];
  expect(run(false).slice(0, 2)).toEqual(tries);
  expect(run(false)[2]).toEqual(['mental_health', 92, 1]);
  expect(run(true)).toEqual([...tries, ['mental_health', 40, 2]]);
});

test('in a whole life of a place the 90 days hold for everybody', () => {
  const simulation = begin({
    place: BUSY_PLACE,
    world: BUSY,
    rules: {
      ...SHIPPED['status-quo'],
      eligibility: { community_nursing: 2, mental_health: 3, social_care: 2, voluntary: 2 },
    },
  });
  const { arena } = simulation;
  const [touches, referrals] = [watchTouches(arena), watchReferrals(arena)];
  const last = new Map<string, number>();
  const holder = (person: number, service: number) => `${arena.people.address(person)} ${service}`;
  let [soon, again] = [0, 0];
  for (let day = 0; day < 500; day++) {
    const [sent, back] = [referrals.length, touches.length];
    simulation.advance(1);
    for (const { person, service, level } of referrals.slice(sent)) {
      const bounced = last.get(holder(person, service));
      if (bounced === undefined) continue;
      again++;
      if (day - (bounced >> 2) <= 90 && level <= (bounced & 3)) soon++;
    }
    for (const { person, service, kind } of touches.slice(back)) {
      if (kind !== 'bounced') continue;
      const { level } = referrals.findLast((referral) => referral.person === person && referral.service === service)!;
      last.set(holder(person, service), (day << 2) | level);
    }
  }
  expect(soon).toBe(0);
  expect(again).toBeGreaterThan(20);
});
