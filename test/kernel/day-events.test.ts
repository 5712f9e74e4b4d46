import { expect, test } from 'vitest';
import { DayEvents } from '../../engine/kernel/day-events.ts';
import { StateBlock } from '../../engine/kernel/state-block.ts';
import { Station } from '../../engine/kernel/station.ts';
import { Luck } from '../support/luck.ts';

test('events come out in the order of their times, those within a slot in the order of scheduling', () => {
  const luck = new Luck('events');
  const times = Array.from({ length: 500 }, () => luck.uniform() * 2000);
  const events = new DayEvents(500, new StateBlock());
  times.forEach((time, item) => events.schedule(item, time));
  const out: number[] = [];
  for (let item = events.next(3000); item >= 0; item = events.next(3000)) out.push(item);
  const slots = out.map((item) => Math.floor(times[item] * 256));
  expect(out).toHaveLength(500);
  expect(slots).toEqual(slots.toSorted((a, b) => a - b));
});

test('what is scheduled while a day is worked comes out that day', () => {
  const events = new DayEvents(3, new StateBlock());
  events.schedule(0, 5.25);
  events.schedule(1, 5.75);
  expect(events.next(10)).toBe(0);
  events.schedule(2, 5.5);
  expect([events.next(10), events.now, events.next(10), events.next(10)]).toEqual([2, 5.5, 1, -1]);
});

test('nothing comes out from the day that is asked for, and it is still there afterwards', () => {
  const events = new DayEvents(1, new StateBlock());
  events.schedule(0, 7.5);
  expect(events.next(7)).toBe(-1);
  expect(events.next(8)).toBe(0);
});

test('the past and what lies beyond the wheel are refused', () => {
  const events = new DayEvents(2, new StateBlock());
  events.schedule(0, 2.5);
  events.next(10);
  expect(() => events.schedule(1, 2.4)).toThrow(RangeError);
  expect(() => events.schedule(1, 40_000)).toThrow(RangeError);
});

test('a station serves as many as it has servers, the others in the order of coming', () => {
  const station = new Station(2, 5, new StateBlock());
  expect([0, 1, 2, 3].map((item) => station.join(item))).toEqual([true, true, false, false]);
  expect([station.busy, station.waiting, station.present]).toEqual([2, 2, 4]);
  expect([station.leave(), station.leave(), station.leave(), station.leave()]).toEqual([2, 3, -1, -1]);
  expect(station.present).toBe(0);
});
