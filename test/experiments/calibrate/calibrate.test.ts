import { beforeAll, expect, test } from 'vitest';
import { calibrate } from '../../../experiments/calibrate/calibrate.ts';
import type { Calibration, Plan } from '../../../experiments/calibrate/plan.ts';
import { RANGES } from '../../../experiments/calibrate/ranges.ts';
import { acceptedWorlds, report } from '../../../experiments/calibrate/report.ts';
import { TARGETS } from '../../../experiments/calibrate/targets.ts';
import type { Design } from '../../../experiments/run/design.ts';
import type { WorkerFile } from '../../../experiments/run/worker-file.ts';
import { place, regimes } from '../../../scenarios/bundled.ts';
import { bundledWorker } from '../../server/bundled-worker.ts';

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
const again8 = { ...tiny, seed: 8 };
const sizes = {
  search: [tiny, tiny],
  large: again8,
  long: { ...again8, years: 3 },
  worlds: 8,
  spreadReplications: 2,
  enough: 1,
  batch: 8,
  again: { ...tiny, seed: 9 },
  asked: 1,
  watched: 1,
  phrase: 'tiny',
  accepting: 'tiny again',
};
/** Wide enough that of the eight worlds of so few people about half are accepted. */
const targets = TARGETS.filter(({ name: of }) => ['not_attended', 'attendances'].includes(of)).map((one) => ({
  ...one,
  low: one.target - 1.5 * (one.target - one.low),
  high: one.target + 1.5 * (one.high - one.target),
}));
const plan: Plan = { ...sizes, targets, ranges };

let worker: WorkerFile;

let found: Calibration;
beforeAll(async () => {
  worker = await bundledWorker('scripts/calibrate-worker.ts');
  found = await calibrate(plan, { threads: 2, worker }, () => {});
}, 120_000);

test('the same plan finds the same, for any number of threads', { timeout: 120_000 }, async () => {
  const again = await calibrate(plan, { threads: 1, worker }, () => {});
  expect(again).toEqual(found);
  expect(acceptedWorlds(again, plan, '0')).toBe(acceptedWorlds(found, plan, '0'));
  expect(report(again, plan)).toBe(report(found, plan));
});

test('the inputs reach the model: worlds differ in what they show', () => {
  const requests = new Set(found.waves[0].map(({ measured }) => measured['requests']));
  expect(requests.size).toBe(8);
});

test('worlds that nobody has run are run again; accepted is what then meets every target', () => {
  const searched = new Set(found.waves.flat().map(({ inputs }) => JSON.stringify(inputs)));
  for (const one of found.confirmed) {
    expect(searched.has(JSON.stringify(one.inputs))).toBe(false);
    const met = targets.every(({ low, high, of }) => low <= of(one.measured) && of(one.measured) <= high);
    expect(found.accepted.includes(one)).toBe(met);
  }
});

test('the worlds watched have a burden for every year', () => {
  expect(found.slopes).toHaveLength(1);
  expect(found.slopes[0].years).toHaveLength(3);
});
