import { expect, test } from 'vitest';
import { Chance } from '../../engine/kernel/chance.ts';
import { DayWheel } from '../../engine/kernel/day-wheel.ts';
import { Queues } from '../../engine/kernel/queues.ts';
import { StateBlock } from '../../engine/kernel/state-block.ts';
import { Ledger } from '../../engine/kernel/tallies.ts';

const oneOfEach = (block: StateBlock) =>
  [
    block.u8(3),
    block.i8(1),
    block.f64(2),
    block.u16(5),
    block.i16(1),
    block.u32(2),
    block.i32(3),
    block.f32(2),
  ] as const;

test('restores every kind of array bit for bit, whatever their alignment', () => {
  const block = new StateBlock();
  const columns = oneOfEach(block);
  const values = [
    [1, 2, 255],
    [-1],
    [-0, 5e-324],
    [1, 2, 3, 4, 65_535],
    [-32_768],
    [1, 2 ** 32 - 1],
    [-1, 0, 1],
    [0.5, 3],
  ];
  columns.forEach((column, i) => column.set(values[i]));
  const saved = block.save();
  for (const column of columns) column.fill(77);
  block.load(saved);
  expect(columns.map((column) => Array.from(column))).toEqual(values);
  expect(saved.byteLength).toBe(block.byteLength);
});

test('a save is a copy: what happens later does not reach it', () => {
  const block = new StateBlock();
  const days = block.i32(2);
  const saved = block.save();
  days.fill(9);
  expect(Array.from(new Int32Array(saved))).toEqual([0, 0]);
});

test('a save of another size is refused and changes nothing', () => {
  const [block, other] = [new StateBlock(), new StateBlock()];
  const days = block.i32(2).fill(9);
  other.i32(3);
  expect(() => block.load(other.save())).toThrow('a state of 12 bytes does not fit a block of 8 bytes');
  expect(Array.from(days)).toEqual([9, 9]);
});

test('its bytes are views on the arrays, in the order of asking', () => {
  const block = new StateBlock();
  const [flags, days] = [block.u8(2), block.i32(1)];
  const views = [...block.bytes()];
  expect(views.map(({ length }) => length)).toEqual([2, 4]);
  views[0][1] = 42;
  views[1].fill(255);
  expect([flags[1], days[0]]).toEqual([42, -1]);
});

/** A toy clinic: people come due, queue, are seen two a day, and come again after an exponential time. */
function clinic() {
  const block = new StateBlock();
  const [wheel, queues] = [new DayWheel(200, block, 64), new Queues(3, 200, block)];
  const ledger = new Ledger(3, 1, block);
  const chance = new Chance(8, 0);
  const due = new Int32Array(200);
  for (let person = 0; person < 200; person++) wheel.schedule(person, person % 64, 0);
  const live = (day: number) => {
    const count = wheel.drain(day, due);
    for (let i = 0; i < count; i++) queues.push(due[i] % 3, due[i]);
    for (let slot = 0; slot < 6; slot++) {
      const person = queues.shift(slot % 3);
      if (person < 0) continue;
      ledger.add(slot % 3, 0, 1);
      wheel.schedule(person, day + 1 + Math.floor(30 * chance.exponential(person, 1, day)), day + 1);
    }
  };
  return { block, live, seen: () => ledger.total(0) };
}

test('a run that is loaded goes on as if it had never stopped', () => {
  const [unbroken, before, after] = [clinic(), clinic(), clinic()];
  for (let day = 0; day < 400; day++) unbroken.live(day);
  for (let day = 0; day < 170; day++) before.live(day);
  for (let day = 0; day < 30; day++) after.live(day);
  after.block.load(before.block.save());
  for (let day = 170; day < 400; day++) after.live(day);
  expect(after.seen()).toBe(unbroken.seen());
  expect(new Uint8Array(after.block.save())).toEqual(new Uint8Array(unbroken.block.save()));
  expect(unbroken.seen()).toBeGreaterThan(1000);
});
