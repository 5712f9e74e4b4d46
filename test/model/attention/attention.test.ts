import { expect, test } from 'vitest';
import { Simulation, type RuleValues, type World } from '../../../engine/index.ts';
import { Figures } from '../../../engine/model/attention/figures.ts';
import { splitTime } from '../../../engine/model/attention/split.ts';
import { StateBlock } from '../../../engine/kernel/state-block.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { light } from '../../support/persons.ts';
import { livedAgain, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { MENTAL, PHYSICAL, stage } from '../../rules/stage.ts';

const ON: Partial<World> = { ...BUSY, attention: 'on' };
const asking = (values: Readonly<Record<string, number | string>>): RuleValues => ({
  ...SHIPPED['status-quo'],
  indicators: {
    same_day_target: 0, physical_care_target: 0, starts_target: 0, consequence: 'none', weight: 0.3, lag: 0, audit: 0,
    ratchet: 'no', ...values,
  },
}); // prettier-ignore
const run = (rules: RuleValues, world: Partial<World> = ON, replication = 0) =>
  tell({ place: BUSY_PLACE, world, rules, replication, warmUp: 0, days: 730 }).result;

test('time is split by softmax of what pays: alike where nothing differs, e^(βw) times as much for what falls one short', () => {
  const shares = new Float64Array(3);
  splitTime([1, 1, 1], [0, 0, 0], 0.7, 3, shares);
  for (const share of shares) expect(share).toBeCloseTo(1 / 3, 12);
  splitTime([1, 1, 0], [1, 0, 0], 0.4, 3, shares);
  expect(shares[0] / shares[1]).toBeCloseTo(Math.exp(3 * 0.4), 9);
  expect(shares[1] / shares[2]).toBeCloseTo(Math.exp(3 * 0.6), 9);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  splitTime([1, 0], [0, 1], 0.9, 0, shares.subarray(0, 2));
  expect(shares[0]).toBe(shares[1]);
});

test('a figure keeps apart what is so and what is reported, and no more records fit than there are', () => {
  const figures = new Figures(2, new StateBlock());
  figures.note(1, 3, true, 5);
  figures.note(1, 3, false, 15);
  expect(figures.make(1, 3, 4)).toBe(4);
  expect([figures.truth(1, 3), figures.reported(1, 3)]).toEqual([0.25, 0.45]);
  expect(figures.make(1, 3, 100)).toBe(11);
  expect(figures.reported(1, 3)).toBe(1);
  expect(figures.truth(0, 3)).toBeNaN();
  // Sixteen periods later the cell is used again.
  figures.begin(1, 19);
  expect(figures.casesIn(1, 19)).toBe(0);
});

test('where nothing is asked for, attention on is as if it were off but for its state', () => {
  const nothing = asking({});
  const [on, off] = [run(nothing), run(nothing, BUSY)];
  for (const measure of ['burden', 'contacts', 'unmet_need_days', 'agreements_kept'])
    expect(on.measures[measure]).toBe(off.measures[measure]);
  expect(on.measures['minutes_gaming']).toBe(0);
  expect(off.measures['minutes_gaming']).toBeNaN();
});

test('a target with a consequence draws time to what it measures, away from the rest, and reports run ahead of what is so', () => {
  const whole = { physical_care_target: 1, consequence: 'performance_management', weight: 0.8 };
  const hard = run(asking(whole));
  const { value, truth } = hard.reported['physical_care'];
  expect(value).toBeGreaterThan(truth + 0.01);
  expect(hard.measures['minutes_gaming']).toBeGreaterThan(0);
  const arena = stage({ world: { attention: 'on' }, rules: asking(whole) });
  for (let person = 0; person < 20; person++) {
    light(arena, person, PHYSICAL, 2);
    arena.people.learn(person, 0, PHYSICAL);
  }
  arena.day = 28;
  arena.attention!.open();
  // Nobody is under care: 1 short. Four domains share the time for care.
  const [more, less] = [Math.exp(3 * (0.2 + 0.8)), Math.exp(3 * 0.2)];
  expect(arena.attention!.followsUp(0, PHYSICAL)).toBeCloseTo((4 * more) / (more + 3 * less), 6);
  expect(arena.attention!.followsUp(0, MENTAL)).toBeCloseTo((4 * less) / (more + 3 * less), 6);
});

test('a figure of long ago is what is answered to', () => {
  const arena = stage({ world: { attention: 'on' }, rules: asking({ physical_care_target: 1, lag: 56 }) });
  light(arena, 0, PHYSICAL, 2);
  arena.people.learn(0, 0, PHYSICAL);
  for (const day of [28, 56]) {
    arena.day = day;
    arena.attention!.open();
    expect(arena.attention!.followsUp(0, PHYSICAL)).toBe(1);
  }
  arena.day = 84;
  arena.attention!.open();
  expect(arena.attention!.followsUp(0, PHYSICAL)).toBeGreaterThan(1);
});

test('an audit finds so many of the records out: nothing is made to fit where all are, and it costs to answer', () => {
  const rules = (audit: number) =>
    asking({ starts_target: 1, consequence: 'performance_management', weight: 1, audit });
  const [never, always] = [run(rules(0)), run(rules(1))];
  expect(never.reported['starts_in_time'].value).toBeGreaterThan(never.reported['starts_in_time'].truth);
  expect(always.reported['starts_in_time'].value).toBe(always.reported['starts_in_time'].truth);
  expect(always.measures['minutes_reporting']).toBeGreaterThan(never.measures['minutes_reporting']);
});

test('same-day records that are found out are paid for and leave the figure', () => {
  const short = (audit: number) => {
    const world = { attention: 'on', practice_minutes: 60, discretion: 1, gaming_minutes: 0.1 };
    const arena = stage({ world, rules: asking({ same_day_target: 0.5, audit }) });
    arena.indicators.appointments(0, 100, 10);
    arena.day = 28;
    arena.attention!.open();
    const { collector, indicators } = arena;
    return { left: indicators.shortfall(0), made: collector.get('sameDayMade'), found: collector.get('foundOut') };
  };
  const [never, always, some] = [short(0), short(1), short(0.3)];
  expect(never.made).toBeGreaterThan(0);
  expect(never.left).toBeCloseTo(0.4 - never.made / 100, 12);
  expect(always).toEqual({ left: 0.4, made: 0, found: never.made });
  expect(some.made + some.found).toBe(never.made);
  expect(some.left).toBeCloseTo(0.4 - some.made / 100, 12);
});

test('a ratchet makes what was reached the target of the next year', () => {
  const target = (ratchet: string) => {
    const simulation = new Simulation({ place: BUSY_PLACE, world: ON, seed: 7, replication: 0 });
    simulation.govern(asking({ physical_care_target: 0.3, ratchet }));
    simulation.advance(2 * 365);
    return Math.max(...simulation.arena.attention!.care.target);
  };
  expect(target('no')).toBe(0.3);
  expect(target('yes')).toBeGreaterThan(0.3);
});

test('the chance that a contact clears a level is the same whatever is measured', () => {
  const hard = asking({ physical_care_target: 1, starts_target: 1, consequence: 'performance_management', weight: 1 });
  for (const rules of [asking({}), hard]) {
    let [given, cleared] = [0, 0];
    for (let replication = 0; replication < 4; replication++) {
      const { physical } = run(rules, ON, replication).treatments['practice'];
      given += physical.given;
      cleared += physical.cleared;
    }
    expect(Math.abs(cleared / given - 0.7)).toBeLessThan(3.29 * Math.sqrt((0.7 * 0.3) / given));
  }
});

test('a run put back goes on as it would have', () => {
  const rules = asking({ physical_care_target: 1, starts_target: 1, same_day_target: 0.6, audit: 0.2, ratchet: 'yes' });
  const simulation = new Simulation({ place: BUSY_PLACE, world: ON, seed: 2, replication: 1 });
  simulation.govern(rules);
  simulation.advance(200);
  const [first, again] = livedAgain(simulation, 400);
  expect(again).toBe(first);
});
