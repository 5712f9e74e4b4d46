import { expect, test } from 'vitest';
import { runCompare } from '../../cli/compare.ts';
import { MEASURES } from '../../engine/index.ts';
import type { Spreads } from '../../experiments/spreads/run-spreads.ts';
import { STRUCTURES } from '../../experiments/spreads/structures.ts';
import { captured, fakeRequest } from './compare-request.ts';
import { run } from './captured-io.ts';

async function compare(options: Parameters<typeof runCompare>[1]) {
  const { kept, io } = captured();
  expect(await runCompare(fakeRequest(), options, io)).toBe(0);
  return kept.out;
}

test('spreads are in the JSON where worlds are asked for, and only there', { timeout: 60_000 }, async () => {
  const plain = JSON.parse(await compare({ json: true })) as Record<string, unknown>;
  const { spreads, ...rest } = JSON.parse(await compare({ json: true, worlds: 2 })) as { spreads: Spreads };
  expect(Object.keys(plain)).toEqual(Object.keys(rest));
  expect(spreads).toMatchObject({ worlds: 2, structures: STRUCTURES.map(({ name }) => name) });
  expect(spreads.paired).toHaveLength(2 * MEASURES.length);
});

test('what is printed fits 80 columns and keeps to the words', { timeout: 60_000 }, async () => {
  const out = await compare({ worlds: 2 });
  expect(out).toContain('Three spreads: hierarchy less status-quo');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(out).not.toMatch(/\b(final|proven|optimal|will|confidence)\b|NaN|undefined|Infinity/i);
});

test.each([
  ['1', 'found "1", expected a whole number from 2 to'],
  ['many', 'found "many", expected a whole number from 2 to'],
])('--worlds %s is refused', async (typed, why) => {
  const { code, stdout, stderr } = await run(['compare', 'fleetwood', '--worlds', typed], process.cwd());
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(why);
});

test('one regime has no difference that could spread', async () => {
  const { code, stderr } = await run(['compare', 'fleetwood', '--regimes', 'network', '--worlds', '2'], process.cwd());
  expect([code, stderr.split('\n').length]).toEqual([2, 2]);
});
