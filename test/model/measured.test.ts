import { expect, test } from 'vitest';
import { SERVICES, Simulation, type Place, type RuleValues, type World } from '../../engine/index.ts';
import type { Arena } from '../../engine/model/arena.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { DUTIES } from '../../engine/model/vocabulary.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { livedAgain, tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import { PHYSICAL, range, stage, steps } from '../rules/stage.ts';

const WEEK = 41.5 * 60;
const AN_INDICATOR = 3;
const ORGANISATIONS = [...BUSY_PLACE.practices.map(({ code }) => code), ...SERVICES.map(({ key }) => key)];
const first = { 'order-of-duties': { order: ['reporting', ...DUTIES.filter((duty) => duty !== 'reporting')] } };

const place = (...lists: number[]): Place => ({
  name: 'neighbours',
  title: 'Neighbours',
  practices: lists.map((people, i) => ({ code: `P${i}`, name: `Practice ${i}`, people, imd: 17.5 })),
});
interface Asked {
  readonly measures: string;
  readonly needed?: number;
  readonly indicators?: number;
  readonly target?: number;
  readonly weight?: number;
}
const asking = ({ measures, needed = 2, indicators = 0, target = 0, weight = 0 }: Asked): RuleValues => ({
  ...SHIPPED['status-quo'],
  ...first,
  'decision-right': { ...SHIPPED['status-quo']['decision-right'], measures, needed },
  reporting: { indicators },
  indicators: {
    ...SHIPPED['status-quo']['indicators'], same_day_target: target, physical_care_target: 0, lag: 0, weight,
    consequence: weight > 0 ? 'performance_management' : 'none',
  },
}); // prettier-ignore
const run = (asked: Asked, world: Partial<World> = {}) =>
  tell({ place: BUSY_PLACE, world: { ...BUSY, ...world }, rules: asking(asked), warmUp: 0, days: 728 }).result;
const isMeasured = (arena: Arena) => range(arena.ties.count).map((one) => arena.measured.isMeasured(one));

/** Practices whose appointments of the first period were held on the day of booking in these shares, and two weeks after it. */
function measuredBy(asked: Asked, sameDay: readonly number[], world: Record<string, number | string> = {}, days = 30) {
  const arena = stage({ place: place(80, 40, 20), rules: asking(asked), world });
  sameDay.forEach((share, practice) => arena.indicators.appointments(practice, 100, 100 * share));
  steps(arena, days);
  return arena;
}

test('where nothing is to be measured nothing is asked, whoever has the say', () => {
  const [some, executive] = ['some', 'executive'].map((measures) => run({ measures }));
  expect(some.minutes).toEqual(executive.minutes);
  expect(some.measures).toEqual(executive.measures);
});

test('each for itself, without a shared purpose: nobody reports anything', () => {
  const { minutes, reported } = run({ measures: 'own', indicators: 20 }, { goal_consensus: 0 });
  for (const name of ORGANISATIONS) expect([name, minutes[name].reporting]).toEqual([name, 0]);
  expect(reported).toEqual({});
});

test('with a shared purpose and a large shortfall everybody reports, from the first answer on', () => {
  const { minutes, reported } = run({ measures: 'own', indicators: 20, target: 1 }, { goal_consensus: 1 });
  expect(Object.keys(reported)).toContain('same_day_appointments');
  for (const name of ORGANISATIONS) {
    // Asked on day 28 of 728, at its end; everything owed is done there and then.
    const share = (20 * AN_INDICATOR) / WEEK;
    expect(minutes[name].reporting / (minutes[name].paid * share)).toBeCloseTo(700 / 728, 2);
  }
});

test('accepted where consensus times what is short covers reporting, and no sooner', () => {
  const half = (goal_consensus: number) => {
    const arena = stage({ rules: asking({ measures: 'own', indicators: 40 }), world: { goal_consensus } });
    // Ten needs on record, of which five are being worked on.
    for (const person of range(10)) {
      light(arena, person, PHYSICAL, 1);
      arena.people.learn(person, 0, PHYSICAL);
      if (person % 2 === 0) arena.people.setWorked(person, PHYSICAL, 27);
    }
    steps(arena, 30);
    return new Set(isMeasured(arena));
  };
  const enough = (40 * AN_INDICATOR) / WEEK / 0.5;
  expect(half(enough * 1.01)).toEqual(new Set([true]));
  expect(half(enough * 0.99)).toEqual(new Set([false]));
});

test('an organisation that would have to answer for more than it believes in is not held to the target', () => {
  // Short by .6, .3 and 0: .3 in the mean.
  const sameDay = [0.2, 0.5, 0.8];
  const asked = { measures: 'own', target: 0.8, weight: 0.5 };
  expect(isMeasured(measuredBy(asked, sameDay)).slice(0, 3)).toEqual([false, true, true]);
  expect(isMeasured(measuredBy(asked, sameDay, { goal_consensus: 0.49 })).slice(0, 3)).toEqual([false, false, true]);
  // A month later the figure has moved minutes of those that answer for it, and no others'.
  const { pull } = measuredBy(asked, [0.2, 0.5, 0.8], { goal_consensus: 0.51 }, 29).indicators;
  expect([...pull]).toEqual([0, 0, 0]);
  const arena = measuredBy(asked, sameDay, { goal_consensus: 0.51 }, 29);
  for (const [practice, share] of sameDay.entries()) arena.indicators.appointments(practice, 100, 100 * share);
  steps(arena, 28);
  expect([...arena.indicators.pull].map((pulled) => pulled > 0)).toEqual([false, true, false]);
});

test('a lead decides for all by what it would have to answer for itself; the largest practice is the lead', () => {
  const asked = { measures: 'lead', target: 0.8, weight: 0.5 };
  // .25 short in the mean, which weighs .1875: half of .6 is more, half of .15 less.
  const [worst, middling] = [[0.2, 0.65, 0.8], [0.65, 0.2, 0.8]]; // prettier-ignore
  expect(new Set(isMeasured(measuredBy(asked, worst, {}, 200)))).toEqual(new Set([false]));
  expect(new Set(isMeasured(measuredBy(asked, middling, {}, 200)))).toEqual(new Set([true]));
});

test('one that would be worse off stops it where all must accept, and does not where some must', () => {
  const short = [0.2, 0.65, 0.8];
  const after = (measures: string) => measuredBy({ measures, target: 0.8, weight: 0.5 }, short, {}, 300);
  expect(new Set(isMeasured(after('some')))).toEqual(new Set([true]));
  expect(new Set(isMeasured(after('all')))).toEqual(new Set([false]));
});

test('answers take their time, and until they are in nobody is measured', () => {
  const arena = measuredBy({ measures: 'all', target: 0.8 }, [0.2, 0.2, 0.2]);
  expect(new Set(isMeasured(arena))).toEqual(new Set([false]));
  steps(arena, 200);
  expect(new Set(isMeasured(arena))).toEqual(new Set([true]));
});

test('a year later it is asked again, and dropped where nothing is short any more', () => {
  const arena = measuredBy({ measures: 'own', indicators: 2, target: 0.5 }, [0.2, 0.2, 0.2]);
  expect(new Set(isMeasured(arena))).toEqual(new Set([true]));
  const reportedBy = () => arena.minutes.at(arena.serviceRow(0), HEADING.reporting);
  while (arena.day < 28 + 364 + 3) {
    if (arena.day % 28 === 1) for (const practice of range(3)) arena.indicators.appointments(practice, 100, 60);
    steps(arena, 1);
  }
  expect(new Set(isMeasured(arena))).toEqual(new Set([false]));
  const then = reportedBy();
  steps(arena, 60);
  expect(then).toBeGreaterThan(0);
  expect(reportedBy()).toBe(then);
});

test('other targets are another question; an executive’s word needs none', () => {
  const asked = { measures: 'own', target: 0.8 };
  const arena = measuredBy(asked, [0.2, 0.2, 0.2]);
  const rules = (other: Asked) => stage({ rules: asking(other) }).decisions;
  arena.decisions = rules({ ...asked, target: 0.9 });
  steps(arena, 1);
  expect(new Set(isMeasured(arena))).toEqual(new Set([false]));
  arena.decisions = rules({ measures: 'executive', target: 0.9 });
  expect(new Set(isMeasured(arena))).toEqual(new Set([true]));
});

test('with what is decided together off, whatever the rules name is in force', () => {
  const arena = stage({ rules: asking({ measures: 'own', indicators: 40 }), world: { goal_consensus: 0, collective: 'off' } }); // prettier-ignore
  expect(new Set(isMeasured(arena))).toEqual(new Set([true]));
});

test('attention goes only to what somebody has agreed to have measured', () => {
  const rules = {
    ...asking({ measures: 'own', weight: 0.8 }),
    indicators: { ...SHIPPED['hierarchy']['indicators'], same_day_target: 0, physical_care_target: 1, starts_target: 0, lag: 0, weight: 0.8 },
  }; // prettier-ignore
  const emphasis = (goal_consensus: number) => {
    const arena = stage({ world: { attention: 'on', goal_consensus }, rules });
    for (const person of range(20)) {
      light(arena, person, PHYSICAL, 2);
      arena.people.learn(person, 0, PHYSICAL);
    }
    steps(arena, 57);
    return [arena.attention!.followsUp(0, PHYSICAL), arena.collector.get('careCases')];
  };
  expect(emphasis(0.75)).toEqual([1, 0]);
  const [more, cases] = emphasis(0.85);
  expect([more > 1, cases]).toEqual([true, 20]);
});

test('a simulation put back, or begun anew, has the same answers', () => {
  const rich = { place: BUSY_PLACE, world: { ...BUSY, attention: 'on' }, seed: 3 } as const;
  const rules = { ...SHIPPED['hierarchy'], 'decision-right': { ...SHIPPED['hierarchy']['decision-right'], measures: 'some' } }; // prettier-ignore
  const simulation = new Simulation({ ...rich, replication: 0 });
  simulation.govern(rules);
  // The question was put on day 84 and is open.
  simulation.advance(86);
  const [before, again] = livedAgain(simulation, 500);
  expect(again).toBe(before);
  simulation.begin(4);
  simulation.govern(rules);
  simulation.advance(500);
  const fresh = new Simulation({ ...rich, replication: 4 });
  fresh.govern(rules);
  fresh.advance(500);
  expect([...simulation.state()].map((part) => part.toString())).toEqual([...fresh.state()].map((part) => part.toString())); // prettier-ignore
});
