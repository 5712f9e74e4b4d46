import { expect, test } from 'vitest';
import type { RuleValues } from '../../engine/index.ts';
import { BUSY_PLACE } from '../support/busy.ts';
import { begin, digestOf, tell } from '../support/runs.ts';

/** Enough minutes that most people are seen, few of them held for the day: a target has something to move. */
const world = { practice_minutes: 60, on_the_day: 0.2, takes_offer: 0 };
const target = (values: Readonly<Record<string, string | number>>): RuleValues => ({
  indicators: { same_day_target: 0.9, consequence: 'performance_management', weight: 0.5, lag: 0, ...values },
});
const told = (rules: RuleValues) => tell({ place: BUSY_PLACE, world, rules, warmUp: 364, days: 364 });
const share = 'wait_practice_same_day';

test('a target with a consequence moves the same-day share up', () => {
  const [without, under] = [told({}), told(target({}))].map(({ result }) => result);
  expect(under.measures[share]).toBeGreaterThan(without.measures[share] + 0.05);
});

test('a target that nothing follows from moves nothing, byte for byte', () => {
  expect(told(target({ consequence: 'none', weight: 1 })).digest).toBe(told({}).digest);
  expect(told(target({ weight: 0 })).digest).toBe(told({}).digest);
});

test('a target that is met moves nothing: it never pulls minutes away from the day', () => {
  expect(told(target({ same_day_target: 0 })).digest).toBe(told({}).digest);
});

test('it moves minutes and makes none: paid and indirect minutes are what they were, and all are accounted for', () => {
  const [without, under] = [told({}), told(target({ weight: 1 }))].map(({ result }) => result.minutes);
  for (const { code } of BUSY_PLACE.practices) {
    expect(under[code].paid).toBe(without[code].paid);
    expect(under[code].indirect).toBe(without[code].indirect);
    expect(under[code].reporting).toBe(0);
  }
});

/** The pull on each practice as each period of 28 days begins, after its first day. */
function pulls(rules: RuleValues, periods: number): number[][] {
  const simulation = begin({ place: BUSY_PLACE, world, rules });
  return Array.from({ length: periods }, (_, period) => {
    simulation.advance(period === 0 ? 1 : 28);
    return [...simulation.arena.indicators.pull];
  });
}

test('what is moved each month is the weight times the shortfall, and never more than a quarter in all', () => {
  const [light, double] = [0.05, 0.1].map((weight) => pulls(target({ weight }), 2)[1]);
  light.forEach((pull, practice) => {
    expect(pull).toBeGreaterThan(0);
    expect(double[practice]).toBeCloseTo(2 * pull, 12);
    // Of a target of .9, the shortfall is less than that.
    expect(pull).toBeLessThan(0.05 * 0.9);
  });
  const heavy = pulls(target({ weight: 1 }), 12).flat();
  expect(Math.max(...heavy)).toBe(0.25);
  expect(Math.min(...heavy)).toBe(0);
});

test.each([
  [0, 28],
  [28, 56],
  [56, 84],
  [84, 112],
])('with a lag of %i days the first figures reach those who act on day %i', (lag, day) => {
  const moves = pulls(target({ lag }), 6);
  const first = moves.findIndex((pull) => Math.max(...pull) > 0);
  expect(first * 28).toBe(day);
});

test('until the first figures arrive a place is as it would be without a target', () => {
  const after = (rules: RuleValues, days: number) => {
    const simulation = begin({ place: BUSY_PLACE, world, rules });
    simulation.advance(days);
    return digestOf(simulation);
  };
  const after84 = (rules: RuleValues) => after(rules, 84 + 70);
  expect(after(target({ lag: 56 }), 84)).toBe(after({}, 84));
  expect(after84(target({ lag: 56 }))).not.toBe(after84({}));
});
