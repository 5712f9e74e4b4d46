import { expect, test } from 'vitest';
import { Simulation, type RuleValues, type World } from '../../../engine/index.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { light } from '../../support/persons.ts';
import { livedAgain, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { MENTAL, PHYSICAL, SOCIAL, stage, steps } from '../../rules/stage.ts';

const ON: Partial<World> = { ...BUSY, community: 'on' };
const linking = (who: string, posts = 2.3): RuleValues => ({
  ...SHIPPED['status-quo'],
  'community-links': { who, posts },
});
const run = (rules: RuleValues, world: Partial<World> = ON) =>
  tell({ place: BUSY_PLACE, world, rules, warmUp: 0, days: 730 });

test('off, nothing of it is in the state and R15 moves no byte', () => {
  const off = run(linking('clinician'), BUSY).digest;
  expect(run(linking('link_worker'), BUSY).digest).toBe(off);
  expect(tell({ place: BUSY_PLACE, world: ON, rules: linking('volunteers'), knockout: ['M8'], warmUp: 0, days: 730 }).digest).toBe(off);
  expect(run(linking('clinician')).digest).not.toBe(off);
}); // prettier-ignore

test('link workers are paid out of what all organisations have, and have the contacts; volunteers’ hours are nobody’s pay', () => {
  const told = run(linking('clinician')).result;
  const linked = run(linking('link_worker', 10)).result;
  const found = run(linking('volunteers')).result;
  for (const [name, line] of Object.entries(linked.minutes)) expect(line.paid).toBe(told.minutes[name].paid);
  expect(told.treatments['link_worker'].social.given).toBe(0);
  expect(linked.treatments['link_worker'].social.given).toBeGreaterThan(0);
  expect(found.treatments['link_worker'].social.given).toBe(0);
  for (const result of [told, linked, found]) {
    expect(result.measures['hours_volunteers']).toBeGreaterThan(0);
    // One helper in 1,000 people gives at most 2 hours each week, and those who were helped help in their turn.
    expect(result.measures['hours_volunteers']).toBeLessThan((2 * 52.2 * Math.max(1, result.measures['helpers'])) / 1000);
  }
}); // prettier-ignore

test('the chance that a meeting clears a level is the same whoever links', () => {
  const world = { ...ON, helpers_at_first: 60, goes_if_told: 1 } as Partial<World>;
  const shares = ['clinician', 'volunteers'].map((who) => {
    let [given, cleared] = [0, 0];
    for (let replication = 0; replication < 6; replication++) {
      const { social } = tell({ place: BUSY_PLACE, world, rules: linking(who), replication, days: 730 }).result
        .treatments['community'];
      given += social.given;
      cleared += social.cleared;
    }
    return { share: cleared / given, given };
  });
  for (const { share, given } of shares) {
    expect(given).toBeGreaterThan(300);
    expect(Math.abs(share - 0.2)).toBeLessThan(3.29 * Math.sqrt((0.2 * 0.8) / given));
  }
});

test('a circle meets on Thursdays as far as helpers’ hours go, whoever waited longest first', () => {
  const arena = stage({
    world: {
      community: 'on',
      helpers_at_first: 50,
      helper_hours: 0.75,
      helpers_leave: 0,
      community_clears_social: 0.06,
    },
  });
  const { community, people, collector } = arena;
  // Three helpers of three quarters of an hour: three meetings a week.
  const some = [3, 7, 11, 12, 20];
  for (const person of some) {
    light(arena, person, SOCIAL, 3);
    community!.join(person);
  }
  const met = () => some.map((person) => Math.floor((arena.day - people.worked(person, SOCIAL)) / 7) < 1);
  steps(arena, 4);
  expect(collector.get('volunteerMinutes')).toBe(3 * 45);
  expect(met()).toEqual([true, true, true, false, false]);
  steps(arena, 7);
  expect(collector.get('volunteerMinutes')).toBe(6 * 45);
  expect(met()).toEqual([true, false, false, true, true]);
});

test('who is well again leaves with a tie, may help others, and a practice trains who does', () => {
  const arena = stage({
    world: {
      community: 'on',
      practice_minutes: 2000,
      helpers_at_first: 50,
      helpers_leave: 0,
      community_clears_social: 1,
      becomes_helper: 1,
      own_tie_shelters: 1,
    },
  });
  const { community } = arena;
  light(arena, 3, SOCIAL, 1);
  community!.join(3);
  expect(community!.shelters(3, 0, 0)).toBe(false);
  steps(arena, 4);
  expect(community!.takesPart(3)).toBe(false);
  expect(community!.shelters(3, 0, 0)).toBe(true);
  expect(community!.helpers[0]).toBeCloseTo(0.06 * 50 + 1, 9);
  expect(arena.minutes.at(0, HEADING.training)).toBe(120);
});

test('a clinician tells of it what is on record and the community may meet; it takes minutes', () => {
  const arena = stage({ world: { community: 'on', goes_if_told: 1 } });
  const { community, people } = arena;
  light(arena, 1, PHYSICAL, 2);
  light(arena, 2, MENTAL, 2);
  light(arena, 4, SOCIAL, 2);
  people.learn(1, 0, PHYSICAL);
  people.learn(4, 0, SOCIAL);
  arena.minutes.open(0, 480);
  for (const person of [1, 2, 4]) community!.afterContact(person, 0);
  expect([1, 2, 4].map((person) => community!.takesPart(person))).toEqual([false, false, true]);
  expect(arena.minutes.at(0, HEADING.coordination)).toBe(2);
});

test('a run put back goes on as it would have, with anybody linking', () => {
  for (const who of ['link_worker', 'volunteers']) {
    const simulation = new Simulation({ place: BUSY_PLACE, world: ON, seed: 2, replication: 1 });
    simulation.govern(linking(who, 10));
    simulation.advance(200);
    const [first, again] = livedAgain(simulation, 200);
    expect(again).toBe(first);
  }
});
