import { expect, test } from 'vitest';
import { Chance, Deciding, Stream, worldWith, type Form, type World } from '../../engine/index.ts';
import { CRISIS_KIND, NeedTables, WORSEN } from '../../engine/model/need-tables.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { jointPlace } from '../support/joint.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

/** Rates a day at which a domain worsens in a state, read off many uniforms. */
function worsening(world: Partial<World>, state: number, domain: number): number {
  const tables = new NeedTables(worldWith(world), 1);
  const all = 200_000;
  let hits = 0;
  for (let i = 0; i < all; i++) if (tables.select(state, (i + 0.5) / all) === domain * 4 + WORSEN) hits++;
  return (hits / all) * tables.total[state];
}
const MENTAL_2 = 2 << 2;
const SOCIAL_1 = 1 << 4;

test('linear coupling: the same pressure whatever else is lit, so that sequence cannot matter; contact: that of the other needs', () => {
  const linear: Partial<World> = { coupling_form: 'linear', coupling: 0.01, coupling_linear: 0.1 };
  // On the social domain: (.15 + .6 + .4) × .1 × κ.
  for (const state of [1, MENTAL_2, MENTAL_2 | 1]) expect(worsening(linear, state, 2)).toBeCloseTo(0.01 * 1.15 * 0.1, 6);
  const contact: Partial<World> = { coupling: 0.01 };
  expect(worsening(contact, MENTAL_2, 2)).toBeCloseTo(0.01 * 0.6, 6);
  expect(worsening(contact, SOCIAL_1, 1)).toBeCloseTo(0.01 * 0.7 * 0.5, 6);
  expect(new NeedTables(worldWith(contact), 1).total[0]).toBe(0);
  expect(CRISIS_KIND).toBe(2);
}); // prettier-ignore

test('each form of coupling, of fading and of accepting lives a life of its own, and minutes and people add up in all', () => {
  const digests = (worlds: readonly Partial<World>[]) =>
    worlds.map((world) => tell({ place: BUSY_PLACE, world: { ...BUSY, ...world }, rules: SHIPPED['network'], days: 300 }).digest);
  const alternatives = digests([
    {},
    { coupling_form: 'linear' },
    { coupling_form: 'none' },
    { tie_decay_form: 'power' },
    { care_plans: 'on' },
    { care_plans: 'on', plan_acceptance: 'logistic' },
  ]);
  expect(new Set(alternatives).size).toBe(alternatives.length);
}); // prettier-ignore

test('by a power a tie fades fast at first and slowly later: as much is left after a year as by the share', () => {
  const left = (world: Readonly<Record<string, number | string>>, weeks: number) => {
    const arena = jointPlace(world);
    arena.ties.strength.fill(1);
    for (let week = 0; week < weeks; week++) {
      arena.day = 7 * week + 2;
      arena.ties.meet();
    }
    return arena.ties.strength[1];
  };
  const power = { tie_decay_form: 'power' };
  expect(left(power, 4)).toBeCloseTo(5 ** -0.265, 9);
  expect(left(power, 4)).toBeLessThan(left({}, 4));
  expect(left(power, 52)).toBeCloseTo(left({}, 52), 2);
  expect(left(power, 150)).toBeGreaterThan(left({}, 150));
});

test('loosely accepted, a change that costs an owner as much as the looseness passes one time in 1 + e', () => {
  const form: Form = {
    alternatives: 1,
    adopting: 'together',
    forwarding: 'ranked',
    proposals: 1,
    keeping: false,
    composing: 'by_rank',
    composites: 1,
    accepting: 2,
    looseness: 0.1,
  };
  // Two owners of a bit each; any change is a gain to the whole, and to the second owner a loss of the looseness.
  const appraisal = {
    own: (owner: number, plan: number) => (owner === 0 ? plan : -0.1 * Number(plan !== 0)),
    whole: (plan: number) => plan,
  };
  const passed = (looseness: number) => {
    const stream = new Stream(new Chance(3, 0));
    let count = 0;
    for (let i = 0; i < 20_000; i++) {
      stream.at(i, 1);
      if (new Deciding({ ...form, looseness }, [1, 2], appraisal, stream).step(0) !== 0) count++;
    }
    return count / 20_000;
  };
  expect(passed(0)).toBe(0);
  const others = passed(1e9);
  // The first owner gains 1 or 2 and accepts; where nobody minds, each accepts half the time.
  expect(others).toBeGreaterThan(0.1);
  const loose = passed(0.1);
  expect(Math.abs(loose - 1 / (1 + Math.E))).toBeLessThan(3.29 * Math.sqrt((0.27 * 0.73) / 20_000));
});
