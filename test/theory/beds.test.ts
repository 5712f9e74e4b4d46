import { expect, test } from 'vitest';
import { RULES } from '../../engine/index.ts';
import { Arena } from '../../engine/model/arena.ts';
import { bind, type Governing } from '../../engine/model/decisions.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { midnight } from '../../engine/model/ticks.ts';
import { agreement } from '../support/agreement.ts';
import { Luck } from '../support/luck.ts';
import { inHospital, still, stillAll } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { expectation, plus, poisson, served, stationary } from '../support/stationary.ts';
import { stillWorld } from '../support/still-world.ts';

const PEOPLE = 500;
const STAY = 4;
const BED_MINUTES = 10;

/** The hospital of the model alone, every injury admitted; patients and occupied beds at the end of each day. */
class Hospital {
  readonly arena: Arena;
  private readonly luck: Luck;
  private next = 0;
  private usedBefore = 0;

  constructor(beds: number, seed: number) {
    const world = stillWorld({
      beds: (beds * 1000) / PEOPLE,
      bed_minutes: BED_MINUTES,
      stay: STAY,
      injuries_admitted: 1,
      attendance_minutes: 1,
      emergency_minutes: 100,
    });
    const rules = bind(RULES as readonly unknown[] as readonly Governing[], {});
    this.arena = new Arena(
      { place: onePractice(PEOPLE), world, services: [], seed, replication: 0, collect: false },
      rules,
    );
    this.luck = new Luck(`hospital ${beds} ${seed}`);
    stillAll(this.arena);
  }

  /** A day's arrivals, and who is there at its end. */
  day(rate: number): { patients: number; occupied: number } {
    const { arena } = this;
    arena.emergency.open();
    for (let left = this.luck.poisson(rate); left > 0; left--) this.injure();
    arena.emergency.work();
    arena.emergency.close();
    arena.day++;
    const used = arena.minutes.at(arena.bedsRow, HEADING.direct);
    const occupied = (used - this.usedBefore) / BED_MINUTES;
    this.usedBefore = used;
    return { patients: inHospital(arena), occupied };
  }

  private injure(): void {
    const { arena } = this;
    // A step of 7 comes back to a person after 500 others, and nobody stays that long in these places.
    this.next = (this.next + 7) % PEOPLE;
    still(arena, this.next);
    arena.emergency.injured(this.next, midnight(arena.day));
  }
}

function means(beds: number, rate: number, seed: number, days: number) {
  const hospital = new Hospital(beds, seed);
  let [patients, occupied, most] = [0, 0, 0];
  for (let day = -150; day < days; day++) {
    const seen = hospital.day(rate);
    most = Math.max(most, seen.occupied);
    if (day < 0) continue;
    patients += seen.patients;
    occupied += seen.occupied;
  }
  hospital.arena.minutes.verify();
  return { patients: patients / days, occupied: occupied / days, most };
}

const RATE = 3;

test('with beds enough, beds in use are admissions a day times the mean stay (Little)', () => {
  const runs = Array.from({ length: 24 }, (_, seed) => means(60, RATE, seed, 1500));
  expect(
    agreement(
      runs.map(({ occupied }) => occupied),
      RATE * STAY,
    ),
  ).toBe('agrees');
  for (const { most } of runs) expect(most).toBeLessThanOrEqual(60);
});

test('with few beds the hospital is Geo/Geo/c: patients with and without a bed', () => {
  const beds = 15;
  const patients = stationary(200, (before) => plus(served(before, beds, 1 / STAY), poisson(RATE)));
  const runs = Array.from({ length: 40 }, (_, seed) => means(beds, RATE, seed, 3000));
  expect(
    agreement(
      runs.map(({ occupied }) => occupied),
      RATE * STAY,
    ),
  ).toBe('agrees');
  expect(
    agreement(
      runs.map((run) => run.patients),
      expectation(patients, (n) => n),
    ),
  ).toBe('agrees');
});

test('there are never more patients in beds than beds, however many come', () => {
  const hospital = new Hospital(10, 1);
  for (let day = 0; day < 40; day++) {
    const { occupied } = hospital.day(6);
    expect(occupied).toBeLessThanOrEqual(10);
    expect(day <= 10 || occupied === 10).toBe(true);
  }
});
