import { expect, test } from 'vitest';
import { conservation } from '../../../experiments/audit/conservation.ts';
import { equalEffort } from '../../../experiments/audit/equal-effort.ts';
import { minutesOf } from '../../../experiments/audit/observe.ts';
import { designOf } from '../../../experiments/audit/request.ts';
import { see, small, tampered, type TamperedResult } from './small.ts';

const { columns } = await see(designOf(small()));

test('the shipped regimes account for every minute, and are paid the same', () => {
  expect(conservation(columns)).toMatchObject({ passed: true, figures: { ledgers: 2 * columns.length, failing: 0 } });
  expect(equalEffort(columns).passed).toBe(true);
});

const plants: [string, (result: TamperedResult) => void][] = [
  ['a minute that vanished', ({ minutes }) => void minutes['social_care']['direct']--],
  ['half a minute moved', ({ minutes }) => ((minutes['social_care']['direct'] -= 0.5), (minutes['social_care']['idle'] += 0.5))],
  ['minutes below nought', ({ minutes: { voluntary } }) => ((voluntary['direct'] += 9 + voluntary['idle']), (voluntary['idle'] = -9))],
  ['a minute paid to one form only', ({ minutes }) => (minutes['voluntary']['paid']++, void minutes['voluntary']['idle']++)],
]; // prettier-ignore
test.each(plants)('%s: found', (_, change) => {
  const found = conservation(tampered(columns, 1, change));
  expect(found.passed).toBe(false);
  expect(found.detail).toContain(columns[1].name);
});

test('unequal pay is found by the check of effort too, and a lost minute is not its business', () => {
  const paid = tampered(columns, 2, ({ minutes }) => void minutes['voluntary']['paid']++);
  expect(equalEffort(paid)).toMatchObject({ passed: false, gated: true });
  expect(equalEffort(tampered(columns, 2, ({ minutes }) => void minutes['voluntary']['idle']--)).passed).toBe(true);
});

test('overhead stands beside, form by form, as the ledger has it', () => {
  const { figures, tables } = equalEffort(columns);
  const minutes = figures['minutes'] as Record<string, { paid: number; overhead: Record<string, number> }>;
  for (const column of columns) {
    const rows = Object.values(minutesOf(column));
    expect(minutes[column.name].paid).toBe(rows.reduce((sum, { paid }) => sum + paid, 0));
    expect(minutes[column.name].overhead['reporting']).toBe(rows.reduce((sum, { reporting }) => sum + reporting, 0));
  }
  expect(tables[0].columns).toEqual(columns.map(({ name }) => name));
  expect(tables[0].rows.map(({ label }) => label)).toContain('Meetings');
});
