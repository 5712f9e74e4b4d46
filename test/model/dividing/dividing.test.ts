import { describe, expect, test } from 'vitest';
import { Executive } from '../../../engine/model/deciding/executive.ts';
import { ApprovalQueue } from '../../../engine/model/deciding/approval-queue.ts';
import type { Arena } from '../../../engine/model/arena.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { StateBlock } from '../../../engine/kernel/state-block.ts';
import { range, steps } from '../../rules/stage.ts';
import { decideUntil, dividing, LIST, staged, turnAway } from './some-practices.ts';

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
    const arena = staged(2, dividing('all', { cycle: 52 }), { goal_consensus: 1 });
    for (let replication = 0; replication < 300; replication++) {
      arena.chance.begin(replication);
      arena.block.begin();
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
