import { expect, test } from 'vitest';
import type { RuleValues } from '../../../engine/index.ts';
import { HEADING } from '../../../engine/model/minutes.ts';
import { PlanProposals } from '../../../engine/model/plans/plan-proposals.ts';
import { stage } from '../../rules/stage.ts';

const R1 = (plan: string, needed = 2, approval = 600): RuleValues => ({ 'decision-right': { plan, needed, approval } });
/** Physical and mental: its plan is the practice's and nursing's, mental health's and more. */
const PATTERN = 0b0011;

/** Proposes a change every Tuesday, and says after how many days each was in force. */
function delays(rules: RuleValues, weeks: number): number[] {
  const arena = stage({ rules, world: { care_plans: 'on' } });
  const proposals = new PlanProposals(arena, arena.plans);
  const cell = PATTERN * arena.plans.members;
  const found: number[] = [];
  for (let proposed = 0; proposed < weeks; proposed++) {
    while (arena.day % 7 !== 1) arena.day++;
    const day = arena.day;
    proposals.submit(cell, arena.plans.plans[cell] ^ 1);
    while (proposals.pending(cell)) {
      arena.day++;
      if (arena.day % 7 < 5) proposals.open();
    }
    found.push(arena.day - day);
  }
  return found;
}

/** Mean and standard error. */
function spread(values: readonly number[]): { mean: number; se: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

/** Days from a Tuesday to the working day on which the k-th of n answers is in, each Exp(1 a fortnight). */
function expected(n: number, k: number): number {
  const inBy = (days: number): number => {
    const p = 1 - Math.exp(-days / 14);
    let sum = 0;
    for (let i = k; i <= n; i++) sum += binomial(n, i) * p ** i * (1 - p) ** (n - i);
    return sum;
  };
  let mean = 0;
  for (let days = 1; days < 2000; days++) {
    const weekday = (1 + days) % 7;
    mean += (days + (weekday === 5 ? 2 : weekday === 6 ? 1 : 0)) * (inBy(days) - inBy(days - 1));
  }
  return mean;
}
const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k);

test('each for itself: at once', () => {
  expect(delays(R1('own'), 5)).toEqual([0, 0, 0, 0, 0]);
});

test('a lead answers once; of the owners, some or all: order statistics of exponential answers', () => {
  const owners = stage({ world: { care_plans: 'on' } }).plans.owners[PATTERN].length;
  const theory = { lead: expected(1, 1), some: expected(owners, 2), all: expected(owners, owners) };
  for (const [plan, days] of Object.entries(theory)) {
    const { mean, se } = spread(delays(R1(plan), 1500));
    expect(Math.abs(mean - days), `${plan}: ${mean} against ${days}`).toBeLessThan(3.29 * se);
  }
});

test('an executive comes to proposals in turn, as far as its minutes go, and the organisations pay for them', () => {
  // 30 minutes a decision: at 10 a day the third working day after a Tuesday, at 8 a day the fourth, a Monday.
  expect(delays(R1('executive', 2, 50), 1)).toEqual([3]);
  expect(delays(R1('executive', 2, 40), 1)).toEqual([6]);
  expect(delays(R1('executive', 2, 150), 1)).toEqual([1]);
  // One decision of 480 minutes for 50,000 people is half a minute for the 60 here: 100 of them, 58 minutes in all.
  const arena = stage({ rules: R1('executive', 2, 5000), world: { care_plans: 'on', plan_approval: 480 } });
  const proposals = new PlanProposals(arena, arena.plans);
  const cell = PATTERN * arena.plans.members;
  for (let decision = 0; decision < 100; decision++, arena.day++) {
    proposals.submit(cell, arena.plans.plans[cell] ^ 1);
    proposals.open();
    expect(proposals.pending(cell)).toBe(false);
  }
  let charged = 0;
  for (let one = 0; one < arena.ties.count; one++) {
    arena.minutes.open(one, 100_000);
    charged += arena.minutes.at(one, HEADING.decisions);
  }
  const due = (100 * 480 * arena.people.count) / 50_000;
  expect(charged).toBeGreaterThan(due - arena.ties.count);
  expect(charged).toBeLessThanOrEqual(due);
});

test('where there is no executive any more, what lay there is dropped', () => {
  const arena = stage({ rules: R1('executive', 2, 5), world: { care_plans: 'on' } });
  const proposals = new PlanProposals(arena, arena.plans);
  const cell = PATTERN * arena.plans.members;
  const plan = arena.plans.plans[cell];
  proposals.submit(cell, plan ^ 1);
  arena.decisions = stage({ rules: R1('own') }).decisions;
  proposals.open();
  expect([proposals.pending(cell), arena.plans.plans[cell]]).toEqual([false, plan]);
});
