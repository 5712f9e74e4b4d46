import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { DayWheel } from '../../engine/kernel/day-wheel.ts';
import { StateBlock } from '../../engine/kernel/state-block.ts';

const ITEMS = 70;
const SPAN = 16;
const everyItem = Array.from({ length: ITEMS }, (_, item) => item);
const items = integer({ min: 0, max: ITEMS - 1 });
const wheelOf = () => new DayWheel(ITEMS, new StateBlock(), SPAN);
const due = (wheel: DayWheel, day: number, room = ITEMS) => {
  const out = new Int32Array(room);
  return Array.from(out.subarray(0, wheel.drain(day, out)));
};

test('hands out a day in ascending order, whatever the order of scheduling', () => {
  const wheel = wheelOf();
  for (const item of [69, 3, 31, 32, 0, 63, 64, 2]) wheel.schedule(item, 5, 0);
  expect(due(wheel, 5)).toEqual([0, 2, 3, 31, 32, 63, 64, 69]);
});

test('hands an item out once, on its day', () => {
  const wheel = wheelOf();
  wheel.schedule(7, 3, 0);
  expect([0, 1, 2].map((day) => due(wheel, day))).toEqual([[], [], []]);
  expect(wheel.scheduled(7)).toBe(true);
  expect(due(wheel, 3)).toEqual([7]);
  expect(wheel.scheduled(7)).toBe(false);
  expect(due(wheel, 3 + SPAN)).toEqual([]);
});

test('an item scheduled again moves, from the front, the middle and the back of its day', () => {
  for (const moved of [1, 2, 3]) {
    const wheel = wheelOf();
    for (const item of [1, 2, 3]) wheel.schedule(item, 4, 0);
    wheel.schedule(moved, 9, 0);
    expect(due(wheel, 4)).toEqual([1, 2, 3].filter((item) => item !== moved));
    expect(due(wheel, 9)).toEqual([moved]);
  }
});

test('a day beyond the span comes early, at the farthest bucket', () => {
  const wheel = wheelOf();
  wheel.schedule(1, 10 + SPAN - 1, 10);
  wheel.schedule(2, 10 + SPAN, 10);
  wheel.schedule(3, 100_000, 10);
  for (let day = 10; day < 10 + SPAN - 1; day++) expect(due(wheel, day)).toEqual([]);
  expect(due(wheel, 10 + SPAN - 1)).toEqual([1, 2, 3]);
});

test('refuses the past, an odd span, and a day with more items than there is room for', () => {
  expect(() => wheelOf().schedule(1, 4, 5)).toThrow('item 1 cannot be scheduled for day 4: today is day 5');
  for (const span of [1, 100, 0x8000]) expect(() => new DayWheel(1, new StateBlock(), span)).toThrow(RangeError);
  const wheel = wheelOf();
  for (const item of [1, 2, 3]) wheel.schedule(item, 4, 0);
  expect(() => due(wheel, 4, 2)).toThrow('3 items due on day 4, and room for 2');
});

test('a wheel of the widest span reaches its last bucket', () => {
  const wheel = new DayWheel(2, new StateBlock(), 0x4000);
  wheel.schedule(1, 0x3fff, 0);
  expect(wheel.scheduled(1)).toBe(true);
  expect(due(wheel, 0x3ffe)).toEqual([]);
  expect(due(wheel, 0x3fff)).toEqual([1]);
});

/** A wheel with an owner who puts far days down again, as the wheel asks; and what a plain map of days says. */
class Owner {
  readonly wheel = wheelOf();
  readonly days = new Map<number, number>();
  today = 0;

  schedule(item: number, day: number): void {
    this.days.set(item, day);
    this.wheel.schedule(item, day, this.today);
  }

  remove(item: number): void {
    this.days.delete(item);
    this.wheel.remove(item);
  }

  /** The items that came out and were due, and those that should have been. */
  drain(): [number[], number[]] {
    const out = due(this.wheel, this.today);
    const now = out.filter((item) => this.days.get(item) === this.today);
    const expected = [...this.days.keys()].filter((item) => this.days.get(item) === this.today).sort((a, b) => a - b);
    this.today++;
    for (const item of now) this.days.delete(item);
    for (const item of out) if (this.days.has(item)) this.schedule(item, this.days.get(item)!);
    return [now, expected];
  }
}

test('schedules, moves, removes and drains as a plain map of days does', () => {
  const ahead = integer({ min: 0, max: 3 * SPAN });
  const step = record({ kind: constantFrom('schedule', 'schedule', 'remove', 'drain'), item: items, ahead });
  const check = (steps: { kind: string; item: number; ahead: number }[]) => {
    const owner = new Owner();
    const answers = steps.map(({ kind, item, ahead: days }) => {
      if (kind === 'drain') return owner.drain();
      if (kind === 'schedule') owner.schedule(item, owner.today + days);
      else owner.remove(item);
      const scheduled = everyItem.filter((each) => owner.wheel.scheduled(each));
      return [scheduled, everyItem.filter((each) => owner.days.has(each))];
    });
    for (let day = 0; day <= 3 * SPAN; day++) answers.push(owner.drain());
    for (const [answer, expected] of answers) expect(answer).toEqual(expected);
    expect(owner.days.size).toBe(0);
  };
  assert(property(array(step, { minLength: 1, maxLength: 150 }), check), { seed: 3, numRuns: 60 });
});

test('a wheel loaded from a save goes on as the one that was saved', () => {
  const [block, copyBlock] = [new StateBlock(), new StateBlock()];
  const [wheel, copy] = [new DayWheel(ITEMS, block, SPAN), new DayWheel(ITEMS, copyBlock, SPAN)];
  for (let item = 0; item < ITEMS; item++) wheel.schedule(item, (item * 7) % SPAN, 0);
  due(wheel, 0);
  copyBlock.load(block.save());
  wheel.remove(8);
  copy.remove(8);
  for (let day = 1; day < SPAN; day++) expect(due(copy, day)).toEqual(due(wheel, day));
});
