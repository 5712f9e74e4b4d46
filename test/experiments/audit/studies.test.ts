import { describe, expect, test } from 'vitest';
import { RULES } from '../../../engine/index.ts';
import { budget, planned } from '../../../experiments/audit/budget.ts';
import { budgetStudy } from '../../../experiments/audit/budget-study.ts';
import { amountsOf, atPar, scaledCapacity, WITHIN } from '../../../experiments/audit/equal.ts';
import { equalStudy } from '../../../experiments/audit/equal-study.ts';
import { burdens, designOn, type Form, type Ground } from '../../../experiments/audit/live.ts';
import { isIdle } from '../../../experiments/audit/idle-rules.ts';
import { items, itemsToRestore, nullWorld } from '../../../experiments/audit/null-world.ts';
import { optionsOf, rivals } from '../../../experiments/audit/rival.ts';
import { rivalStudy } from '../../../experiments/audit/rival-study.ts';
import type { Design } from '../../../experiments/run/design.ts';
import { findRegime } from '../../../scenarios/library.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';
import { see, small } from './small.ts';

const { regimes: _, threads: __, ...size } = small({ people: 150 });
const ground: Ground = { ...size, warmUp: 0, warmUpRules: SHIPPED['status-quo'] };
const live = async (design: Design) => (await see(design)).batch;

const form = (name: string): Form => {
  const standing = Object.fromEntries(
    Object.entries(findRegime(name, '.').rules).map(([id, rule]) => [id, rule.standing]),
  );
  return { name, rules: SHIPPED[name], standing };
};
const [hierarchy, network] = ['hierarchy', 'network'].map(form);
/** The first form with some rules of the other. */
const partly = (ids: readonly string[]): Form => ({
  ...network,
  name: 'partly',
  rules: { ...hierarchy.rules, ...Object.fromEntries(ids.map((id) => [id, network.rules[id]])) },
});

describe('budget', () => {
  const other = partly(['meetings', 'reporting', 'parallel-work', 'learning']);

  test('rules that differ are the players', () => {
    const plan = planned(hierarchy, other, 'seed');
    expect(plan.players.map(({ id }) => id)).toEqual(['reporting', 'meetings', 'learning', 'parallel-work']);
    expect({ orders: plan.orders, lived: plan.coalitions.length }).toEqual({ orders: null, lived: 16 });
    expect(plan.players[1].standing).toEqual({ from: 'free', to: 'defining' });
  });

  test('shares add up to the whole, which is that of the other form, to the byte', async () => {
    const found = await budget(planned(hierarchy, other, 'seed'), ground, live);
    const design = designOn(ground, [hierarchy, other]);
    const [before, after] = burdens(await live(design), design);
    const whole = after.reduce((sum, value, pair) => sum + value - before[pair], 0) / after.length;
    expect(found.complete).toBe(true);
    expect(whole).not.toBe(0);
    expect(found.whole.mean).toBeCloseTo(whole, 9);
    expect(found.shares.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(whole, 9);
  });

  test('sampled orders share out the same whole, and agree with all coalitions within their error', async () => {
    const exact = await budget(planned(hierarchy, other, 'seed'), ground, live);
    const plan = planned(hierarchy, other, 'seed', 2);
    const sampled = await budget(plan, ground, live);
    expect(plan.orders).toHaveLength(200);
    expect(sampled.shares.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(exact.whole.mean, 9);
    sampled.shares.forEach(({ mean, orderError }, player) =>
      expect(Math.abs(mean - exact.shares[player].mean)).toBeLessThanOrEqual(3.5 * orderError! + 1e-9),
    );
    expect(budgetStudy(plan, sampled).tables[0].columns).toContain('s.e. of orders');
  });

  test('placebo: a form against itself has nothing to share out', async () => {
    const plan = planned(hierarchy, { ...hierarchy, name: 'again' }, 'seed');
    const found = await budget(plan, ground, live);
    expect(found).toMatchObject({ shares: [], whole: { mean: 0, low: 0, high: 0 }, complete: true });
    const { figures } = budgetStudy(plan, found);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });

  test('a rule that is not taken over is found out', async () => {
    const plan = planned(hierarchy, other, 'seed');
    const found = await budget({ ...plan, to: network }, ground, live);
    expect(found.complete).toBe(false);
    expect(budgetStudy(plan, found).found).toContain('did NOT end');
  });
});

describe('rivals', () => {
  const request = { ground, forms: [hierarchy, network], evaluations: 5, sources: Object.values(SHIPPED) };

  test('every form evaluates as many sets of rules, on other luck than it is judged by, and keeps its defining rules', async () => {
    const asked = new Map<number, number>();
    const found = await rivals(request, async (design) => {
      asked.set(design.seed, (asked.get(design.seed) ?? 0) + design.regimes.length);
      return live(design);
    });
    expect(found.map(({ evaluations }) => evaluations)).toEqual([5, 5]);
    expect([...asked.values()]).toEqual([10, 4]);
    for (const { form: { rules, standing }, rules: chosen } of found)
      for (const { id } of RULES.filter((rule) => standing[rule.id] === 'defining')) expect(chosen[id]).toEqual(rules[id]);
    expect(found[0].against).toBeNull();
    for (const { seemed } of found) expect(seemed).toBeLessThanOrEqual(0);
    const { figures } = rivalStudy(request, found);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  }); // prettier-ignore

  test('defining rules have no options; every other has its own value among them', () => {
    const options = optionsOf(hierarchy, request.sources);
    for (const id of Object.keys(options)) {
      expect(hierarchy.standing[id]).not.toBe('defining');
      expect(options[id]).toContainEqual(hierarchy.rules[id]);
      expect(options[id].length).toBeGreaterThan(1);
    }
    expect(Object.keys(options)).toContain('meetings');
  });
});

describe('at par', () => {
  test('capacity is scaled until the quantity is the reference’s, or it is said how far off it is', async () => {
    const found = await atPar({ ground, forms: [hierarchy, network] }, live);
    const [{ plain }, { amounts, equalised }] = found;
    expect(plain).toBeNull();
    for (const { quantity, capacity, residual } of equalised) {
      const design = designOn(ground, [network], { world: scaledCapacity(capacity) });
      const again = amountsOf(await live(design), design, 0)[quantity];
      expect(again / found[0].amounts[quantity] - 1).toBeCloseTo(residual, 12);
      expect(Math.abs(residual)).toBeLessThanOrEqual(Math.abs(amounts[quantity] / found[0].amounts[quantity] - 1));
    }
    const care = equalised.find(({ quantity }) => quantity === 'care_minutes')!;
    expect(Math.abs(care.residual)).toBeLessThanOrEqual(WITHIN.care_minutes);
    expect(care.capacity).not.toBe(1);
    const { figures } = equalStudy(found);
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
  });

  test('placebo: a form against itself needs no other capacity and differs by nought', async () => {
    const [, { equalised, plain }] = await atPar({ ground, forms: [hierarchy, { ...hierarchy, name: 'again' }] }, live);
    expect(plain).toMatchObject({ mean: 0, low: 0, high: 0 });
    for (const one of equalised)
      expect(one).toMatchObject({ capacity: 1, residual: 0, worlds: 0, difference: { mean: 0 } });
  });
});

describe('what is off is left out of the items put back', () => {
  test('together they are all items, and what is off is known by its switch', () => {
    const { put, leftOut } = itemsToRestore();
    expect(put.length + leftOut.length).toBe(items().length);
    expect(leftOut.map(({ name }) => name)).toEqual(['gaming', 'inquiry', 'helper', 'telling', 'reaching', 'R15']); // prettier-ignore
    const on = { care_plans: 'on', attention: 'on', community: 'on' };
    expect(leftOut.filter((item) => isIdle(item, on))).toEqual([]);
  });

  test.each(itemsToRestore().leftOut.map((item) => [item.name, item] as const))('%s changes no byte', async (_name, item) => {
    const request = small({ people: 150, warmUp: 0, replications: 2 });
    const three = request.regimes.filter(({ name }) => ['status-quo', 'hierarchy', 'network'].includes(name));
    const bare = nullWorld({ ...request, regimes: three });
    const back = nullWorld({ ...request, regimes: three }, item);
    const digestOf = async ({ design, columnOf }: typeof bare) => {
      const { digests } = (await see(design)).batch;
      return digests.map((regimes) => columnOf.map((column) => regimes[column]));
    };
    expect(await digestOf(back)).toEqual(await digestOf(bare));
  }); // prettier-ignore
});
