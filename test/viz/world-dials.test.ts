import { describe, expect, test } from 'vitest';
import { WORLD_PARAMS } from '../../scenarios/engine-terms.ts';
import { RANGES } from '../../experiments/calibrate/ranges.ts';
import { dialFacts, DIALS, readWorld, writeWorld } from '../../viz/state/world-dials.ts';

describe.each(DIALS)('$name', ({ name, min, max, step }) => {
  test('is an input of the world, its range within the input’s and around its usual value', () => {
    const param = WORLD_PARAMS[name];
    if (param.kind !== 'number') throw new Error('not a number');
    expect(param.min).toBeLessThanOrEqual(min);
    expect(param.max).toBeGreaterThanOrEqual(max);
    expect(param.value).toBeGreaterThanOrEqual(min);
    expect(param.value).toBeLessThanOrEqual(max);
    // The step nearest the usual value is where the dial was; the next is moved.
    const nearest = min + Math.round((param.value - min) / step) * step;
    expect(readWorld(`${name}:${nearest}`)).toEqual({});
    expect(Object.keys(readWorld(`${name}:${nearest + (nearest + step > max ? -step : step)}`))).toEqual([name]);
  });
});

describe.each(DIALS)('$name, as it is shown', (dial) => {
  test('says what the registry says', () => {
    const { usual, unit, grade, source, taken } = dialFacts(dial);
    const param = WORLD_PARAMS[dial.name];
    if (param.kind !== 'number') throw new Error('not a number');
    expect({ value: usual, unit, grade, source, min: taken[0], max: taken[1] }).toEqual(
      Object.fromEntries((['value', 'unit', 'grade', 'source', 'min', 'max'] as const).map((key) => [key, param[key]])),
    );
    expect(unit).not.toBe('');
  });

  test('turns as far as the calibration searched, or further', () => {
    const { searched } = dialFacts(dial);
    const [low, high] = searched ?? [dial.min, dial.max];
    expect(dial.min).toBeLessThanOrEqual(low);
    expect(dial.max).toBeGreaterThanOrEqual(high);
    expect(searched !== undefined).toBe(RANGES.some(({ input }) => input === dial.name));
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
