import { expect, test } from 'vitest';
import { MECHANISMS } from '../../../engine/index.ts';
import type { Observed } from '../../../experiments/audit/observe.ts';
import { observing, observingDesigns } from '../../../experiments/audit/observing.ts';
import { see, small } from './small.ts';

const designs = observingDesigns(small({ people: 300, regimes: small().regimes.slice(0, 2) }));
const seen: Observed[] = [];
for (const design of designs) seen.push(await see(design));

test('nothing off, then each mechanism, with measures and without', () => {
  expect(designs.map(({ knockout, collect }) => [...knockout, collect ?? true])).toEqual(
    [[], ...Object.keys(MECHANISMS).map((code) => [code])].flatMap((off) => [[...off, true], [...off, false]]), // prettier-ignore
  );
});

test('counting changes nothing, and each knock-out something', () => {
  expect(observing(seen)).toMatchObject({ passed: true, figures: { differing: [], without_effect: [] } });
});

const other = (at: number, digest: string) =>
  seen.map((one, index) => (index === at ? { ...one, batch: { ...one.batch, digest } } : one));

test('a state that depends on being looked at is found, and the knock-out named', () => {
  const found = observing(other(3, 'another'));
  expect(found.passed).toBe(false);
  expect(found.detail).toContain(`${designs[3].knockout[0]} off`);
});

test('a knock-out without effect is said to have none', () => {
  const idle = seen.map((one, at) => (at < 2 || at > 3 ? one : { ...one, batch: seen[0].batch }));
  expect(observing(idle)).toMatchObject({
    passed: true,
    figures: { without_effect: [`${designs[2].knockout[0]} off`] },
  });
});

test('without measures there are none', () => {
  const [counting, not] = seen.map(({ columns }) => columns[0].runs[0].result.measures['contacts']);
  expect(counting).toBeGreaterThan(0);
  expect(not > 0).toBe(false);
});
