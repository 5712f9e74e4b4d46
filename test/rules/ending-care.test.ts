import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { SLACK, BUSY_PLACE } from '../support/busy.ts';
import { begin } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import { MENTAL, MENTAL_HEALTH, range, send, stage, steps, watchTouches } from './stage.ts';

const PEOPLE = 60;
const CAP = 4;
const capped = { 'ending-care': { ends: 'session_cap', cap: CAP } };
const uncapped = { 'ending-care': { ends: 'need_met', cap: CAP } };

/** Sixty people with the same severe need in a weekly course, for so many weeks. */
function courses(rules: Record<string, Record<string, string | number>>, weeks: number, world: Record<string, number>) {
  const arena = stage({ rules, world });
  const touches = watchTouches(arena);
  for (const person of range(PEOPLE)) send(arena, person, MENTAL_HEALTH, MENTAL, 3);
  steps(arena, 7 * weeks);
  const sessions = range(PEOPLE).map((person) => touches.filter((touch) => touch.person === person).length);
  const inCourse = range(PEOPLE).map((person) => arena.people.served(person) !== 0);
  const levels = range(PEOPLE).map((person) => arena.people.level(person, MENTAL));
  return { arena, sessions, inCourse, levels };
}

test('a capped course ends after so many sessions, whatever is left', () => {
  const { sessions, inCourse, levels, arena } = courses(capped, 12, { mental_health_clears_mental: 0 });
  expect(new Set(sessions)).toEqual(new Set([CAP]));
  expect(new Set(inCourse)).toEqual(new Set([false]));
  expect(new Set(levels)).toEqual(new Set([3]));
  expect(arena.services.takesReferral(0, MENTAL_HEALTH, 3, arena.day)).toBe(true);
});

test('with no cap nobody is let go while the need is there, and sessions go on week by week', () => {
  const { sessions, inCourse } = courses(uncapped, 40, { mental_health_clears_mental: 0 });
  expect(new Set(inCourse)).toEqual(new Set([true]));
  expect(new Set(sessions)).toEqual(new Set([40]));
});

test('either way a course ends with the need: no session is held for nothing', () => {
  for (const rules of [capped, uncapped]) {
    const { sessions, inCourse } = courses(rules, 12, { mental_health_clears_mental: 1 });
    expect(new Set(sessions)).toEqual(new Set([3]));
    expect(new Set(inCourse)).toEqual(new Set([false]));
  }
});

test('where sessions clear by chance, no course is longer than its cap and some end too early; without one, none does', () => {
  const short = courses(capped, 60, { mental_health_clears_mental: 0.4 });
  const long = courses(uncapped, 60, { mental_health_clears_mental: 0.4 });
  expect(Math.max(...short.sessions)).toBe(CAP);
  expect(Math.max(...long.sessions)).toBeGreaterThan(CAP);
  expect(short.levels.filter((level) => level > 0).length).toBeGreaterThan(5);
  expect(new Set(long.levels)).toEqual(new Set([0]));
  // The sessions that both hold are the same sessions.
  short.sessions.forEach((sessions, person) => expect(sessions).toBe(Math.min(CAP, long.sessions[person])));
});

test('a missed session is a session of the course', () => {
  const { arena, sessions } = courses(capped, 12, { mental_health_clears_mental: 0, session_missed: 0.5 });
  const row = arena.serviceRow(MENTAL_HEALTH);
  const [held, missed] = [HEADING.direct, HEADING.not_attended].map((heading) => arena.minutes.at(row, heading) / 50);
  expect(held + missed).toBe(CAP * PEOPLE);
  expect(held).toBe(sessions.reduce((sum, count) => sum + count, 0));
  expect(missed).toBeGreaterThan(80);
  expect(missed).toBeLessThan(160);
});

test('in a whole life of a place no course is longer than its cap, and none ends with the need there if there is no cap', () => {
  const endings = (rules: Record<string, Record<string, string | number>>) => {
    const simulation = begin({ place: BUSY_PLACE, world: SLACK, rules: { ...SHIPPED['status-quo'], ...rules } });
    const { people, services } = simulation.arena;
    const [setServed, forget] = [people.setServed.bind(people), services.forget.bind(services)];
    let [ended, early, leaving] = [0, 0, false];
    people.setServed = (person, served) => {
      const over = people.served(person) & ~served & 15;
      if (over !== 0 && !leaving) {
        ended++;
        if (people.level(person, 31 - Math.clz32(over)) > 0) early++;
      }
      setServed(person, served);
    };
    services.forget = (person) => {
      leaving = true;
      forget(person);
      leaving = false;
    };
    simulation.advance(365);
    return { ended, early };
  };
  const [short, long] = [endings(capped), endings(uncapped)];
  expect(short.ended).toBeGreaterThan(500);
  expect(long.ended).toBeGreaterThan(500);
  expect(short.early).toBeGreaterThan(50);
  expect(long.early).toBe(0);
});
