import { expect, test } from 'vitest';
import type { Arena } from '../../../engine/model/arena.ts';
import type { RuleValues, World } from '../../../engine/index.ts';
import { HEADING, YEAR_OF_ONE } from '../../../engine/model/minutes.ts';
import { DUTIES } from '../../../engine/model/vocabulary.ts';
import { WORKDAYS_A_YEAR } from '../../../engine/model/workdays.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { jointPlace } from '../../support/joint.ts';
import { light } from '../../support/persons.ts';
import { begin, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { MENTAL, MENTAL_HEALTH, PHYSICAL, ask, range, send, stage, steps } from '../../rules/stage.ts';

const figures = (values: Readonly<Record<string, number | string>>): RuleValues => ({
  indicators: {
    same_day_target: 0, physical_care_target: 0, starts_target: 0, consequence: 'performance_management', weight: 0.3, lag: 0,
    audit: 0, ratchet: 'no', ...values,
  },
}); // prettier-ignore
const order = (...first: string[]): RuleValues => ({
  'order-of-duties': { order: [...first, ...DUTIES.filter((duty) => !first.includes(duty))] },
});

const SESSION = 30;
const PEOPLE = 400;
/** A service with time for so many sessions a day; so many people are sent to it on day 0, whose starts are promised for day 14. */
function promised(sessions: number, people: number, rules: RuleValues): Arena {
  // Just under: with a minute over, one more session would begin.
  const daily = sessions * SESSION - 0.2;
  const arena = jointPlace(
    {
      attention: 'on', mental_health_promise: 14, mental_health_session: SESSION, mental_health_interval: 7,
      mental_health_clears_mental: 0, mental_health_minutes: (daily * WORKDAYS_A_YEAR) / PEOPLE,
    },
    { 'ending-care': { ends: 'session_cap', cap: 20 }, ...rules },
  ); // prettier-ignore
  for (const person of range(people)) send(arena, person, MENTAL_HEALTH, MENTAL, 3);
  return arena;
}

const gaming = (arena: Arena) => arena.attention!.gaming;
const row = (arena: Arena) => arena.serviceRow(MENTAL_HEALTH);
const spent = (arena: Arena, heading: number) => arena.minutes.at(row(arena), heading);
const kept = ({ collector }: Arena) => [collector.get('agreementsKept'), collector.get('agreementsBroken')];
const done = ({ collector }: Arena) =>
  (['casesClosed', 'emptyStarts', 'shortContacts'] as const).map((name) => collector.get(name));
const inCourse = (arena: Arena) => range(PEOPLE).filter((person) => (arena.people.served(person) >> MENTAL) & 1);

test('a figure above its target changes nothing: time is split as where nothing is measured, and nothing is done for figures', () => {
  const rules = figures({ same_day_target: 0.1, physical_care_target: 0.3, starts_target: 0.5, weight: 1 });
  const arena = jointPlace({ attention: 'on', discretion: 1 }, rules);
  const { attention, people } = arena;
  light(arena, 0, PHYSICAL, 2);
  people.learn(0, 0, PHYSICAL);
  people.setWorked(0, PHYSICAL, 20);
  arena.indicators.appointments(0, 100, 50);
  attention!.promise(MENTAL_HEALTH, true, 9);
  attention!.promise(MENTAL_HEALTH, false, 1);
  arena.day = 28;
  attention!.open();
  for (const domain of range(4)) expect(attention!.followsUp(0, domain)).toBe(1);
  for (let day = 0; day < 1000; day++) expect(attention!.putsStartsFirst(MENTAL_HEALTH)).toBe(false);
  expect([gaming(arena).closings[MENTAL_HEALTH], gaming(arena).empties[MENTAL_HEALTH]]).toEqual([0, 0]);
  expect(gaming(arena).cut[0]).toBe(0);
});

test('as much is done for a figure as it lacks, and as a softmax share of the time allows', () => {
  const lacking = (minutes: number) => {
    const world = { attention: 'on', mental_health_minutes: minutes };
    const arena = jointPlace(world, figures({ starts_target: 0.9, same_day_target: 0.6 }));
    arena.attention!.promise(MENTAL_HEALTH, true, 50);
    arena.attention!.promise(MENTAL_HEALTH, false, 50);
    arena.indicators.appointments(0, 100, 20);
    arena.day = 28;
    arena.attention!.open();
    return gaming(arena);
  };
  // Courses pay .7, starts .7 + .3 · .4, and each of records, closing and opening .3 · .4; sharpness 3.
  const pays = (own: number, short: number) => Math.exp(3 * (0.7 * own + 0.3 * short));
  const share = pays(0, 0.4) / (pays(1, 0) + pays(1, 0.4) + 3 * pays(0, 0.4));
  const time = ((40 * PEOPLE) / YEAR_OF_ONE) * 4 * 41.5 * 60 * 0.62 * 0.2 * share;
  expect(time / 5).toBeLessThan(40);
  expect(lacking(40).closings[MENTAL_HEALTH]).toBe(Math.floor(time / 2));
  expect(lacking(40).empties[MENTAL_HEALTH]).toBe(Math.floor(time / 5));
  // Of a hundred promises fifty were kept: forty are lacking to nine in ten.
  expect(lacking(20_000).closings[MENTAL_HEALTH]).toBe(40);
  expect(lacking(20_000).empties[MENTAL_HEALTH]).toBe(40);
  // Same-day appointments are .4 short as well: four domains, records and cutting short.
  expect(lacking(40).cut[0]).toBeCloseTo(pays(0, 0.4) / (4 * pays(1, 0) + 2 * pays(0, 0.4)), 12);
});

test('courses are closed so that promised starts find room: their need stays and is known, and nobody works on it', () => {
  // Two sessions a day: ten courses fill the week, and on day 14 two promised starts are left.
  const rules = { ...order('courses', 'agreements', 'waiting_list'), ...figures({ audit: 1 }) };
  const story = (closings: number) => {
    const arena = promised(2, 12, rules);
    steps(arena, 14);
    const before = inCourse(arena);
    gaming(arena).closings[MENTAL_HEALTH] = closings;
    steps(arena, 1);
    const closed = before.filter((person) => !inCourse(arena).includes(person));
    return { arena, closed, before };
  };
  const none = story(0);
  expect(none.before.length).toBe(10);
  expect(kept(none.arena)).toEqual([10, 2]);
  const one = story(1);
  expect(kept(one.arena)).toEqual([11, 1]);
  const { arena, closed } = story(5);
  expect(kept(arena)).toEqual([12, 0]);
  expect(done(arena)).toEqual([2, 0, 0]);
  expect(gaming(arena).closings[MENTAL_HEALTH]).toBe(3);
  expect(closed.length).toBe(2);
  for (const person of closed) {
    expect(arena.people.level(person, MENTAL)).toBe(3);
    expect(arena.people.knows(person, 1 + MENTAL_HEALTH, MENTAL)).toBe(true);
    expect(arena.people.served(person)).toBe(0);
    expect(arena.services.takesReferral(person, MENTAL_HEALTH, 3, arena.day)).toBe(true);
  }
  expect(inCourse(arena).length).toBe(10);
  // Two minutes of paperwork each, and twenty of answering, since the audit finds every one.
  steps(arena, 4);
  expect(spent(arena, HEADING.gaming)).toBe(4);
  expect(spent(arena, HEADING.reporting)).toBe(40);
  expect(spent(none.arena, HEADING.gaming)).toBe(0);
  steps(arena, 3);
  arena.minutes.verify();
});

test('no course is closed where promised starts have room, or come first anyway', () => {
  const closedUnder = (sessions: number, ...duties: string[]) => {
    const arena = promised(sessions, 12, { ...order(...duties), ...figures({}) });
    steps(arena, 14);
    gaming(arena).closings[MENTAL_HEALTH] = 5;
    steps(arena, 1);
    return done(arena)[0];
  };
  expect(closedUnder(2, 'courses', 'agreements', 'waiting_list')).toBe(2);
  expect(closedUnder(2, 'agreements', 'courses', 'waiting_list')).toBe(0);
  expect(closedUnder(4, 'courses', 'agreements', 'waiting_list')).toBe(0);
});

test('starts that the day does not hold are opened empty: in time on paper, and of next to no use', () => {
  // One session a day, promised starts and the list before courses: nine have begun by day 14, three are left.
  const story = (empties: number, audit: number) => {
    const rules = { ...order('agreements', 'waiting_list', 'courses'), ...figures({ starts_target: 1, audit }) };
    const arena = promised(1, 12, rules);
    steps(arena, 14);
    gaming(arena).empties[MENTAL_HEALTH] = empties;
    const direct = spent(arena, HEADING.direct);
    const lengths: number[] = [];
    arena.treatment.attempt = (_person, _organisation, _domain, minutes) => lengths.push(minutes) < 0;
    steps(arena, 1);
    return { arena, lengths, direct: spent(arena, HEADING.direct) - direct };
  };
  const honest = story(0, 0);
  expect(kept(honest.arena)).toEqual([10, 2]);
  expect(honest.lengths).toEqual([SESSION]);
  const { arena, lengths, direct } = story(3, 0);
  expect(kept(arena)).toEqual([12, 0]);
  expect(done(arena)).toEqual([0, 3, 0]);
  expect(lengths.slice(0, 3)).toEqual([5, 5, 5]);
  // Fifteen minutes, and what is left goes to a course, which outlasts the day.
  expect(lengths.slice(3)).toEqual([SESSION]);
  expect(direct).toBe(honest.direct);
  expect([arena.attention!.starts.truth(MENTAL_HEALTH, 0), arena.attention!.starts.reported(MENTAL_HEALTH, 0)]).toEqual(
    [9 / 12, 1],
  );
  expect([arena.collector.get('startMet'), arena.collector.get('startMade')]).toEqual([9, 3]);
  const found = story(3, 1).arena;
  expect(found.attention!.starts.reported(MENTAL_HEALTH, 0)).toBe(9 / 12);
  expect([found.collector.get('startMet'), found.collector.get('startMade')]).toEqual([9, 0]);
  expect(found.collector.get('foundOut')).toBe(3);
  // 1 − (1 − q)^(5 / 30), as for whoever else has five minutes.
  const law = jointPlace({ mental_health_session: SESSION, mental_health_clears_mental: 0.3 });
  expect(law.treatment.chance(1 + MENTAL_HEALTH, MENTAL, 5)).toBeCloseTo(1 - 0.7 ** (5 / 30), 12);
});

test('contacts of today are cut short and their minutes go to others; booked ones are not', () => {
  const story = (cut: number, values: Readonly<Record<string, number>> = {}) => {
    const arena = stage({ world: { attention: 'on', practice_minutes: 400, asking: 1e-9, ...values } });
    const lengths: number[] = [];
    arena.treatment.attempt = (_person, organisation, _domain, minutes) =>
      organisation === 0 && lengths.push(minutes) < 0;
    gaming(arena).cut[0] = cut;
    for (const person of range(60)) {
      light(arena, person, PHYSICAL, 2);
      ask(arena, person, 8 + person / 10);
    }
    steps(arena, 1);
    const [today, direct] = [[...lengths], arena.minutes.at(0, HEADING.direct)];
    steps(arena, 20);
    return { lengths: today, later: lengths.slice(today.length), direct, cut: done(arena)[2] };
  };
  const [whole, half] = [story(0), story(1)];
  expect(new Set(whole.lengths)).toEqual(new Set([10]));
  expect(new Set(half.lengths)).toEqual(new Set([5]));
  expect(half.later).toContain(10); // booked ahead, by those who could wait
  expect(half.lengths.length).toBeGreaterThan(1.5 * whole.lengths.length);
  expect(half.direct).toBeLessThanOrEqual(whole.direct + 10);
  expect(whole.cut).toBe(0);
  const some = story(0.4, { practice_minutes: 10_000 });
  expect(some.lengths.filter((minutes) => minutes === 5).length).toBeGreaterThan(10);
  expect(some.lengths.filter((minutes) => minutes === 10).length).toBeGreaterThan(20);
  expect(story(1, { short_slot: 1 }).lengths).toEqual(whole.lengths);
});

const hard = (audit: number): RuleValues => ({
  ...SHIPPED['hierarchy'],
  ...order('courses', 'agreements', 'waiting_list'),
  ...figures({ same_day_target: 0.9, starts_target: 1, weight: 1, audit }),
});
const live = (rules: RuleValues, world: Partial<World>) =>
  tell({ place: BUSY_PLACE, world: { ...BUSY, joint_work: 'on', ...world }, rules, warmUp: 0, days: 730 });

test('in a busy place all of it happens, minutes add up, and audit finds its share', () => {
  const { simulation, result } = live(hard(0.25), { attention: 'on' });
  const { arena } = simulation;
  for (const times of done(arena)) expect(times).toBeGreaterThan(20);
  expect(result.measures['minutes_gaming']).toBeGreaterThan(0);
  expect(result.reported['starts_in_time'].value).toBeGreaterThan(result.reported['starts_in_time'].truth);
  arena.minutes.verify();
  const off = live(hard(0.25), {});
  expect(done(off.simulation.arena)).toEqual([0, 0, 0]);
  expect(live(hard(0.25), { token_minutes: 20, short_slot: 0.2 }).digest).toBe(off.digest);
});

test('whoever has a course closed on them keeps a clock: looked at weekly, nobody with need is left without', () => {
  const simulation = begin({
    place: BUSY_PLACE,
    world: { ...BUSY, joint_work: 'on', attention: 'on' },
    rules: hard(0),
  });
  simulation.count({ days: 364 });
  for (let week = 0; week < 52; week++) {
    simulation.advance(7);
    expect(() => simulation.result(), `week ${week}`).not.toThrow();
  }
  expect(done(simulation.arena)[0]).toBeGreaterThan(10);
});
