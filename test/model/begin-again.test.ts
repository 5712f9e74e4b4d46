import { describe, expect, test } from 'vitest';
import { Simulation } from '../../engine/index.ts';
import { place, regimes } from '../../scenarios/bundled.ts';
import { sha256 } from '../../experiments/run/listen.ts';

const settings = { place: place('fleetwood'), people: 1500, seed: 7 };

/** Digest and measures of a year after a warm-up of 200 days. */
function lived(simulation: Simulation, regime: keyof typeof regimes = 'status-quo'): unknown {
  simulation.govern(regimes[regime].rules);
  simulation.advance(200);
  simulation.count({ days: 365, personYears: true });
  simulation.advance(365);
  const { measures } = simulation.result();
  return [sha256(simulation.state()), measures, simulation.personYears()];
}

describe('a simulation that begins again', () => {
  test('lives as a new one of that replication does', () => {
    const reused = new Simulation({ ...settings, replication: 0 });
    const first = lived(reused);
    for (const replication of [3, 1]) {
      reused.begin(replication);
      expect(lived(reused)).toEqual(lived(new Simulation({ ...settings, replication })));
    }
    reused.begin(0);
    expect(lived(reused)).toEqual(first);
  });

  test.each(['network', 'hierarchy', 'hybrid'] as const)(
    'with everything in the world that can be there: %s',
    (regime) => {
      const all = {
        care_plans: 'on',
        attention: 'on',
        community: 'on',
        workforce: 'on',
        tie_decay_form: 'power',
      } as const;
      const shocks = [{ week: 10, what: 'new_landscapes' }] as const;
      for (const plan_drift_weeks of [13, 0]) {
        const rich = { ...settings, world: { ...all, plan_drift_weeks }, shocks };
        const reused = new Simulation({ ...rich, replication: 0 });
        lived(reused, regime);
        reused.begin(5);
        expect(lived(reused, regime)).toEqual(lived(new Simulation({ ...rich, replication: 5 }), regime));
      }
    },
  );

  test('forgets a day on which it was left', () => {
    const reused = new Simulation({ ...settings, replication: 2 });
    reused.govern(regimes['status-quo'].rules);
    reused.count({ days: 90, diary: 3, traffic: true });
    reused.advance(90);
    reused.govern({});
    reused.begin(2);
    expect(lived(reused)).toEqual(lived(new Simulation({ ...settings, replication: 2 })));
  });
});
