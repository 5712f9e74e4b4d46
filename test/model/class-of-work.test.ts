import { expect, test } from 'vitest';
import { BOOKED } from '../../engine/model/consultation.ts';
import * as staged from '../rules/stage.ts';
import { light } from '../support/persons.ts';
import { CLASSES, classOfWork } from '../../engine/model/class-of-work.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const named = (recorded: number, told: number, today: boolean) => CLASSES[classOfWork(recorded, told, today)];
const [PHYSICAL, MENTAL, SOCIAL] = [1, 2, 4];

test('somebody who comes today with nothing on record is work of the day', () => {
  expect(named(0, PHYSICAL, true)).toBe('on_the_day');
  expect(named(0, MENTAL, true)).toBe('on_the_day');
});

test('a body’s need has a known solution; a need of mind, circumstances or daily living takes long', () => {
  expect(named(0, PHYSICAL, false)).toBe('known_solution');
  expect(named(PHYSICAL, PHYSICAL, true)).toBe('known_solution');
  expect(named(0, MENTAL, false)).toBe('long');
  expect(named(SOCIAL, SOCIAL, true)).toBe('long');
});

test('two domains known are several, whoever asked about which', () => {
  expect(named(MENTAL, PHYSICAL, true)).toBe('several_domains');
  expect(named(MENTAL | SOCIAL, MENTAL, false)).toBe('several_domains');
});

test('every practice contact has one class, and what nobody knows makes none', () => {
  const { result } = tell({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'] });
  const shares = ['on_the_day', 'known_solution', 'long', 'several_domains'].map(
    (name) => result.measures[`work_${name}`],
  );
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(Math.min(...shares)).toBeGreaterThan(0);
});

test.each([
  ['own', 'long'],
  ['shared', 'several_domains'],
])('with an %s record, what only a service knows makes the contact %s', (record, expected) => {
  const arena = staged.stage({ rules: { information: { record } } });
  for (const domain of [staged.MENTAL, staged.SOCIAL]) light(arena, 0, domain, 1);
  arena.people.learn(0, 1 + staged.MENTAL_HEALTH, staged.SOCIAL);
  arena.consultation.hold(0, staged.MENTAL, 10, BOOKED, false);
  expect(CLASSES.filter((_, i) => arena.collector.classes[i] > 0)).toEqual([expected]);
});
