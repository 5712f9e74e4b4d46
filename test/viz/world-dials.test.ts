import { describe, expect, test } from 'vitest';
import { WORLD_PARAMS } from '../../scenarios/engine-terms.ts';
import { DIALS, readWorld, writeWorld } from '../../viz/state/world-dials.ts';

describe.each(DIALS)('$name', ({ name, min, max, step }) => {
  test('is an input of the world, its range within the input’s and around its default', () => {
    const param = WORLD_PARAMS[name];
    if (param.kind !== 'number') throw new Error('not a number');
    expect(param.min).toBeLessThanOrEqual(min);
    expect(param.max).toBeGreaterThanOrEqual(max);
    expect(param.value).toBeGreaterThanOrEqual(min);
    expect(param.value).toBeLessThanOrEqual(max);
    expect(Math.abs((param.value - min) / step - Math.round((param.value - min) / step))).toBeLessThan(1e-9);
  });
});

test('at most seven', () => {
  expect(DIALS.length).toBeLessThanOrEqual(7);
});

test('what was moved is written, and comes back; what was not is not written', () => {
  const world = { coupling: 0.01, trust: WORLD_PARAMS['trust'].value as number };
  expect(writeWorld(world)).toBe('coupling:0.01');
  expect(readWorld('coupling:0.01')).toEqual({ coupling: 0.01 });
  expect(readWorld('')).toEqual({});
});

test('beyond its range a dial stops; what is no dial is left out', () => {
  expect(readWorld('coupling:5,practice_clears_physical:1,constructor:1')).toEqual({ coupling: 0.01 });
});
