import { beforeAll, expect, test } from 'vitest';
import { calibrate } from '../../../experiments/calibrate/calibrate.ts';
import type { Calibration, Plan } from '../../../experiments/calibrate/plan.ts';
import { RANGES } from '../../../experiments/calibrate/ranges.ts';
import { acceptedWorlds, report } from '../../../experiments/calibrate/report.ts';
import { TARGETS } from '../../../experiments/calibrate/targets.ts';
import type { Design } from '../../../experiments/run/design.ts';
import { fromSource } from '../../../experiments/run/worker-file.ts';
import { place, regimes } from '../../../scenarios/bundled.ts';

const { name, rules } = regimes['status-quo'];
const tiny: Design = {
  place: place('national-mix'),
  people: 200,
  years: 1,
  warmUp: 0,
  replications: 2,
  seed: 7,
  warmUpRules: rules,
  regimes: [{ name, rules }],
  world: {},
  knockout: [],
  rows: 'none',
};
const ranges = RANGES.slice(0, 2);
const sizes = { small: tiny, large: tiny, worlds: 4, startReplications: 2, closely: 1, phrase: 'tiny' };
/** Wide enough that of the eight worlds of so few people about half are accepted. */
const targets = TARGETS.filter(({ name: of }) => ['not_attended', 'attendances'].includes(of)).map((one) => ({
  ...one,
  low: one.target - 1.5 * (one.target - one.low),
  high: one.target + 1.5 * (one.high - one.target),
}));
const plan: Plan = { ...sizes, targets, ranges };
const worker = fromSource(new URL('../../../scripts/calibrate-worker.ts', import.meta.url));

let found: Calibration;
beforeAll(async () => {
  found = await calibrate(plan, { threads: 2, worker }, () => {});
}, 120_000);

test('the same plan finds the same, for any number of threads', { timeout: 120_000 }, async () => {
  const again = await calibrate(plan, { threads: 1, worker }, () => {});
  expect(again).toEqual(found);
  expect(acceptedWorlds(again, plan)).toBe(acceptedWorlds(found, plan));
  expect(report(again, plan)).toBe(report(found, plan));
});

test('the inputs reach the model: worlds differ in what they show', () => {
  const requests = new Set(found.wave1.map(({ measured }) => measured['requests']));
  expect(requests.size).toBe(4);
});

test('worlds within the cut-off are kept, all of them, the nearest first', () => {
  const off = found.accepted.map(({ implausibility }) => implausibility);
  const within = [...found.wave1, ...found.wave2].filter(({ implausibility }) => implausibility <= 3);
  expect(off).toEqual(off.toSorted((one, other) => one - other));
  expect(off).toHaveLength(within.length);
  expect(within.length).toBeGreaterThan(0);
  expect(within.length).toBeLessThan(8);
});
