import { expect, test } from 'vitest';
import { Simulation, type RuleChange, type Shock, type World } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE, SLACK } from '../support/busy.ts';
import { digestOf } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const PRACTICE = BUSY_PLACE.practices[0].code;

interface Lived {
  readonly shocks?: readonly Shock[];
  readonly changes?: readonly RuleChange[];
  readonly world?: Partial<World>;
  readonly days?: number;
  readonly replication?: number;
}

function live({ shocks, changes, world = BUSY, days = 200, replication = 0 }: Lived) {
  const simulation = new Simulation({ place: BUSY_PLACE, world, seed: 4, replication, shocks });
  simulation.govern(SHIPPED['status-quo']);
  simulation.advance(30);
  simulation.govern(SHIPPED['status-quo'], changes);
  simulation.count({ days });
  simulation.advance(days);
  return { result: simulation.result(), digest: digestOf(simulation) };
}

const WAVE: Shock = { what: 'surge', week: 4, weeks: 8, domain: 'mental', factor: 3 };

test('a shock of the future has not happened yet, and a surge of once the usual is none', () => {
  const plain = live({}).digest;
  expect(live({ shocks: [{ ...WAVE, week: 40 }] }).digest).toBe(plain);
  expect(live({ shocks: [{ ...WAVE, factor: 1 }] }).digest).toBe(plain);
  expect(live({ shocks: [WAVE] }).digest).not.toBe(plain);
});

test('a surge lights so many more needs as its factor says', () => {
  // Nobody is treated and nothing is coupled, escalates or goes away: who is lit stays lit, so the share not lit decays as e^(-rate × days).
  const idle: Partial<World> = {
    ...SLACK, coupling: 0, relief_mental: 0, practice_minutes: 0, mental_health_minutes: 0, social_care_minutes: 0,
    community_nursing_minutes: 0, voluntary_minutes: 0, leaving: 0, crises: 0,
  }; // prettier-ignore
  const days = 56;
  const unlit = (factor: number) => {
    let sum = 0;
    for (let replication = 0; replication < 12; replication++) {
      const shocks: Shock[] = [{ what: 'surge', week: 0, weeks: days / 7, domain: 'mental', factor }];
      const simulation = new Simulation({ place: BUSY_PLACE, world: idle, seed: 9, replication, shocks });
      simulation.govern(SHIPPED['status-quo']);
      simulation.count({ days });
      simulation.advance(days);
      const { people } = simulation.arena;
      for (let person = 0; person < people.count; person++) if (people.level(person, 1) === 0) sum++;
    }
    return sum / (12 * BUSY_PLACE.practices.reduce((all, practice) => all + practice.people, 0));
  };
  // Rates differ between people, so the hazard of the whole is read off a run whose events are as many more without a shock.
  const usual = unlit(1);
  const twice = unlit(2);
  const asMany = (() => {
    const world = { ...idle, events_mental: 2 * (idle.events_mental as number) };
    let sum = 0;
    for (let replication = 0; replication < 12; replication++) {
      const simulation = new Simulation({ place: BUSY_PLACE, world, seed: 10, replication });
      simulation.govern(SHIPPED['status-quo']);
      simulation.count({ days });
      simulation.advance(days);
      const { people } = simulation.arena;
      for (let person = 0; person < people.count; person++) if (people.level(person, 1) === 0) sum++;
    }
    return sum / (12 * 2400);
  })();
  const error = 3.29 * Math.sqrt((2 * twice * (1 - twice)) / (12 * 2400));
  expect(usual - twice).toBeGreaterThan(error);
  expect(Math.abs(twice - asMany)).toBeLessThan(error);
});

test('absence takes a share of the minutes of whom it names, for as long as it lasts, and no pay', () => {
  const shocks: Shock[] = [{ what: 'absence', week: 4, weeks: 10, organisation: PRACTICE, share: 0.5 }];
  const { minutes } = live({ shocks, days: 140 }).result;
  const plain = live({ days: 140 }).result.minutes;
  expect(minutes[PRACTICE].paid).toBe(plain[PRACTICE].paid);
  // Ten of twenty weeks, half of the minutes.
  expect(minutes[PRACTICE].vacancy / minutes[PRACTICE].paid).toBeCloseTo(0.25, 2);
  const other = BUSY_PLACE.practices[1].code;
  expect(minutes[other].vacancy).toBe(0);
});

test('resignations empty posts, which are filled again in time', () => {
  const world = { ...BUSY, workforce: 'on', leaves_at_rest: 0, leaves_at_full_strain: 0 } as Partial<World>;
  const shocks: Shock[] = [{ what: 'resignations', week: 0, share: 1 }];
  const shortly = live({ shocks, world, days: 20 }).result.measures['vacancies'];
  const later = live({ shocks, world, days: 1400 }).result.measures['vacancies'];
  expect(shortly).toBeGreaterThan(0.5);
  expect(later).toBeLessThan(0.35);
  expect(live({ world, days: 20 }).result.measures['vacancies']).toBeLessThan(0.01);
});

test('new landscapes: what plans are worth is drawn anew on the day, for all alike', () => {
  const world = { ...BUSY, care_plans: 'on', plan_drift_weeks: 0 } as Partial<World>;
  const worths = (shocks: readonly Shock[], day: number) => {
    const simulation = new Simulation({ place: BUSY_PLACE, world, seed: 4, replication: 0, shocks });
    simulation.govern(SHIPPED['status-quo']);
    simulation.count({ days: 60 });
    simulation.advance(day);
    const { landscapes, bits } = simulation.arena.plans;
    return Array.from({ length: 1 << bits }, (_, plan) => landscapes.worth(3, plan));
  };
  const redrawn: Shock[] = [{ what: 'new_landscapes', week: 3 }];
  expect(worths(redrawn, 20)).toEqual(worths([], 60));
  const after = worths(redrawn, 40);
  expect(after).not.toEqual(worths([], 40));
  expect(worths(redrawn, 60)).toEqual(after);
});

test('a change of form takes hold on its day once it is founded, and one to the same rules is none', () => {
  const plain = live({}).digest;
  expect(live({ changes: [{ day: 70, rules: SHIPPED['status-quo'] }] }).digest).toBe(plain);
  const changed = live({ changes: [{ day: 70, rules: SHIPPED['hierarchy'] }] });
  expect(changed.digest).not.toBe(plain);
  const early = live({ changes: [{ day: 0, rules: SHIPPED['hierarchy'] }] });
  const atOnce = new Simulation({ place: BUSY_PLACE, world: BUSY, seed: 4, replication: 0 });
  atOnce.govern(SHIPPED['status-quo']);
  atOnce.advance(30);
  atOnce.govern(SHIPPED['hierarchy']);
  atOnce.count({ days: 200 });
  atOnce.advance(200);
  expect(early.digest).toBe(digestOf(atOnce));
});

test('changes follow one another, and back again is back', () => {
  const there = { day: 35, rules: SHIPPED['hierarchy'] };
  const back = { day: 120, rules: SHIPPED['status-quo'] };
  const minutes = (changes: readonly RuleChange[]) =>
    live({ changes, days: 300, world: { ...BUSY, founding_minutes: 0 } }).result.minutes[PRACTICE].reporting;
  const [never, between, ever] = [minutes([]), minutes([back, there]), minutes([there])];
  expect(between).toBeGreaterThan(never);
  expect(ever).toBeGreaterThan(between);
});
