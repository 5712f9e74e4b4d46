import { expect, test } from 'vitest';
import { SERVICES, type RuleValues } from '../../engine/index.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { DUTIES } from '../../engine/model/vocabulary.ts';
import { BUSY, BUSY_PLACE, SLACK } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import { MENTAL, MENTAL_HEALTH, range, send, stage, steps, watchTouches } from './stage.ts';

const INDICATORS = 20;
/** Minutes owed for each paid minute: three an indicator and week of 41.5 hours. */
const OWED = (INDICATORS * 3) / (41.5 * 60);
const NAMES = [...BUSY_PLACE.practices.map(({ code }) => code), ...SERVICES.map(({ key }) => key)];

const order = (...first: string[]): RuleValues => ({
  'order-of-duties': { order: [...first, ...DUTIES.filter((duty) => !first.includes(duty))] },
});
const reportingFirst = order('reporting');
const careFirst = order(...DUTIES.filter((duty) => duty !== 'reporting'));

/** After each working day, by organisation: minutes of reporting owed and not done, in days' worth, and idle minutes so far. */
function backlog(rules: RuleValues, world: typeof BUSY, days: number) {
  const reporting = { indicators: INDICATORS };
  const simulation = begin({ place: BUSY_PLACE, world, rules: { ...SHIPPED['status-quo'], reporting, ...rules } });
  const { minutes } = simulation.arena;
  const log: { name: string; behind: number; daily: number; idle: number }[][] = [];
  let worked = 0;
  for (let day = 0; day < days; day++) {
    simulation.advance(1);
    if (day % 7 > 4) continue;
    worked++;
    log.push(
      NAMES.map((name, row) => {
        const owed = OWED * minutes.at(row, HEADING.paid);
        const daily = owed / worked;
        return { name, behind: owed - minutes.at(row, HEADING.reporting), daily, idle: minutes.at(row, HEADING.idle) };
      }),
    );
  }
  return log;
}

test('reporting before care takes its minutes at opening: nobody is ever behind', () => {
  for (const today of backlog(reportingFirst, { ...BUSY, practice_minutes: 15 }, 120))
    for (const { name, behind } of today) expect([name, Math.abs(behind) < 2]).toEqual([name, true]);
});

test('care before reporting: a practice that is short of minutes reports only what is five days old', () => {
  const log = backlog(careFirst, { ...BUSY, practice_minutes: 15 }, 180);
  const practices = (today: (typeof log)[number]) => today.slice(0, BUSY_PLACE.practices.length);
  const idle = (today: (typeof log)[number]) => practices(today).map((practice) => practice.idle);
  expect(idle(log.at(-1)!)).toEqual(idle(log[60]));
  for (const today of log.slice(60))
    for (const { name, behind, daily } of practices(today)) expect([name, behind > 3 * daily]).toEqual([name, true]);
});

// A day’s due is a whole number, up to one more than the mean.
test('and is never further behind than five days’ worth: reporting is not forgotten', () => {
  for (const world of [{ ...BUSY, practice_minutes: 15 }, BUSY, SLACK])
    for (const today of backlog(careFirst, world, 180))
      for (const { name, behind, daily } of today) expect([name, behind <= 5 * (daily + 1) + 1]).toEqual([name, true]);
});

test('where there are minutes to spare the order costs reporting nothing', () => {
  const last = backlog(careFirst, { ...SLACK, practice_minutes: 400 }, 120).at(-1)!;
  const idle = last.filter((organisation) => organisation.idle > 0);
  for (const { name, behind } of idle) expect([name, Math.abs(behind) < 10]).toEqual([name, true]);
  expect(idle.filter((organisation) => organisation.idle > 1000).length).toBeGreaterThan(4);
});

/** A service with two sessions a day: two people in daily courses without end, and two on the list. */
function fortnight(rules: RuleValues) {
  const people = 60;
  const world = {
    mental_health_minutes: ((100 + 1e-6) * ((365 * 5) / 7)) / people,
    mental_health_interval: 1,
    mental_health_clears_mental: 0,
  };
  const arena = stage({ place: onePractice(people), world, rules });
  for (const person of [0, 1]) send(arena, person, MENTAL_HEALTH, MENTAL, 2);
  steps(arena, 2);
  const touches = watchTouches(arena);
  for (const person of [2, 3]) send(arena, person, MENTAL_HEALTH, MENTAL, 2);
  for (const person of range(4)) light(arena, person, MENTAL, 2);
  steps(arena, 2);
  return touches.map(({ person }) => person).toSorted((a, b) => a - b);
}

test('courses before the waiting list: nobody begins while those who have begun take all the time', () => {
  expect(fortnight(order('courses', 'waiting_list'))).toEqual([0, 0, 1, 1]);
});

test('the waiting list before courses: new people begin, and sessions that were due are put off', () => {
  expect(fortnight(order('waiting_list', 'courses'))).toEqual([0, 1, 2, 3]);
});
