import { assert, constantFrom, integer, property, record, shuffledSubarray, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { RULES, WORLD, type RuleValues, type World } from '../../engine/index.ts';
import type { Param, Value } from '../../engine/kernel/param.ts';
import { twoPractices } from '../support/places.ts';
import { tell } from '../support/runs.ts';

const place = twoPractices(150);
/** Steps between the ends of an input's bounds, both included. */
const GRID = 1000;

function anyValue(param: Param): Arbitrary<Value> {
  if (param.kind === 'choice') return constantFrom(...param.options);
  if (param.kind === 'order') return shuffledSubarray([...param.options], { minLength: param.options.length });
  const { min, max } = param;
  return param.integer
    ? integer({ min, max })
    : integer({ min: 0, max: GRID }).map((k) => min + ((max - min) * k) / GRID);
}

const anyOf = (params: Readonly<Record<string, Param>>) =>
  record(Object.fromEntries(Object.entries(params).map(([key, param]) => [key, anyValue(param)])));

const anyWorld = anyOf(WORLD).map((values) => values as Partial<World>);
const anyRules = record(Object.fromEntries(RULES.map(({ id, params }) => [id, anyOf(params)])), {
  requiredKeys: [],
}).map((rules) => rules as RuleValues);

function sound(world: Partial<World>, rules: RuleValues, seed: number): void {
  const { result } = tell({ place, world, rules, seed, warmUp: 60, days: 140, personYears: true });
  for (const [name, value] of Object.entries(result.measures))
    expect(Number.isFinite(value) || Number.isNaN(value), `${name} is ${value}`).toBe(true);
  for (const [name, minutes] of Object.entries(result.minutes))
    for (const [heading, value] of Object.entries(minutes)) {
      expect(Number.isInteger(value), `${name}, ${heading}: ${value}`).toBe(true);
      expect(value, `${name}, ${heading}`).toBeGreaterThanOrEqual(0);
    }
  expect(result.personYears).toBeCloseTo((150 * 140) / 365, 9);
}

test('in any world within its bounds, under any rules, a run ends and adds up', () => {
  assert(
    property(anyWorld, anyRules, integer({ min: 0, max: 0xffffffff }), (world, rules, seed) =>
      sound(world, rules, seed),
    ),
    { numRuns: 60, seed: 20260 },
  );
});

test('each input of the world at either end of its bounds, all others as they are: a run ends and adds up', () => {
  for (const [name, param] of Object.entries(WORLD))
    for (const value of param.kind === 'number' ? [param.min, param.max] : param.options)
      expect(() => sound({ [name]: value }, {}, 8), `${name} = ${String(value)}`).not.toThrow();
});
