import { expect, test } from 'vitest';
import { Simulation, WORLD } from '../../engine/index.ts';
import { meanOf } from '../../experiments/analyse/interval.ts';
import { fromPersonYears } from '../../experiments/calibrate/person-years.ts';
import { RANGES } from '../../experiments/calibrate/ranges.ts';
import { TARGETS, type Measured } from '../../experiments/calibrate/targets.ts';
import { replicate } from '../../experiments/run/replicate.ts';
import { seedKey } from '../../experiments/run/seed-key.ts';
import { acceptedWorlds, acceptedWorldsSchema, bestWorlds } from '../../scenarios/accepted-worlds.ts';
import { place, regimes } from '../../scenarios/bundled.ts';

const shipped = acceptedWorlds();

test('every world says every free input, within the range that was searched', () => {
  for (const { world } of shipped.worlds) {
    expect(Object.keys(world)).toEqual(RANGES.map(({ input }) => input));
    for (const { input, low, high } of RANGES) expect([input, low <= world[input] && world[input] <= high]).toEqual([input, true]); // prettier-ignore
  }
});

test('every world meets every target in the run that accepted it, and the best comes first', () => {
  for (const { targets } of shipped.worlds)
    for (const { name, low, high } of TARGETS) expect([name, low <= targets[name] && targets[name] <= high]).toEqual([name, true]); // prettier-ignore
  const off = shipped.worlds.map(({ implausibility }) => implausibility);
  expect(off).toEqual(off.toSorted((one, other) => one - other));
});

test('there are at least fifty', () => {
  expect(shipped.worlds.length).toBeGreaterThanOrEqual(50);
});

test('mechanisms that are off as shipped are on', () => {
  expect(shipped.base).toEqual({ care_plans: 'on', attention: 'on', community: 'on', workforce: 'on' });
  for (const input of Object.keys(shipped.base)) expect(WORLD[input].value).toBe('off');
  expect(bestWorlds(1)[0]).toMatchObject(shipped.base);
});

test('a file with an input that no world has is refused', () => {
  const [first] = shipped.worlds;
  const planted = { ...shipped, worlds: [{ ...first, world: { ...first.world, luck: 1 } }] };
  expect(acceptedWorldsSchema.safeParse(shipped).success).toBe(true);
  expect(acceptedWorldsSchema.safeParse(planted).success).toBe(false);
});

/** The same people, years and luck, so the figures are the same: of four digits, as recorded. */
test.each([0])('world %d lived again shows the figures on record', { timeout: 300_000 }, async (at) => {
  const { rules } = regimes['status-quo'];
  const { people, years, warm_up: warmUp, replications, seed } = shipped;
  const design = { place: place('national-mix'), people, years, warmUp, replications, seed: seedKey(seed), warmUpRules: rules, regimes: [{ name: 'status-quo', rules }], world: bestWorlds(2)[at], knockout: [], rows: 'all' as const }; // prettier-ignore
  const lives: Measured[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const { runs } = await replicate(design, replication, { create: (settings) => new Simulation(settings), hash: () => '', clock: () => 0 }); // prettier-ignore
    lives.push({ ...runs[0].result.measures, ...fromPersonYears(runs[0].personYears!) });
  }
  const measured = Object.fromEntries(Object.keys(lives[0]).map((name) => [name, meanOf(lives.map((life) => life[name]))])); // prettier-ignore
  for (const { name, of } of TARGETS)
    expect([name, Number(of(measured).toPrecision(4))]).toEqual([name, shipped.worlds[at].targets[name]]);
});
