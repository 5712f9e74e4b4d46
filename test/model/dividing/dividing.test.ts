import { describe, expect, test } from 'vitest';
import { Simulation, type RuleValues, type World } from '../../../engine/index.ts';
import { Executive } from '../../../engine/model/deciding/executive.ts';
import { ApprovalQueue } from '../../../engine/model/deciding/approval-queue.ts';
import type { Arena } from '../../../engine/model/arena.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { MET_USUAL } from '../../../engine/model/people.ts';
import { StateBlock } from '../../../engine/kernel/state-block.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { light } from '../../support/persons.ts';
import { nationalMix } from '../../support/places.ts';
import { begin, livedAgain, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { ask, PHYSICAL, range, stage, steps, watchTouches } from '../../rules/stage.ts';

const LIST = 1000;
/** Minutes with people of a working day: 261 × 4 a head and year. */
const MINUTES = { practice_minutes: (365 * 5) / 7, practice_indirect: 0 };

const place = (practices: number) => ({
  name: 'some-practices',
  title: 'Some practices',
  practices: range(practices).map((i) => ({ code: `P${i}`, name: `P${i}`, people: LIST, imd: 17.5 })),
});

/** The rules R1 and R11, and what is measured. */
const dividing = (capacity: string, more: Readonly<Record<string, number | string>> = {}): RuleValues => ({
  'decision-right': { plan: 'own', capacity, needed: Number(more['needed'] ?? 2), approval: Number(more['approval'] ?? 600) },
  capacity: { arrangement: 'own', planning: 0, fenced: 0.2, cycle: Number(more['cycle'] ?? 4), movable: 0.1 },
  indicators: {
    same_day_target: Number(more['target'] ?? 0), physical_care_target: 0, starts_target: 0, consequence: 'none',
    weight: 0, lag: Number(more['lag'] ?? 0), audit: 0, ratchet: 'no',
  },
  reporting: { indicators: Number(more['indicators'] ?? 0) },
}); // prettier-ignore

function staged(practices: number, rules: RuleValues, world: Readonly<Record<string, number | string>> = {}): Arena {
  return stage({ place: place(practices), rules, world: { ...MINUTES, ...world } });
}

/** Of 100 people at each practice, so many are turned away in the period at hand, and the others seen. */
function turnAway(arena: Arena, shares: readonly number[]): void {
  shares.forEach((share, practice) => {
    for (let each = 0; each < Math.round(share * 100); each++) arena.indicators.turnAway(practice);
    arena.indicators.appointments(practice, 100 - Math.round(share * 100), 0);
  });
}

/** Only proposals and what becomes of them, to the evening of a day; what is in force then. */
function decideUntil(arena: Arena, day: number): number[] {
  for (; arena.day <= day; arena.day++) arena.dividing.open();
  return [...arena.dividing.moved];
}

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
  const rules = { ...SHIPPED[base], 'decision-right': { ...SHIPPED[base]['decision-right'], capacity, needed: 1 } };
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

describe('executive', () => {
  /** Same-day shares as recorded in the first 28 days; from then on all have what was asked for. */
  function figures(arena: Arena, shares: readonly number[]): void {
    shares.forEach((share, practice) => arena.indicators.appointments(practice, 100, Math.round(share * 100)));
    arena.day = 28;
    shares.forEach((_, practice) => arena.indicators.appointments(practice, 100, 60));
  }
  const under = (lag: number, more = {}) => staged(3, dividing('executive', { target: 0.6, lag, ...more }));

  test('moves minutes to where the figure falls short, once it has heard of it and come to it', () => {
    const arena = under(56);
    figures(arena, [0.52, 0.6, 0.6]);
    expect(decideUntil(arena, 83)).toEqual([0, 0, 0]);
    expect(decideUntil(arena, 84)).toEqual([0, 0, 0]);
    // Short by .08, mean .0267: all of 100 minutes to the first, and of the others .0267 / .05 of them.
    expect(decideUntil(arena, 91)).toEqual([100, -50, -50]);
    const early = under(0);
    figures(early, [0.52, 0.6, 0.6]);
    expect(decideUntil(early, 34)).toEqual([100, -50, -50]);
  });

  test('goes by what is reported: a practice that makes its records fit lends, however many it turns away', () => {
    const divided = (made: number) => {
      const arena = under(0);
      turnAway(arena, [0.5, 0, 0]);
      figures(arena, [0.4, 0.55, 0.6]);
      arena.indicators.makeFit(0, 0, made, 0.6);
      return decideUntil(arena, 34);
    };
    expect(divided(0)[0]).toBeGreaterThan(0);
    const fooled = divided(1000);
    expect(fooled[0]).toBeLessThan(0);
    expect(fooled[1]).toBeGreaterThan(0);
  });

  test('without a target goes by appointments a minute, and where nothing is reported moves nothing', () => {
    const divided = (indicators: number) => {
      const arena = staged(2, dividing('executive', { indicators }));
      turnAway(arena, [0, 0.02]);
      return decideUntil(arena, 34);
    };
    expect(divided(0)).toEqual([0, 0]);
    // Two fewer appointments where two were turned away: a busy practice looks idle.
    expect(divided(10)).toEqual([20, -20]);
  });

  test('takes its time: with so many minutes a week the decision comes so many days later', () => {
    const days = (approval: number) => {
      const arena = under(0, { approval });
      figures(arena, [0.52, 0.6, 0.6]);
      while (arena.dividing.moved[0] === 0) {
        arena.dividing.open();
        arena.day++;
      }
      return arena.day - 29;
    };
    // Three practices at 30 minutes each, from the Tuesday on: 100 minutes a day do; 6 a day take fifteen working days, three weeks.
    expect(days(500)).toBe(1);
    expect(days(30)).toBe(21);
  });

  test('a division costs what its proposals and decisions take', () => {
    const arena = staged(3, dividing('executive', { target: 0.6 }), { plan_minutes: 40, plan_approval: 60 });
    figures(arena, [0.52, 0.6, 0.6]);
    steps(arena, 14);
    const rows = range(arena.ties.count);
    const paid = rows.reduce((sum, row) => sum + arena.minutes.at(row, HEADING.decisions), 0);
    // Forty minutes for 8,000 people, and an hour each of an executive for 50,000.
    const owed = 3 * 40 * (LIST / 8000) + (3 * 60 * 3 * LIST) / 50_000;
    expect(Math.abs(paid - owed)).toBeLessThanOrEqual(rows.length);
    expect(paid).toBeGreaterThanOrEqual(15);
  });

  test('has one day for all its desks', () => {
    const arena = staged(1, dividing('executive', { approval: 500 }));
    const executive = new Executive(arena);
    const desks = [0, 1].map(() => new ApprovalQueue(9, 30, new StateBlock()));
    const decided = [0, 0];
    for (let proposal = 0; proposal < 9; proposal++) for (const desk of desks) desk.submit(proposal);
    for (let day = 0; day < 5; day++, arena.day++)
      desks.forEach((desk, at) => executive.work(desk, () => decided[at]++));
    // 500 minutes a week: 16 decisions of 30.
    expect(decided).toEqual([9, 7]);
  });
});

describe('some, all', () => {
  /** A and B turn away a fifth, C a tenth and D nobody: C lends as well, if it agrees. */
  const SHARES = [0.2, 0.2, 0.11, 0];
  const agreed = (capacity: string, needed: number, goal_consensus: number, until = 600) => {
    const arena = staged(4, dividing(capacity, { needed, cycle: 52 }), { goal_consensus });
    arena.day = 12 * 28;
    turnAway(arena, SHARES);
    return decideUntil(arena, until);
  };

  test('nothing moves before anybody has answered', () => {
    expect(agreed('some', 1, 1, 364)).toEqual([0, 0, 0, 0]);
  });

  test('who would be worse off by its own lights does not lend; who agrees does, if they are enough', () => {
    // Others count for all: .2 against .11 and 0.
    const both = agreed('some', 1, 1);
    expect([both[0] > 0, both[1] > 0, both[2] < 0, both[3] < 0]).toEqual([true, true, true, true]);
    // For half: .1 against .11 and 0.
    const one = agreed('some', 1, 0.5);
    expect([one[2], one[3] < 0]).toEqual([0, true]);
    expect(agreed('some', 2, 0.5)).toEqual([0, 0, 0, 0]);
    expect(agreed('all', 1, 0.5)).toEqual([0, 0, 0, 0]);
    expect(agreed('all', 1, 1)).toEqual(both);
  });

  test('where nobody cares for others nobody lends, not even who turned nobody away', () => {
    for (const capacity of ['some', 'all']) expect(agreed(capacity, 1, 0)).toEqual([0, 0, 0, 0]);
  });

  test('figures do not matter to it', () => {
    const arena = staged(2, dividing('some', { needed: 1, target: 0.9 }));
    arena.indicators.appointments(0, 100, 90);
    arena.indicators.appointments(1, 100, 10);
    expect(decideUntil(arena, 300)).toEqual([0, 0]);
  });

  test('of one that lends, the answer comes after an exponential time', () => {
    const days: number[] = [];
    for (let replication = 0; replication < 300; replication++) {
      const arena = staged(2, dividing('all', { cycle: 52 }), { goal_consensus: 1 });
      arena.chance.begin(replication);
      arena.day = 12 * 28;
      turnAway(arena, [0.3, 0]);
      arena.day = 364;
      while (arena.dividing.moved[0] === 0) {
        arena.dividing.open();
        arena.day++;
      }
      days.push(arena.day - 365);
    }
    // A fortnight, rounded up to whole days and from weekends to Mondays: between half a day and a day and a half more.
    const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
    const error = (3.29 * 14) / Math.sqrt(days.length);
    expect(mean).toBeGreaterThan(14 + 0.5 - error);
    expect(mean).toBeLessThan(14 + 1.5 + error);
  });
});

describe('lead', () => {
  const decided = (shares: readonly number[], strength: number, goal_consensus: number) => {
    const arena = staged(3, dividing('lead', { cycle: 52 }), { goal_consensus, joint_work: 'on' });
    arena.ties.strength.fill(strength);
    arena.day = 12 * 28;
    turnAway(arena, shares);
    return decideUntil(arena, 600);
  };

  test('asks nobody else, and knows only those it is tied to', () => {
    expect(decided([0.2, 0.2, 0], 0, 0)).toEqual([0, 0, 0]);
    const led = decided([0.2, 0.2, 0], 1, 0);
    expect([led[0] > 0, led[2] < 0]).toEqual([true, true]);
  });

  test('takes no part where it would be worse off itself', () => {
    const [lead, pressed, third] = decided([0, 0.2, 0], 1, 0);
    expect([lead, pressed > 0, third < 0]).toEqual([0, true, true]);
    expect(decided([0, 0.2, 0], 1, 1)[0]).toBeLessThan(0);
  });
});

test('where the rules no longer divide, everybody has their own back at once', () => {
  const arena = staged(2, dividing('all'), { goal_consensus: 1 });
  turnAway(arena, [0.3, 0]);
  expect(decideUntil(arena, 200)[0]).toBeGreaterThan(0);
  arena.decisions = staged(2, dividing('own')).decisions;
  while (arena.day % 7 > 4) arena.day++;
  expect(decideUntil(arena, arena.day)).toEqual([0, 0]);
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
