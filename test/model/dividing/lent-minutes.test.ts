import { describe, expect, test } from 'vitest';
import { Simulation, type RuleValues, type World } from '../../../engine/index.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { MET_USUAL } from '../../../engine/model/people.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { light } from '../../support/persons.ts';
import { nationalMix } from '../../support/places.ts';
import { begin, livedAgain, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { ask, PHYSICAL, range, stage, steps, watchTouches } from '../../rules/stage.ts';
import { dividing, LIST, MINUTES, place, staged, turnAway } from './some-practices.ts';

describe('nothing moves', () => {
  const life = (rules: RuleValues, knockout: string[] = []) =>
    tell({ place: BUSY_PLACE, world: BUSY, rules: { ...SHIPPED['hierarchy'], ...rules }, knockout }).digest;
  const shared = (capacity: string, cycle: number): RuleValues => ({
    'decision-right': { ...SHIPPED['hierarchy']['decision-right'], capacity },
    capacity: { arrangement: 'own', planning: 30, fenced: 0.2, cycle, movable: 0.1 },
  });
  const undivided = life(shared('own', 0));

  test('where practices decide for themselves, whatever the cycle, or where there is no cycle, whoever decides: to the byte', () => {
    expect(life(shared('own', 4))).toBe(undivided);
    expect(life(shared('executive', 0))).toBe(undivided);
    expect(life(shared('executive', 4))).not.toBe(undivided);
  });

  test('with M4 off, to the byte', () => {
    expect(life(shared('executive', 4), ['M4'])).toBe(life(shared('own', 0), ['M4']));
  });
});

describe.each(['executive', 'lead', 'some', 'all'])('%s', (capacity) => {
  const base = capacity === 'executive' ? 'hierarchy' : 'network';
  const rules = {
    ...SHIPPED[base],
    capacity: { ...SHIPPED[base]['capacity'], cycle: 13 },
    'decision-right': { ...SHIPPED[base]['decision-right'], capacity, needed: 1 },
  };
  const world: Partial<World> = { ...BUSY, joint_work: 'off', goal_consensus: 1, workforce: 'on' };
  const story = { place: nationalMix(4000), world, rules };

  test('a life in which minutes move: what is lent is received, and every practice accounts for what it was paid and no more', () => {
    const simulation = begin(story);
    simulation.advance(180);
    simulation.count({ days: 365 });
    let most = 0;
    for (let day = 0; day < 365; day++) {
      simulation.advance(1);
      const moved = [...simulation.arena.dividing.moved];
      expect(moved.reduce((sum, minutes) => sum + minutes, 0)).toBe(0);
      moved.forEach((minutes, practice) => {
        expect(Math.abs(minutes)).toBeLessThanOrEqual(0.1 * simulation.arena.practices.forPeople(practice));
        most = Math.max(most, minutes);
      });
    }
    expect(most).toBeGreaterThan(0);
    const divided = simulation.result();
    const own = tell({ ...story, rules: SHIPPED['status-quo'] }).result;
    expect(divided.measures['minutes_lent']).toBeGreaterThan(0);
    expect(own.measures['minutes_lent']).toBe(0);
    for (const [organisation, minutes] of Object.entries(divided.minutes)) {
      expect([organisation, minutes.paid]).toEqual([organisation, own.minutes[organisation].paid]);
      expect([organisation, Math.min(...Object.values(minutes))]).toEqual([organisation, expect.toSatisfy((least: number) => least >= 0)]); // prettier-ignore
    }
  }); // prettier-ignore

  test('put back in the middle, a life goes on as it did', () => {
    const simulation = begin(story);
    // The third Monday of a cycle: some have answered, and some have not.
    simulation.advance(13 * 7 + 10);
    const [first, again] = livedAgain(simulation, 100);
    expect(again).toBe(first);
  });

  test('begun anew, a simulation lives as a new one does', () => {
    const digest = (simulation: Simulation) => {
      simulation.govern(rules);
      simulation.advance(250);
      return [...simulation.state()].map((part) => part.slice());
    };
    const settings = { place: story.place, world, seed: 3 };
    const reused = new Simulation({ ...settings, replication: 0 });
    digest(reused);
    reused.begin(2);
    expect(digest(reused)).toEqual(digest(new Simulation({ ...settings, replication: 2 })));
  });
});

describe('a day with lent minutes', () => {
  /** A Monday on which everybody asks; the second practice has been lent 60 minutes for 200 of its own. */
  function monday() {
    const [own, lent] = [200, 60];
    const arena = stage({
      place: { ...place(2), practices: place(2).practices.map((practice) => ({ ...practice, people: own })) },
      rules: dividing('all'),
      world: {
        ...MINUTES, on_the_day: 1, asking: 0.001, insists: 1, retries: 0, turns_to_emergency: 0, telephone_on_the_day: 0,
        usual_on_the_day: 1,
      },
    }); // prettier-ignore
    arena.dividing.moved.set([-lent, lent]);
    for (const person of range(2 * own)) light(arena, person, PHYSICAL, 3);
    range(2 * own).forEach((person, i) => ask(arena, person, 8 + (i % 8)));
    const touches = watchTouches(arena);
    steps(arena, 1);
    const seen = (practice: number) => touches.filter(({ person }) => arena.people.practice(person) === practice);
    return { arena, own, lent, seen };
  }

  test('work is done where minutes are lent to, and stands in the ledger of who pays for it', () => {
    const { arena, own, lent, seen } = monday();
    const met = [0, 1].map((practice) => seen(practice).length);
    // A contact takes ten minutes; some do not come.
    expect(met[0]).toBeLessThanOrEqual((own - lent) / 10);
    expect(met[1]).toBeGreaterThan(own / 10);
    for (const practice of [0, 1]) {
      const spent = ['direct', 'not_attended', 'idle'] as const;
      expect(spent.reduce((sum, heading) => sum + arena.minutes.at(practice, HEADING[heading]), 0)).toBe(own);
      expect(arena.minutes.at(practice, HEADING.paid)).toBe(own);
    }
    arena.minutes.verify();
  });

  test('whoever is lent knows nobody: the usual clinician is met in proportion to minutes of the practice’s own', () => {
    const { arena, own, lent } = monday();
    expect([0, 1].map((practice) => arena.dividing.ofItsOwn(practice))).toEqual([1, 1 - lent / (own + lent)]);
    let [usual, all] = [0, 0];
    for (let replication = 0; replication < 20; replication++) {
      const again = stagedMonday(replication, lent, own);
      usual += again.usual;
      all += again.all;
      expect(again.lender).toBe(true);
    }
    const expected = own / (own + lent);
    expect(Math.abs(usual / all - expected)).toBeLessThan(3.29 * Math.sqrt((expected * (1 - expected)) / all));
  });

  function stagedMonday(replication: number, lent: number, own: number) {
    const arena = stage({
      place: { ...place(2), practices: place(2).practices.map((practice) => ({ ...practice, people: own })) },
      world: { ...MINUTES, on_the_day: 1, asking: 0.001, usual_on_the_day: 1 },
    });
    arena.chance.begin(replication);
    arena.dividing.moved.set([-lent, lent]);
    arena.practices.open();
    const at = (practice: number) => range(2 * own).filter((person) => arena.people.practice(person) === practice);
    for (const person of range(2 * own)) arena.consultation.hold(person, PHYSICAL, 10, 0, false);
    const met = (people: readonly number[]) => people.filter((person) => arena.people.has(person, MET_USUAL)).length;
    return { usual: met(at(1)), all: at(1).length, lender: met(at(0)) === at(0).length };
  }
});

test('minutes that nobody is there for are not lent', () => {
  const arena = staged(2, dividing('all'));
  arena.dividing.moved.set([-100, 100]);
  const of = arena.ofThoseAtWork.bind(arena);
  arena.ofThoseAtWork = (organisation, minutes) => of(organisation, minutes) / 2;
  arena.practices.open();
  expect([0, 1].map((practice) => arena.minutes.left[practice])).toEqual([LIST - 50, LIST + 50]);
});

test('books that are open follow: as many minutes more may be booked on the days ahead as are lent', () => {
  const arena = staged(2, dividing('all'), { goal_consensus: 1, on_the_day: 0.25 });
  const widened: [number, number, number][] = [];
  const widen = arena.books.widen.bind(arena.books);
  arena.books.widen = (practice, day, minutes) => {
    widened.push([practice, day, minutes]);
    widen(practice, day, minutes);
  };
  turnAway(arena, [0.3, 0]);
  arena.day = 28;
  while (arena.dividing.moved[0] === 0) {
    arena.dividing.open();
    arena.day++;
  }
  const from = arena.day;
  const ahead = range(48).map((i) => from + i).filter((day) => day % 7 < 5); // prettier-ignore
  expect(widened.filter(([practice]) => practice === 0)).toEqual(ahead.map((day) => [0, day, 75]));
  expect(widened.filter(([practice]) => practice === 1)).toEqual(ahead.map((day) => [1, day, -75]));
});
