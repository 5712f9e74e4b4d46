import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { Lists } from '../../engine/kernel/lists.ts';
import { StateBlock } from '../../engine/kernel/state-block.ts';

const LISTS = 3;
const VALUES = 200;

function taken(lists: Lists, list: number): number[] {
  const out = new Int32Array(2 * VALUES);
  return Array.from(out.subarray(0, lists.takeAll(list, out)));
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, value) => value);

test('a list is taken in the order of adding, whatever its length, and is empty then', () => {
  for (const count of [0, 1, 31, 32, 62, 63, 200]) {
    const lists = new Lists(LISTS, VALUES);
    for (const value of upTo(count)) lists.add(1, value);
    expect([lists.length(0), lists.length(1)]).toEqual([0, count]);
    expect(taken(lists, 1)).toEqual(upTo(count));
    expect([lists.length(1), taken(lists, 1)]).toEqual([0, []]);
  }
});

test('the last of a value is taken out, across the ends of chunks; what is not there is left', () => {
  for (const gone of [0, 30, 31, 61, 62, 99]) {
    const lists = new Lists(LISTS, VALUES);
    for (const value of upTo(100)) lists.add(0, value);
    lists.add(0, gone);
    expect([lists.remove(0, gone), lists.remove(1, gone), lists.remove(0, 500)]).toEqual([true, false, false]);
    expect(lists.remove(0, gone)).toBe(true);
    expect(taken(lists, 0)).toEqual(upTo(100).filter((value) => value !== gone));
  }
});

test('without a block they grow; in one they hold what they were made for, wherever it lies, and say when there is no more', () => {
  const lists = new Lists(1, 0);
  for (const value of upTo(1000)) lists.add(0, value);
  expect(lists.length(0)).toBe(1000);
  for (const list of [0, 1, 2]) {
    const held = new Lists(LISTS, VALUES, new StateBlock());
    for (const value of upTo(VALUES)) held.add(list, value);
    expect(taken(held, list)).toEqual(upTo(VALUES));
  }
  const full = new Lists(1, 31, new StateBlock());
  expect(() => upTo(1000).forEach((value) => full.add(0, value))).toThrow(/room for \d+ entries/);
});

test('a list that does not fit is left as it is', () => {
  const lists = new Lists(1, 5);
  for (const value of upTo(5)) lists.add(0, value);
  expect(() => lists.takeAll(0, new Int32Array(4))).toThrow('5 in a list, and room for 4');
  expect(taken(lists, 0)).toEqual(upTo(5));
});

test('in a block they are saved, put back and begun anew', () => {
  const block = new StateBlock();
  const lists = new Lists(LISTS, VALUES, block);
  for (const value of upTo(70)) lists.add(value % 2, value);
  const saved = block.save();
  lists.remove(0, 30);
  taken(lists, 1);
  block.load(saved);
  expect(taken(lists, 0)).toEqual(upTo(70).filter((value) => value % 2 === 0));
  block.begin();
  expect(upTo(LISTS).map((list) => lists.length(list))).toEqual([0, 0, 0]);
});

test('behave as plain arrays do', () => {
  const step = record({
    kind: constantFrom('add', 'add', 'add', 'add', 'remove', 'take'),
    list: integer({ min: 0, max: LISTS - 1 }),
    value: integer({ min: 0, max: 40 }),
    times: integer({ min: 1, max: 40 }),
  });
  const check = (steps: { kind: string; list: number; value: number; times: number }[]) => {
    const lists = new Lists(LISTS, 0);
    const plain: number[][] = Array.from({ length: LISTS }, () => []);
    const both: Record<string, (list: number, value: number, times: number) => readonly [unknown, unknown]> = {
      add: (list, value, times) => {
        for (let turn = 0; turn < times; turn++) {
          lists.add(list, value + turn);
          plain[list].push(value + turn);
        }
        return [lists.length(list), plain[list].length];
      },
      remove: (list, value) => {
        const at = plain[list].lastIndexOf(value);
        return [lists.remove(list, value), at >= 0 && plain[list].splice(at, 1).length === 1];
      },
      take: (list) => {
        const out = new Int32Array(4000);
        return [Array.from(out.subarray(0, lists.takeAll(list, out))), plain[list].splice(0)];
      },
    };
    for (const { kind, list, value, times } of steps) {
      const [answer, expected] = both[kind](list, value, times);
      expect(answer).toEqual(expected);
      expect(plain.map((_, at) => lists.length(at))).toEqual(plain.map((values) => values.length));
    }
  };
  assert(property(array(step, { minLength: 1, maxLength: 60 }), check), { seed: 5, numRuns: 150 });
});
