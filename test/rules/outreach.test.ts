import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { OPEN_PLAN } from '../../engine/model/people.ts';
import { rowOf } from '../../engine/model/rates.ts';
import { BUSY_PLACE, SLACK } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import { MENTAL, range, stage, steps } from './stage.ts';

const PEOPLE = 300;
/** A practice with plenty of minutes that spends a share of them on people who have not asked; everybody has the same hidden need. */
function lookFor(world: Record<string, number>, rules: Record<string, Record<string, number | string>> = {}) {
  const arena = stage({
    place: onePractice(PEOPLE),
    world: { practice_minutes: 3000, outreach_finds: 1, outreach_right: 1, ...world },
    rules: { outreach: { share: 0.1 }, ...rules },
  });
  for (const person of range(PEOPLE)) light(arena, person, MENTAL, 1);
  return arena;
}
const found = (arena: ReturnType<typeof lookFor>) =>
  range(PEOPLE).filter((person) => arena.people.knows(person, PRACTICE, MENTAL));

test('finds hidden need in its minutes, and invites whom it found', () => {
  const arena = lookFor({});
  steps(arena, 1);
  const contacts = arena.minutes.at(0, HEADING.outreach) / 15;
  expect(contacts).toBeGreaterThan(5);
  const known = found(arena);
  expect(known.length).toBeGreaterThan(0);
  expect(known.length).toBeLessThanOrEqual(contacts);
  for (const person of known) expect(arena.people.has(person, OPEN_PLAN)).toBe(true);
});

test('spends the share and no more, and nothing without the rule', () => {
  const arena = lookFor({ outreach_right: 0 });
  steps(arena, 5);
  const paid = arena.minutes.at(0, HEADING.paid);
  expect(arena.minutes.at(0, HEADING.outreach)).toBeLessThanOrEqual(paid * 0.1 + 5 * 15);
  expect(arena.minutes.at(0, HEADING.outreach)).toBeGreaterThan(paid * 0.07);
  const none = lookFor({}, { outreach: { share: 0 } });
  steps(none, 5);
  expect([none.minutes.at(0, HEADING.outreach), found(none)]).toEqual([0, []]);
});

test('what it cannot find it does not find; what it mistakes costs minutes and makes nothing known', () => {
  const blind = lookFor({ outreach_finds: 0 });
  steps(blind, 5);
  expect(found(blind)).toEqual([]);
  const [right, wrong] = [lookFor({ outreach_finds: 0 }), lookFor({ outreach_finds: 0, outreach_right: 0 })];
  let [looks, mistakes] = [0, 0];
  for (const [arena, count] of [
    [right, () => looks++],
    [wrong, () => mistakes++],
  ] as const) {
    const use = arena.minutes.use.bind(arena.minutes);
    arena.minutes.use = (organisation, heading, minutes) => {
      if (heading === HEADING.outreach) count();
      use(organisation, heading, minutes);
    };
    steps(arena, 1);
  }
  expect(mistakes).toBeGreaterThanOrEqual(looks);
  expect(wrong.people.knownDomains(0)).toBe(0);
});

test('a register brings it to people at risk more often than chance would', () => {
  const atRisk = (record: string) => {
    const arena = lookFor({}, { information: { record } });
    for (const person of range(PEOPLE)) arena.people.setRow(person, rowOf(person % 10 === 0 ? 1 : 0, 30, 2));
    steps(arena, 1);
    const known = found(arena);
    return known.filter((person) => person % 10 === 0).length / known.length;
  };
  expect(atRisk('shared')).toBeLessThan(0.3);
  expect(atRisk('register')).toBeGreaterThan(0.4);
});

test('in a whole life with minutes to spare it brings hidden need to light', () => {
  const hidden = (share: number) =>
    tell({ place: BUSY_PLACE, world: SLACK, rules: { ...SHIPPED['status-quo'], outreach: { share } } }).result.measures[
      'hidden_need_days'
    ];
  expect(hidden(0.1)).toBeLessThan(hidden(0));
});
