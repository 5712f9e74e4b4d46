import { Simulation, type World } from '../engine/index.ts';
import { inlineMore } from '../experiments/run/compiler.ts';
import { place, regimes } from '../scenarios/bundled.ts';

/** A year of the same place with one mechanism on that is off as shipped, or off that is on; what it changes in lives is part of its cost. */
inlineMore();

const fleetwood = place('fleetwood');
/** A form that asks something of every mechanism. */
const rules = { ...regimes.network.rules, outreach: { share: 0.02 } };

let simulation: Simulation | undefined;

/** One simulation a process, begun anew, as a thread of a batch has it. */
const live = (world: Partial<World>, knockout: readonly string[] = []) => (years: number): void => {
  if (simulation === undefined) simulation = new Simulation({ place: fleetwood, seed: 2026, replication: 0, world, knockout });
  else simulation.begin(0);
  simulation.govern(rules);
  simulation.count({ days: years * 365 });
  simulation.advance(years * 365);
  simulation.result();
}; // prettier-ignore

export const shipped = live({});
export const care_plans = live({ care_plans: 'on' });
export const attention = live({ attention: 'on' });
export const community = live({ community: 'on' });
export const workforce = live({ workforce: 'on' });
export const everything = live({ care_plans: 'on', attention: 'on', community: 'on', workforce: 'on' });
export const without_coupling = live({}, ['M1']);
export const without_joint_work = live({}, ['M3']);
export const without_collective = live({}, ['M4']);
export const without_measuring = live({}, ['M6']);
export const without_outreach = live({}, ['M10']);
