import { expect, test } from 'vitest';
import type { RuleValues } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { begin, digestOf, tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const busy = { place: BUSY_PLACE, world: BUSY };
const told = (rules: RuleValues) => {
  const { result, digest } = tell({ ...busy, rules });
  return { result, digest };
};

const reversed = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toReversed());

test('equal rules give equal measures, minutes, treatments and bytes, whatever they are called', () => {
  const byName: Record<string, RuleValues> = {
    hierarchy: SHIPPED['network'],
    'somebody-else': structuredClone(SHIPPED['network']),
  };
  expect(told(byName['somebody-else'])).toEqual(told(byName['hierarchy']));
});

test('swapping the labels of two regimes swaps their results and changes nothing else', () => {
  const [first, second] = [SHIPPED['hierarchy'], SHIPPED['network']];
  const labelled = { a: told(first), b: told(second) };
  const swapped = { a: told(second), b: told(first) };
  expect(swapped).toEqual({ a: labelled.b, b: labelled.a });
  expect(labelled.a.digest).not.toBe(labelled.b.digest);
});

test('the order in which a regime writes its rules, or a rule its values, changes nothing', () => {
  for (const rules of [SHIPPED['hierarchy'], SHIPPED['hybrid']]) {
    const backwards = reversed(Object.fromEntries(Object.entries(rules).map(([id, values]) => [id, reversed(values)])));
    expect(Object.keys(backwards)).not.toEqual(Object.keys(rules));
    expect(told(backwards)).toEqual(told(rules));
  }
});

test('putting the same rules in force again in the middle of a run changes nothing', () => {
  const run = (again: boolean) => {
    const simulation = begin({ ...busy, rules: SHIPPED['network'] });
    simulation.advance(200);
    if (again) simulation.govern(structuredClone(SHIPPED['network']));
    simulation.advance(200);
    return digestOf(simulation);
  };
  expect(run(true)).toBe(run(false));
});
