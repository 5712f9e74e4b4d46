import { Simulation } from '../engine/index.ts';
import { inlineMore } from '../experiments/run/compiler.ts';
import { place, regimes } from '../scenarios/bundled.ts';
import { USUAL_WORLD } from '../scenarios/usual-world.ts';

/** A year of the same place in the usual world, and with one mechanism off; what that changes in lives is part of its cost. */
inlineMore();

const fleetwood = place('fleetwood');
/** A form that asks something of every mechanism. */
const rules = { ...regimes.network.rules, outreach: { share: 0.02 } };

let simulation: Simulation | undefined;

/** One simulation a process, begun anew, as a thread of a batch has it. */
const live = (...knockout: readonly string[]) => (years: number): void => {
  if (simulation === undefined) simulation = new Simulation({ place: fleetwood, seed: 2026, replication: 0, world: USUAL_WORLD, knockout });
  else simulation.begin(0);
  simulation.govern(rules);
  simulation.count({ days: years * 365 });
  simulation.advance(years * 365);
  simulation.result();
}; // prettier-ignore

export const usual = live();
export const without_coupling = live('M1');
export const without_joint_work = live('M3');
export const without_collective = live('M4');
export const without_care_plans = live('M5');
export const without_measuring = live('M6');
export const without_community = live('M8');
export const without_workforce = live('M9');
export const without_outreach = live('M10');
