import { expect, test } from 'vitest';
import { Simulation } from '../../engine/index.ts';
import { bandOf, groupOfRow } from '../../engine/model/rates.ts';
import { NEED_GROUPS } from '../../engine/model/vocabulary.ts';
import { holder } from '../support/persons.ts';
import { nationalMix } from '../support/places.ts';

const PEOPLE = 20_000;
/** Percentage points; two standard errors of a share near one half are .7 with so many people. */
const DRIFT = 1.5;

function shares(simulation: Simulation, kind: (age: number, row: number) => number, kinds: number): number[] {
  const counts = Array.from({ length: kinds }, () => 0);
  for (let person = 0; person < PEOPLE; person++) {
    const { age, row } = holder(simulation.arena, person);
    counts[kind(age, row)]++;
  }
  return counts.map((count) => (100 * count) / PEOPLE);
}

test('ten years of births, deaths, leaving and joining keep the ages and the need groups of a place as they were', () => {
  const simulation = new Simulation({ place: nationalMix(PEOPLE), seed: 4, replication: 0, collect: false });
  simulation.govern({});
  const ages = () => shares(simulation, (age) => bandOf(age), 7);
  const groups = () => shares(simulation, (_, row) => groupOfRow(row), NEED_GROUPS.length);
  const [agesThen, groupsThen] = [ages(), groups()];
  simulation.advance(3650);
  const drifted = (now: readonly number[], then: readonly number[]) =>
    now.map((share, i) => `${i}: ${then[i]} % to ${share} %`).filter((_, i) => Math.abs(now[i] - then[i]) >= DRIFT);
  expect(drifted(ages(), agesThen)).toEqual([]);
  expect(drifted(groups(), groupsThen)).toEqual([]);
});

test('the row of the rate tables follows age, birthday by birthday', () => {
  const simulation = new Simulation({ place: nationalMix(1000), seed: 4, replication: 0, collect: false });
  simulation.govern({});
  simulation.advance(1500);
  for (let person = 0; person < 1000; person++) {
    const { age, row } = holder(simulation.arena, person);
    expect(Math.floor(row / 5) % 7).toBe(bandOf(age));
  }
});
