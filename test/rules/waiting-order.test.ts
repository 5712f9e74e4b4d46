import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { mean } from '../support/agreement.ts';
import { onePractice } from '../support/places.ts';
import { MENTAL, MENTAL_HEALTH, range, send, stage, steps, watchTouches } from './stage.ts';

const WORKDAYS_A_YEAR = (365 * 5) / 7;
const PEOPLE = 120;
/** A session a day at most begins, and lasts until tomorrow: one every two days. */
const SESSIONS_A_DAY = 0.5;
const world = {
  mental_health_minutes: ((SESSIONS_A_DAY * 50 + 1e-6) * WORKDAYS_A_YEAR) / PEOPLE,
  mental_health_clears_mental: 1,
};
const oneSession = { 'ending-care': { ends: 'session_cap', cap: 1 } };
const levelOf = (person: number) => 1 + (person % 3);
/** One person is referred every working day, mild, middling and severe in turn, then no more. */
const REFERRED = 90;

interface Start {
  readonly person: number;
  readonly referred: number;
  readonly day: number;
}

function starts(order: string): { starts: Start[]; direct: number } {
  const rules = { ...oneSession, 'waiting-order': { order } };
  const arena = stage({ place: onePractice(PEOPLE), world, rules });
  const touches = watchTouches(arena);
  const referred = new Int32Array(REFERRED);
  for (let person = 0; person < REFERRED; person++) {
    if (person > 0) steps(arena, arena.day % 7 === 4 ? 3 : 1);
    referred[person] = arena.day;
    send(arena, person, MENTAL_HEALTH, MENTAL, levelOf(person));
  }
  steps(arena, 150);
  const firsts = touches.filter(({ kind }) => kind === 'first');
  const direct = arena.minutes.at(arena.serviceRow(MENTAL_HEALTH), HEADING.direct);
  return { starts: firsts.map(({ person, day }) => ({ person, referred: referred[person], day })), direct };
}

const [firstCome, byNeed] = ['first_come', 'by_need'].map(starts);
const meanWait = (found: Start[], level: number) =>
  mean(found.filter(({ person }) => levelOf(person) === level).map(({ referred, day }) => day - referred));

test('first come: courses begin in the order of referral, whatever the need', () => {
  const dates = firstCome.starts.map(({ referred }) => referred);
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(Math.abs(meanWait(firstCome.starts, 3) - meanWait(firstCome.starts, 1))).toBeLessThan(4);
});

test('by need: nobody begins while somebody worse off, known to the service, is waiting', () => {
  for (const { person, day } of byNeed.starts) {
    const worse = byNeed.starts.filter((other) => levelOf(other.person) > levelOf(person));
    expect(worse.filter((other) => other.referred < day && other.day > day)).toEqual([]);
  }
});

test('by need: among equals the earlier referral comes first', () => {
  for (const level of [1, 2, 3]) {
    const equals = byNeed.starts.filter(({ person }) => levelOf(person) === level);
    const dates = equals.map(({ referred }) => referred);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  }
});

test('by need the severe wait less and the mild wait more than first come', () => {
  expect(meanWait(byNeed.starts, 3)).toBeLessThan(meanWait(firstCome.starts, 3) / 4);
  expect(meanWait(byNeed.starts, 1)).toBeGreaterThan(1.3 * meanWait(firstCome.starts, 1));
  expect(meanWait(byNeed.starts, 3)).toBeLessThan(meanWait(byNeed.starts, 2));
  expect(meanWait(byNeed.starts, 2)).toBeLessThan(meanWait(byNeed.starts, 1));
});

test('an order serves no more people: as many begin each day, in as many minutes, and wait as long all in all', () => {
  const days = (found: Start[]) => found.map(({ day }) => day);
  const waited = (found: Start[]) => found.reduce((sum, { referred, day }) => sum + day - referred, 0);
  expect(firstCome.starts).toHaveLength(REFERRED);
  expect(days(byNeed.starts)).toEqual(days(firstCome.starts));
  expect(waited(byNeed.starts)).toBe(waited(firstCome.starts));
  expect(byNeed.direct).toBe(firstCome.direct);
  expect(range(REFERRED).every((person) => byNeed.starts.some((start) => start.person === person))).toBe(true);
});
