import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { StateBlock } from '../../engine/kernel/state-block.ts';
import { Ledger } from '../../engine/kernel/tallies.ts';

const entry = record({
  row: integer({ min: 0, max: 3 }),
  column: integer({ min: 0, max: 2 }),
  amount: integer({ min: -(2 ** 40), max: 2 ** 40 }),
});

test('sums are exact and the same in any order of adding', () => {
  assert(
    property(array(entry, { maxLength: 100 }), (entries) => {
      const [forwards, backwards] = [new Ledger(4, 3, new StateBlock()), new Ledger(4, 3, new StateBlock())];
      for (const { row, column, amount } of entries) forwards.add(row, column, amount);
      for (const { row, column, amount } of entries.toReversed()) backwards.add(row, column, amount);
      for (let column = 0; column < 3; column++) {
        const mine = entries.filter((each) => each.column === column);
        const exact = mine.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
        expect(BigInt(forwards.total(column))).toBe(exact);
        for (let row = 0; row < 4; row++) expect(forwards.at(row, column)).toBe(backwards.at(row, column));
      }
    }),
    { seed: 6 },
  );
});

test('cells do not run into one another', () => {
  const ledger = new Ledger(2, 3, new StateBlock());
  ledger.add(0, 2, 5);
  ledger.add(1, 0, 7);
  expect([ledger.at(0, 2), ledger.at(1, 0), ledger.at(0, 0), ledger.at(1, 2)]).toEqual([5, 7, 0, 0]);
});

test('zero empties the books', () => {
  const ledger = new Ledger(2, 2, new StateBlock());
  ledger.add(1, 1, 4);
  ledger.zero();
  expect([ledger.at(1, 1), ledger.total(1)]).toEqual([0, 0]);
});
