import { expect, test } from 'vitest';
import { MECHANISMS, Simulation, type RuleValues } from '../../engine/index.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { DUTIES } from '../../engine/model/vocabulary.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { begin, digestOf, tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

/** With every mechanism on, those among them that are off as shipped, and something for each to do. */
const run = (knockout: readonly string[]) => {
  const simulation = new Simulation({
    place: BUSY_PLACE, seed: 11, replication: 0, knockout, world: { ...BUSY, care_plans: 'on', workforce: 'on', community: 'on', attention: 'on' },
    shocks: [{ what: 'surge', week: 10, weeks: 10, domain: 'physical', factor: 1.5 }],
  }); // prettier-ignore
  simulation.govern({ ...SHIPPED['hierarchy'], outreach: { share: 0.05 } });
  simulation.advance(180);
  simulation.count({ days: 365 });
  simulation.advance(365);
  return { result: simulation.result(), digest: digestOf(simulation) };
};
const whole = run([]);

for (const code of Object.keys(MECHANISMS)) {
  test(`without ${code} (${MECHANISMS[code].title}) the story is another one`, () => {
    const without = run([code]);
    expect(without.digest).not.toBe(whole.digest);
    expect(without.result.measures['burden']).not.toBe(whole.result.measures['burden']);
  });
}

test('the mechanisms that can be switched off are those the description names', () => {
  expect(Object.keys(MECHANISMS)).toEqual(
    expect.arrayContaining(['M1', 'M2', 'M3', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11']),
  );
});

test('without coupling fewer people have two needs; without scarcity nobody is turned away; without reporting costs none are paid', () => {
  expect(run(['M1']).result.measures['multi_need']).toBeLessThan(whole.result.measures['multi_need']);
  expect(run(['M2']).result.measures['told_to_ring_back']).toBe(0);
  expect(run(['M6']).result.measures['minutes_reporting']).toBe(0);
  expect(whole.result.measures['minutes_reporting']).toBeGreaterThan(0);
});

test('switching off twice is switching off once, and the order does not matter', () => {
  expect(run(['M1', 'M7', 'M1']).digest).toBe(run(['M7', 'M1']).digest);
});

test('a mechanism that does not exist cannot be switched off', () => {
  for (const code of ['M99', 'm1', '', 'constructor', '__proto__'])
    expect(() => new Simulation({ place: BUSY_PLACE, seed: 1, replication: 0, knockout: [code] })).toThrow(
      `there is no mechanism "${code}" to switch off`,
    );
});

/** Joint work switched on, piece by piece, in a busy life: each moves it, and none does with M3 off. */
const PIECES: Readonly<Record<string, RuleValues>> = {
  meetings: { meetings: { every: 1 }, 'passing-on': { route: 'direct', work: 'all', conference: 0 } },
  conference: { 'passing-on': { route: 'gatekept', work: 'all', conference: 40 } },
  'joint visits': { 'passing-on': { route: 'gatekept', work: 'all', conference: 0, joint_visits: 'yes' } },
  'a coordinator': { 'passing-on': { route: 'coordinator', work: 'all', conference: 0, coordinators: 5 } },
  'promises before courses': {
    'order-of-duties': { order: ['agreements', ...DUTIES.filter((duty) => duty !== 'agreements')] },
  },
};
const WITHOUT: Readonly<Record<string, RuleValues>> = {
  meetings: { meetings: { every: 0 }, 'passing-on': { route: 'direct', work: 'all', conference: 0 } },
  conference: { 'passing-on': { route: 'gatekept', work: 'all', conference: 0 } },
  'joint visits': { 'passing-on': { route: 'gatekept', work: 'all', conference: 0, joint_visits: 'no' } },
  'a coordinator': { 'passing-on': { route: 'gatekept', work: 'all', conference: 0, coordinators: 5 } },
  'promises before courses': {
    'order-of-duties': { order: [...DUTIES.filter((duty) => duty !== 'agreements'), 'agreements'] },
  },
};

test.each(Object.keys(PIECES))('M3: %s moves a life when joint work is on, and no longer when it is off', (piece) => {
  const life = (rules: RuleValues, knockout: string[]) =>
    tell({ place: BUSY_PLACE, world: BUSY, rules: { ...SHIPPED['status-quo'], ...rules }, knockout }).digest;
  expect(life(PIECES[piece], [])).not.toBe(life(WITHOUT[piece], []));
  expect(life(PIECES[piece], ['M3'])).toBe(life(WITHOUT[piece], ['M3']));
});

test('M3: founding moves a life when joint work is on, and is over at once when it is off', () => {
  const founded = (knockout: string[]) => {
    const simulation = begin({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'], knockout });
    simulation.advance(60);
    // Nobody has to answer anything under it, nor to divide capacity: both take minutes of the same heading.
    const right = { ...SHIPPED['network']['decision-right'], measures: 'executive' };
    simulation.govern({ ...SHIPPED['network'], capacity: SHIPPED['status-quo']['capacity'], 'decision-right': right });
    const underWay = simulation.arena.founding.underWay;
    simulation.advance(120);
    return [underWay, simulation.arena.minutes.at(0, HEADING.decisions) > 0];
  };
  expect([founded([]), founded(['M3'])]).toEqual([
    [true, true],
    [false, false],
  ]);
});
