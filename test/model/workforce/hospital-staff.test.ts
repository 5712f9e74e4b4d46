import { expect, test } from 'vitest';
import type { World } from '../../../engine/index.ts';
import type { Arena } from '../../../engine/model/arena.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { range, stage, steps } from '../../rules/stage.ts';
import { midnight } from '../../../engine/model/ticks.ts';

const rules = SHIPPED['status-quo'];
const NOBODY_LEAVES: Partial<World> = {
  workforce: 'on', strain_by_work: 0, strain_by_breach: 0, leaves_at_rest: 0, leaves_at_full_strain: 0,
}; // prettier-ignore
const BED_MINUTES = 300;

/** A hospital of ten beds for sixty people; whoever is hurt is admitted, and nobody leaves a post unless the story says so. */
const hospital = (world: Readonly<Record<string, number | string>> = {}): Arena =>
  stage({
    world: {
      ...NOBODY_LEAVES, beds: (10 * 1000) / 60, bed_minutes: BED_MINUTES, stay: 60, injuries_admitted: 1, attendance_minutes: 5,
      emergency_minutes: 4000, absent_at_full_strain: 0, ramp_up: 0, vacancy: 120, ...world,
    },
  }); // prettier-ignore
const hurt = (arena: Arena, people: readonly number[]) => {
  for (const person of people) arena.emergency.injured(person, midnight(arena.day) + person);
};
/** Minutes under a heading that a day adds to a row. */
function inADay(arena: Arena, row: number, heading: number): number {
  const before = arena.minutes.at(row, heading);
  steps(arena, 1);
  return arena.minutes.at(row, heading) - before;
}

test('where nobody leaves and nothing strains, everybody lives as with the workforce off', () => {
  const [off, on] = [BUSY, { ...BUSY, ...NOBODY_LEAVES }].map(
    (world) => tell({ place: BUSY_PLACE, world, rules }).result,
  );
  expect(on.minutes).toEqual(off.minutes);
  const { strain, leavers, vacancies, ...others } = on.measures;
  expect([strain, leavers, vacancies]).toEqual([0, 0, 0]);
  for (const [name, value] of Object.entries(others)) expect([name, value]).toEqual([name, off.measures[name]]);
});

test('with every post of the emergency department vacant nobody is seen that day; they wait, and pay goes on', () => {
  const arena = hospital();
  const { emergencyRow: row, workforce, emergency, collector, minutes } = arena;
  expect(workforce!.posts.of(row)).toBe(Math.round(arena.clinicians(row)));
  workforce!.lose(row, 1);
  hurt(arena, range(6));
  const paid = inADay(arena, row, HEADING.paid);
  expect(paid).toBeGreaterThan(0);
  expect(minutes.at(row, HEADING.vacancy)).toBe(paid);
  expect(minutes.at(row, HEADING.direct)).toBe(0);
  expect([collector.get('attendances'), emergency.waiting()]).toEqual([0, 6]);
  minutes.verify();
  const staffed = hospital();
  hurt(staffed, range(6));
  steps(staffed, 1);
  expect([staffed.collector.get('attendances'), staffed.emergency.waiting()]).toEqual([6, 0]);
  // Once posts are filled those who waited are seen.
  steps(arena, 2000);
  expect([collector.get('attendances'), emergency.waiting()]).toEqual([6, 0]);
});

test('vacant posts close as many whole beds; whoever lies in one stays, and is looked after by those who are there', () => {
  const arena = hospital({ vacancy: 730 });
  const { bedsRow: row, workforce, emergency, minutes } = arena;
  const posts = workforce!.posts.of(row);
  expect(posts).toBeGreaterThan(5);
  workforce!.lose(row, 0.5);
  const vacant = workforce!.posts.vacant(row);
  hurt(arena, range(20));
  steps(arena, 1);
  const open = Math.floor((10 * BED_MINUTES - Math.round(10 * BED_MINUTES * vacant)) / BED_MINUTES);
  expect(open).toBeLessThan(10);
  expect([emergency.bedsInUse, emergency.waitingForBed()]).toEqual([open, 20 - open]);
  expect(minutes.at(row, HEADING.direct)).toBe(open * BED_MINUTES);
  expect(minutes.at(row, HEADING.vacancy)).toBe(Math.round(10 * BED_MINUTES * vacant));
  workforce!.lose(row, 1);
  expect(inADay(arena, row, HEADING.direct)).toBe(0);
  expect(emergency.bedsInUse).toBeGreaterThan(0);
  expect(emergency.bedsInUse).toBeLessThanOrEqual(open);
  minutes.verify();
});

test('a department that is busy all week is strained, and people leave it; measures and ties are of practices and services', () => {
  const busy = (leaves: number) => {
    const arena = hospital({ strain_by_work: 0.02, leaves_at_full_strain: leaves });
    const { workforce, emergencyRow: row, minutes } = arena;
    arena.ties.strength.fill(1);
    for (let day = 0; day < 7 * 400; day++) {
      arena.day = day;
      workforce!.open();
      arena.openDay(row, 1000, 0);
      minutes.useUpTo(row, HEADING.direct, 1000);
      arena.closeDay(row);
    }
    return arena;
  };
  // ds = k₁ (1 − s) − k₃ s = 0
  const staying = busy(0);
  expect(staying.workforce!.strain[staying.emergencyRow]).toBeCloseTo(0.02 / (0.02 + 0.01), 3);
  expect(staying.minutes.at(staying.emergencyRow, HEADING.vacancy)).toBe(0);
  const leaving = busy(1);
  const { minutes, collector } = leaving;
  expect(minutes.at(leaving.emergencyRow, HEADING.vacancy)).toBeGreaterThan(0);
  expect([leaving.workforce!.strain[0], collector.get('strainWeeks'), collector.get('leavers')]).toEqual([0, 0, 0]);
  expect(Math.min(...leaving.ties.strength)).toBe(1);
  minutes.verify();
});

test('with people leaving, the hospital has vacancies, the same pay and fewer minutes with people', () => {
  const leaving: Partial<World> = { ...BUSY, workforce: 'on', leaves_at_rest: 1, leaves_at_full_strain: 1 };
  const [off, on] = [BUSY, leaving].map((world) => tell({ place: BUSY_PLACE, world, rules }).result);
  for (const name of ['emergency_department', 'inpatient_beds']) {
    expect(on.minutes[name].paid).toBe(off.minutes[name].paid);
    expect(on.minutes[name].vacancy).toBeGreaterThan(0.05 * on.minutes[name].paid);
    expect(off.minutes[name].vacancy).toBe(0);
  }
});
