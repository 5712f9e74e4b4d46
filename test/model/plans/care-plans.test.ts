import { expect, test } from 'vitest';
import { Simulation, type RuleValues, type World } from '../../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { digestOf, tell } from '../../support/runs.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { MENTAL, PHYSICAL, SOCIAL, stage } from '../../rules/stage.ts';
import { light } from '../../support/persons.ts';

const ON: Partial<World> = { ...BUSY, care_plans: 'on' };
const lived = (rules: RuleValues, world: Partial<World>, knockout: readonly string[] = []) =>
  tell({ place: BUSY_PLACE, world, rules, knockout, warmUp: 0, days: 400 });

test('off, no rule about plans moves a byte, and a change of such rules is founded for nothing', () => {
  const run = (rules: RuleValues, knockout: readonly string[] = []) => {
    const world = knockout.length > 0 ? ON : BUSY;
    const simulation = new Simulation({ place: BUSY_PLACE, world, seed: 3, replication: 0, knockout });
    simulation.govern(SHIPPED['status-quo']);
    simulation.advance(10);
    simulation.govern(rules);
    simulation.advance(60);
    return digestOf(simulation);
  };
  const { 'decision-right': r1, proposing: r2, learning: r9, 'plan-revision': r13 } = SHIPPED['network'];
  // Of R1 what is about plans; who is measured and who belongs is decided without them.
  const right = { ...SHIPPED['status-quo']['decision-right'], plan: r1['plan'] };
  const changed = {
    ...SHIPPED['status-quo'],
    'decision-right': right,
    proposing: r2,
    learning: r9,
    'plan-revision': r13,
  };
  expect(run(changed)).toBe(run(SHIPPED['status-quo']));
  expect(run(changed, ['M5'])).toBe(run(SHIPPED['status-quo']));
});

test('one need has a known solution; several are met as well as the plan for what is known fits what there is', () => {
  const arena = stage({ world: { care_plans: 'on' } });
  const { plans, people } = arena;
  light(arena, 0, MENTAL, 2);
  people.learn(0, 0, MENTAL);
  expect(plans.match(0, 0, MENTAL)).toBe(1);
  light(arena, 0, SOCIAL, 1);
  light(arena, 0, PHYSICAL, 1);
  const [all, two] = [0b111, 0b110];
  const alone = plans.match(0, 0, MENTAL);
  people.learn(0, 0, SOCIAL);
  plans.plans[two * plans.members] = best(arena, all);
  expect(plans.match(0, 0, MENTAL)).toBe(1);
  people.learn(0, 0, PHYSICAL);
  expect(plans.match(0, 0, MENTAL)).toBe(plans.landscapes.worth(all, plans.plans[all * plans.members]));
  for (const worth of [alone, plans.match(0, 0, MENTAL)]) expect(worth > 0 && worth <= 1).toBe(true);
  // Two contacts knew of several needs; what a practice learns from is what it knew.
  expect([plans.cases[two], plans.cases[all]]).toEqual([1, 2]);
});

type Place = ReturnType<typeof stage>;
function best(arena: Place, pattern: number): number {
  const plans = Array.from({ length: 1 << arena.plans.bits }, (_, plan) => plan);
  return plans.find((plan) => arena.plans.landscapes.worth(pattern, plan) === 1)!;
}

test('a worse plan clears less often by just as much, for whoever follows it', () => {
  const arena = stage({ world: { care_plans: 'on', practice_clears_mental: 0.8 } });
  const cleared = (uniform: number, match: number, minutes = 10) => {
    light(arena, 0, MENTAL, 2);
    return arena.treatment.attempt(0, 0, MENTAL, minutes, uniform, arena.day, match);
  };
  expect([cleared(0.399, 0.5), cleared(0.401, 0.5)]).toEqual([true, false]);
  expect([cleared(0.799, 1), cleared(0.801, 1)]).toEqual([true, false]);
  // 1 − (1 − .4)^(20 ÷ 10)
  expect([cleared(0.639, 0.5, 20), cleared(0.641, 0.5, 20)]).toEqual([true, false]);
  // Only contacts by the best plan are counted as the chance that anybody may check.
  expect(arena.treatment.given[MENTAL]).toBe(2);
});

test('what works is the same under every regime, changes by and by, and is the same again when a day is gone back to', () => {
  const worths = ({ plans: { landscapes } }: Place) =>
    Array.from({ length: 256 }, (_, plan) => landscapes.worth(0b111, plan));
  const arena = stage({ world: { care_plans: 'on' } });
  const other = stage({ world: { care_plans: 'on' }, rules: SHIPPED['network'] });
  const first = worths(arena);
  expect(worths(other)).toEqual(first);
  expect(Math.max(...first)).toBe(1);
  arena.plans.landscapes.to(181);
  expect(worths(arena)).toEqual(first);
  arena.plans.landscapes.to(182);
  const second = worths(arena);
  expect(second).not.toEqual(first);
  arena.plans.landscapes.to(3000);
  arena.plans.landscapes.to(200);
  expect(worths(arena)).toEqual(second);
});

test('on, a run that is put back lives the same days again, to the byte', () => {
  for (const name of ['hierarchy', 'network', 'lead-organisation']) {
    const simulation = new Simulation({ place: BUSY_PLACE, world: ON, seed: 3, replication: 0 });
    simulation.govern(SHIPPED['status-quo']);
    simulation.advance(200);
    simulation.govern(SHIPPED[name]);
    simulation.advance(90);
    const snapshot = simulation.snapshot();
    simulation.advance(120);
    const once = digestOf(simulation);
    simulation.restore(snapshot);
    simulation.advance(120);
    expect([name, digestOf(simulation)]).toEqual([name, once]);
  }
});

test('whoever learns has better plans than whoever does not', () => {
  const rules = (from: string, plan = 'own', forwarding = 'ranked') => ({
    ...SHIPPED['status-quo'],
    learning: { from, copying: 'best', ties: 'first', sample: 3, speed: 0.5, code: 0.5 },
    'decision-right': { plan, needed: 1, approval: 5000 },
    'plan-revision': { every: 4, milestones: 'iterative' },
    proposing: { alternatives: 1, proposals: 2, composites: 4, forwarding },
  });
  const world: Partial<World> = { ...ON, plan_drift_weeks: 0, plan_noise: 0, plan_minutes: 0, notices: 1 };
  const quality = (from: string, plan?: string, forwarding?: string) =>
    lived(rules(from, plan, forwarding), world).result.measures['plan_quality'];
  const none = quality('none');
  const ways = [
    ...['local', 'peers', 'central', 'borough'].map((from) => [from, quality(from)] as const),
    ['lateral', quality('local', 'some', 'unseen')] as const,
    ...['executive', 'lead', 'some', 'all'].map((plan) => [plan, quality('local', plan)] as const),
  ];
  expect(ways.filter(([, reached]) => !(reached > none + 0.02))).toEqual([]);
});
