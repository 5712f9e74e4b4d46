import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { Simulation } from '../../engine/index.ts';
import { twoPractices } from '../support/places.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const begin = (world: Record<string, number | string> = {}) => {
  const simulation = new Simulation({ place: twoPractices(2000), seed: 4, replication: 0, world });
  simulation.govern(SHIPPED['status-quo']);
  simulation.advance(14);
  return simulation;
};
const decided = ({ arena }: Simulation) =>
  arena.minutes.organisations.reduce((sum, _, row) => sum + arena.minutes.at(row, HEADING.decisions), 0);
const changed = (by: Record<string, Record<string, number | string>>) => ({ ...SHIPPED['status-quo'], ...by });
const shared = changed({ information: { record: 'shared' } });

test('the same rules again are in force at once and cost nothing', () => {
  const simulation = begin();
  simulation.govern({ ...SHIPPED['status-quo'] });
  expect(simulation.arena.founding.underWay).toBe(false);
  simulation.advance(60);
  expect(decided(simulation)).toBe(0);
});

test('a changed rule is in force once every organisation has given its minutes, and not before', () => {
  const simulation = begin();
  simulation.govern(shared);
  expect(simulation.arena.decisions.shareRecords()).toBe(false);
  simulation.advance(60);
  expect(simulation.arena.decisions.shareRecords()).toBe(true);
  const due = simulation.arena.minutes.organisations
    .slice(0, simulation.arena.ties.count)
    .reduce((sum, _, one) => sum + Math.round(60 * simulation.arena.clinicians(one)), 0);
  expect(decided(simulation)).toBe(due);
});

test('two changed rules cost twice one, whichever they are', () => {
  const cost = (rules: ReturnType<typeof changed>) => {
    const simulation = begin();
    simulation.govern(rules);
    simulation.advance(90);
    return decided(simulation);
  };
  const one = cost(shared);
  expect(cost(changed({ reporting: { indicators: 3 } }))).toBe(one);
  const two = cost(changed({ information: { record: 'shared' }, reporting: { indicators: 3 } }));
  expect(Math.abs(two - 2 * one)).toBeLessThanOrEqual(organisations);
});

const organisations = begin().arena.ties.count;

test('free founding, or none, is no founding', () => {
  for (const world of [{ founding_minutes: 0 }, { joint_work: 'off' }]) {
    const simulation = begin(world);
    simulation.govern(shared);
    expect(simulation.arena.decisions.shareRecords()).toBe(true);
  }
});

test('a snapshot in the middle of a founding goes on with it', () => {
  const simulation = begin();
  simulation.govern(shared);
  simulation.advance(3);
  const saved = simulation.snapshot();
  simulation.advance(60);
  const other = begin();
  other.restore(saved);
  expect(other.arena.decisions.shareRecords()).toBe(false);
  other.advance(60);
  expect(other.arena.decisions.shareRecords()).toBe(true);
  expect([...other.state()]).toEqual([...simulation.state()]);
});
