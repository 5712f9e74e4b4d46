import { Simulation } from '../../engine/index.ts';
import { place, regimes } from '../../scenarios/bundled.ts';

/** The state of a small place after a year of a form with every mechanism on. */
export function aYear(): Uint8Array[] {
  const world = { care_plans: 'on', attention: 'on', community: 'on', workforce: 'on' } as const;
  const simulation = new Simulation({ place: place('fleetwood'), people: 1500, seed: 7, replication: 1, world });
  simulation.govern(regimes.network.rules);
  simulation.count({ days: 365 });
  simulation.advance(365);
  return [...simulation.state()];
}
