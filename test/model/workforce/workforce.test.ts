import { expect, test } from 'vitest';
import { Simulation, type World } from '../../../engine/index.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { BUSY, BUSY_PLACE, SLACK } from '../../support/busy.ts';
import { livedAgain, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { stage } from '../../rules/stage.ts';

const ON: Partial<World> = { ...BUSY, workforce: 'on' };
const rules = SHIPPED['status-quo'];
const YEAR = 365;

test('busy all day and no promise broken, strain settles where growth by work and relief are equal', () => {
  const arena = stage({ world: { workforce: 'on', strain_by_breach: 0, leaves_at_rest: 0, leaves_at_full_strain: 0 } });
  const { workforce } = arena;
  for (let week = 0; week < 400; week++) {
    arena.day = 7 * week + 1;
    arena.openDay(0, 1000);
    arena.minutes.useUpTo(0, HEADING.direct, 1000);
    arena.closeDay(0);
    arena.day = 7 * (week + 1);
    workforce!.open();
  }
  // ds = k₁ (1 − s) − k₃ s = 0
  expect(workforce!.strain[0]).toBeCloseTo(0.02 / (0.02 + 0.01), 3);
});

test('without use and with nothing promised nobody is strained; promises broken strain as well', () => {
  const arena = stage({ world: { workforce: 'on' } });
  const { workforce } = arena;
  for (let week = 1; week <= 400; week++) {
    workforce!.promise(1, false, 3);
    arena.day = 7 * week;
    workforce!.open();
  }
  expect(workforce!.strain[0]).toBe(0);
  expect(workforce!.strain[1]).toBeCloseTo(0.01 / (0.01 + 0.01), 3);
});

test('at a constant hazard so many posts are vacant, and so much is lost to learning, as renewal theory says', () => {
  const hazard = 0.3;
  const world: Partial<World> = {
    ...SLACK, workforce: 'on', leaves_at_rest: hazard, leaves_at_full_strain: hazard, absent_at_full_strain: 0,
    vacancy: 120, ramp_up: 60,
  }; // prettier-ignore
  const shares = [0, 0];
  const runs = 12;
  for (let replication = 0; replication < runs; replication++) {
    const simulation = new Simulation({ place: BUSY_PLACE, world, seed: 5, replication });
    simulation.govern(rules);
    simulation.advance(2 * YEAR);
    simulation.count({ days: 4 * YEAR });
    simulation.advance(4 * YEAR);
    const { minutes } = simulation.result();
    const sum = (heading: 'vacancy' | 'training' | 'paid') =>
      Object.entries(minutes)
        .filter(([name]) => name !== 'emergency_department' && name !== 'inpatient_beds')
        .reduce((all, [, line]) => all + line[heading], 0);
    shares[0] += sum('vacancy') / sum('paid') / runs;
    shares[1] += sum('training') / sum('paid') / runs;
  }
  // A post is held for 1/λ and vacant for V on the mean; leaving is asked once in 28 days, and half a month on the mean after
  // joining none has been asked yet, which moves the mean by less than the error.
  const held = YEAR / hazard;
  const posts = held + 120;
  expect(Math.abs(shares[0] - 120 / posts)).toBeLessThan(0.025);
  expect(Math.abs(shares[1] - 30 / posts)).toBeLessThan(0.008);
});

test('a vacancy is a line in the ledger, not missing pay; who leaves takes ties along', () => {
  const without = tell({ place: BUSY_PLACE, world: BUSY, rules });
  const leaving = tell({ place: BUSY_PLACE, world: { ...ON, leaves_at_rest: 1, leaves_at_full_strain: 1 }, rules });
  for (const [name, line] of Object.entries(leaving.result.minutes)) {
    expect(line.paid).toBe(without.result.minutes[name].paid);
    expect(without.result.minutes[name].vacancy).toBe(0);
  }
  expect(leaving.result.measures['vacancies']).toBeGreaterThan(0.1);
  expect(leaving.result.measures['leavers']).toBeGreaterThan(30);
  expect(without.result.measures['vacancies']).toBeNaN();

  const arena = stage({ world: { workforce: 'on' } });
  arena.ties.strength.fill(1);
  const posts = arena.workforce!.posts.of(0);
  arena.workforce!.lose(0, 1 / posts);
  expect(arena.ties.strength[1]).toBeCloseTo(1 - 1 / posts, 12);
  expect(arena.ties.strength[arena.ties.count + 2]).toBe(1);
});

test('with the workforce off nothing of it is in the state, and M9 knocked out is off', () => {
  const off = tell({ place: BUSY_PLACE, world: BUSY, rules });
  expect(tell({ place: BUSY_PLACE, world: ON, rules, knockout: ['M9'] }).digest).toBe(off.digest);
  expect(tell({ place: BUSY_PLACE, world: ON, rules }).digest).not.toBe(off.digest);
});

test('a run put back goes on as it would have', () => {
  const simulation = new Simulation({ place: BUSY_PLACE, world: ON, seed: 2, replication: 1 });
  simulation.govern(rules);
  simulation.advance(200);
  const [first, again] = livedAgain(simulation, 200);
  expect(again).toBe(first);
});
