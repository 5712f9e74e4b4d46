import { expect, test } from 'vitest';
import { NEED_GROUPS } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

test('people in need without any contact, by group and fifth, add up to the share of all of them', () => {
  const { withoutContact, measures } = tell({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'] }).result;
  expect(Object.keys(withoutContact)).toEqual([...NEED_GROUPS]);
  const cells = Object.values(withoutContact).flatMap((fifths) => Object.values(fifths));
  const [needing, unseen] = (['needing', 'unseen'] as const).map((key) =>
    cells.reduce((sum, cell) => sum + cell[key], 0),
  );
  expect(needing).toBeGreaterThan(500);
  expect(unseen / needing).toBeCloseTo(measures['needing_without_contact'], 12);
  // A leafy and a hard practice: people of nearly every fifth live there.
  expect(Object.keys(withoutContact.ordinary)).toEqual(['1', '2', '3', '4', '5']);
  for (const cell of cells) expect(cell.unseen).toBeLessThanOrEqual(cell.needing);
});

test('nobody counted without measures', () => {
  const { withoutContact } = tell({
    place: BUSY_PLACE,
    world: BUSY,
    rules: SHIPPED['status-quo'],
    collect: false,
  }).result;
  for (const fifths of Object.values(withoutContact))
    for (const cell of Object.values(fifths)) expect(cell.needing).toBe(0);
});
