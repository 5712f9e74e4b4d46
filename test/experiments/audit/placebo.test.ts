import { beforeAll, expect, test } from 'vitest';
import type { Observed } from '../../../experiments/audit/observe.ts';
import { placebo, placeboDesign } from '../../../experiments/audit/placebo.ts';
import { see, small, tampered, type TamperedResult } from './small.ts';

let seen: Observed;
beforeAll(async () => {
  seen = await see(placeboDesign(small()));
});

test('every shipped regime is run twice, under two names, in the same year of the same people', () => {
  const { regimes } = seen.design;
  const names = regimes.map(({ name }) => name);
  expect(new Set(names).size).toBe(2 * small().regimes.length);
  expect(regimes.at(-1)!.rules).toBe(regimes[0].rules);
});

test('equal rules differ by exactly zero', () => {
  const { passed, figures } = placebo(seen);
  expect({ passed, differing: figures['differing'] }).toEqual({ passed: true, differing: 0 });
  expect(figures['compared']).toBeGreaterThan(1000);
});

const plants: [string, (result: TamperedResult) => void][] = [
  ['a measure, in its last digit', ({ measures }) => (measures['burden'] *= 1 + 2 ** -52)],
  ['a minute', ({ minutes }) => void minutes['community_nursing']['idle']++],
  ['a treatment', ({ treatments }) => void treatments['practice']['mental'].given++],
];
test.each(plants)('%s in one of the two is found', (_, change) => {
  const found = placebo({ ...seen, columns: tampered(seen.columns, 1, change) });
  expect(found.passed).toBe(false);
  expect(found.detail).toContain(`${seen.columns[1].name}, replication 0`);
});

test('another state with the same numbers is found', () => {
  const columns = seen.columns.map((column, at) =>
    at === 0 ? { ...column, runs: column.runs.map((run) => ({ ...run, digest: 'another' })) } : column,
  );
  expect(placebo({ ...seen, columns }).detail).toContain('replication 0: state');
});
