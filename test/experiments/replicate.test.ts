import { expect, test } from 'vitest';
import { equalise } from '../../experiments/run/design.ts';
import { sha256 } from '../../experiments/run/listen.ts';
import { replicate, type Means } from '../../experiments/run/replicate.ts';
import { FakeSimulation, fakeDesign, rulesReporting } from './fake-simulation.ts';

const means: Means = { create: (settings) => new FakeSimulation(settings), hash: sha256, clock: () => 0 };

test('equal rules end in the same state, whatever ran before', async () => {
  const [a, b, c] = [rulesReporting(3), rulesReporting(9), rulesReporting(3)].map((rules) => ({ name: 'x', rules }));
  const { runs } = await replicate(fakeDesign({ regimes: [a, b, c] }), 0, means);
  expect(runs[2].digest).toBe(runs[0].digest);
  expect(runs[2].result).toEqual(runs[0].result);
  expect(runs[1].digest).not.toBe(runs[0].digest);
});

test('the warm-up runs once, under its own rules, and is in no count', async () => {
  const steps: string[] = [];
  class Watched extends FakeSimulation {
    override govern(rules: Parameters<FakeSimulation['govern']>[0]): void {
      steps.push(`govern ${String(rules['reporting']['indicators'])}`);
      super.govern(rules);
    }
    override advance(days: number): void {
      steps.push(`advance ${days}`);
      super.advance(days);
    }
    override count(options: { days: number; personYears: boolean }): void {
      steps.push(`count ${options.days}`);
      super.count(options);
    }
  }
  const regimes = [10, 2].map((indicators) => ({ name: 'x', rules: rulesReporting(indicators) }));
  const design = fakeDesign({ regimes, warmUp: 1, years: 1 });
  const done = await replicate(design, 0, { ...means, create: (settings) => new Watched(settings) });
  const counted = ['count 365', 'advance 365'];
  expect(steps).toEqual(['govern 6', 'advance 365', 'govern 10', ...counted, 'govern 2', ...counted]);
  expect(done.personYears).toBe(600 * 3);
});

test('rows are kept for the first two replications unless all are asked for', async () => {
  const kept = async (rows: 'none' | 'first_two' | 'all', replication: number) =>
    (await replicate(fakeDesign({ rows }), replication, means)).runs.every(({ personYears }) => personYears);
  expect(await kept('none', 0)).toBe(false);
  expect(await kept('first_two', 1)).toBe(true);
  expect(await kept('first_two', 2)).toBe(false);
  expect(await kept('all', 2)).toBe(true);
});

test('an equalised rule takes the values of the reference everywhere, other rules stay', () => {
  const [reference, other] = equalise(
    [
      { name: 'a', rules: { reporting: { indicators: 1 }, information: { record: 'own' } } },
      { name: 'b', rules: { reporting: { indicators: 9 }, information: { record: 'shared' } } },
    ],
    ['R7'],
  );
  expect(reference.rules).toEqual({ reporting: { indicators: 1 }, information: { record: 'own' } });
  expect(other.rules).toEqual({ reporting: { indicators: 9 }, information: { record: 'own' } });
});
