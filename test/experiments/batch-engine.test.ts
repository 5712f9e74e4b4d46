import { expect, test } from 'vitest';
import { MEASURES } from '../../engine/index.ts';
import { pairedDifference } from '../../experiments/analyse/pairs.ts';
import { runBatch } from '../../experiments/run/batch.ts';
import { workerFile } from '../../experiments/run/worker-file.ts';
import { fakeDesign, rulesReporting } from './fake-simulation.ts';

const regimes = [6, 60, 6].map((indicators, index) => ({ name: `regime-${index}`, rules: rulesReporting(indicators) }));
const design = fakeDesign({ people: 400, years: 1, warmUp: 1, replications: 3, regimes });

test('the engine itself: same digest on one thread and three, equal rules differ in nothing', async () => {
  const [one, three] = [1, 3].map((threads) => runBatch(design, { threads, worker: workerFile() }));
  const { tally, digest, personYearsPerSecond } = await one;
  expect((await three).digest).toBe(digest);
  expect(personYearsPerSecond).toBeGreaterThan(0);
  const differences = MEASURES.map(({ name, better }) =>
    pairedDifference(tally.measure(2, name), tally.measure(0, name), better),
  );
  expect(new Set(differences.map(({ difference }) => difference ?? 0))).toEqual(new Set([0]));
  expect(tally.measure(1, 'minutes_reporting')).not.toEqual(tally.measure(0, 'minutes_reporting'));
});
