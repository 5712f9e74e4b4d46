import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compare, place, regimes, Simulation, years, type PlaceName, type Question } from '../../index.ts';
import { asPrinted } from '../../experiments/analyse/comparison.ts';
import { PLACE_FILES, REGIME_FILES } from '../../scenarios/bundled.ts';
import { findPlace, findRegime } from '../../scenarios/library.ts';
import { shippedNames } from '../../scenarios/shipped.ts';
import { ROOT } from '../house/source.ts';

const small = { people: 300, replications: 2, warmUp: years(0), runLength: years(1), threads: 1 } as const;
const fleetwood = place('fleetwood');

test('the library has every shipped file, as it stands', () => {
  expect(Object.keys(PLACE_FILES).toSorted()).toEqual(shippedNames('place').toSorted());
  expect(Object.keys(REGIME_FILES).toSorted()).toEqual(shippedNames('regime').toSorted());
  for (const [name, file] of Object.entries(PLACE_FILES)) expect(file).toEqual(findPlace(name, ROOT));
  for (const [name, file] of Object.entries(REGIME_FILES)) expect(file).toEqual(findRegime(name, ROOT));
});

test('a comparison from the library is the one of the command', async () => {
  const asked = { place: fleetwood, regimes: [regimes.hierarchy, regimes.network], seed: 2026, ...small };
  const { json } = await compare(asked);
  const flags =
    '--regimes hierarchy,network --seed 2026 --people 300 --replications 2 --warm-up 0 --years 1 --threads 1';
  const words = ['--import', 'tsx', 'cli/main.ts', 'compare', 'fleetwood', ...flags.split(' '), '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: path.resolve(ROOT), encoding: 'utf8' });
  const steady = (text: string) => ({ ...JSON.parse(text), elapsedSeconds: 0, personYearsPerSecond: 0 });
  expect(stderr).toBe('');
  expect(steady(JSON.stringify(asPrinted(json)))).toEqual(steady(stdout));
});

test('pairs against the first regime are those of the answer; against another they turn round', async () => {
  const result = await compare({ place: fleetwood, regimes: [regimes.hierarchy, regimes.network], ...small });
  const [network] = result.paired('burden');
  expect(result.json.paired).toContainEqual({ measure: 'burden', ...network });
  const [hierarchy] = result.paired('burden', { against: 'network' });
  expect(hierarchy.difference).toBeCloseTo(-network.difference!, 9);
  const [a, b] = [result.values('burden', 'network'), result.values('burden', 'hierarchy')];
  expect(network.difference).toBeCloseTo((a[0] - b[0] + a[1] - b[1]) / 2, 9);
  expect(() => result.paired('burdn')).toThrow('did you mean "burden"?');
  expect(() => result.paired('burden', { against: 'netwrok' })).toThrow('did you mean "network"?');
});

test('a regime of one’s own runs, and differs from what it was made of', async () => {
  const rules = { ...regimes.network.rules, reporting: { indicators: 40 } };
  const own = { name: 'network-that-reports', rules };
  const result = await compare({ place: fleetwood, regimes: [regimes.network, own], ...small });
  expect(result.paired('minutes_reporting')[0].difference).toBeGreaterThan(0);
});

test('shocks and changes of form are asked of a program as of a file', async () => {
  const shocks = [{ what: 'surge', week: 2, weeks: 20, domain: 'physical', factor: 3 }] as const;
  const asked = { place: fleetwood, regimes: [regimes['status-quo'], regimes.network], ...small };
  const plain = await compare(asked);
  const struck = await compare({ ...asked, shocks });
  expect(struck.json.regimes['network'].measures['burden'].mean).toBeGreaterThan(
    plain.json.regimes['network'].measures['burden'].mean!,
  );
  const changed = await compare({
    ...asked,
    changes: [{ week: 10, regime: 'network', take: ['R5'], from: regimes.hierarchy }],
  });
  expect(changed.values('minutes_reporting', 'network')[0]).toBeGreaterThan(
    plain.values('minutes_reporting', 'network')[0],
  );
  expect(changed.values('burden', 'status-quo')).toEqual(plain.values('burden', 'status-quo'));
});

const wrong: [string, Partial<Record<keyof Question | 'regime', unknown>>][] = [
  ['did you mean "regimes"?', { regime: [] }],
  ['people: found 5', { people: 5 }],
  ['replications: found 0', { replications: 0 }],
  ['years: found 1.5', { runLength: years(1.5) }],
  ['threads: found 0', { threads: 0 }],
  ['unknown mechanism "M99"', { knockout: ['M99'] }],
  ['shocks[0]: found no "share"', { shocks: [{ what: 'absence', week: 0, weeks: 2 }] }],
  ['changes[0].regime: "hybrid" is not compared here', { changes: [{ week: 0, regime: 'hybrid', from: regimes.hierarchy }] }],
  ['unknown rule "R77"', { equalise: ['R77'] }],
  ['unknown key "couplng"; did you mean "coupling"?', { world: { couplng: 0 } }],
  ['two regimes are called "network"', { regimes: [regimes.network, regimes.network] }],
  ['expected one or more', { regimes: [] }],
  ['rules.reporting.values.indicators: found -1', { regimes: [{ name: 'x', rules: { ...regimes.network.rules, reporting: { indicators: -1 } } }] }],
]; // prettier-ignore
test.each(wrong)('refused before anything runs: %s', async (message, part) => {
  const question = { place: fleetwood, regimes: [regimes.network], ...small, ...part } as Question;
  await expect(compare(question)).rejects.toThrow(message);
});

test('a name that is no place is refused with the nearest', () => {
  expect(() => place('fletwood' as PlaceName)).toThrow('did you mean "fleetwood"?');
  expect(() => place('__proto__' as PlaceName)).toThrow('unknown place');
});

test('one run alone needs no threads', () => {
  const run = new Simulation({ place: fleetwood, people: 200, seed: 1, replication: 0 });
  run.govern(regimes.network.rules);
  run.count({ days: 30 });
  run.advance(30);
  expect(run.result().measures['burden']).toBeGreaterThan(0);
});
