import { HOT_BYTES, Simulation, type World } from '../engine/index.ts';
import { inlineMore } from '../experiments/run/compiler.ts';
import { place, regimes } from '../scenarios/bundled.ts';
import { USUAL_WORLD } from '../scenarios/usual-world.ts';

/** The whole model through the public API, compiled as a batch's threads compile it: a real place at its own size, in the usual world, no warm-up. */
inlineMore();

const fleetwood = place('fleetwood');
const { rules } = regimes['status-quo'];

export const PEOPLE = fleetwood.practices.reduce((sum, { people }) => sum + people, 0);

/** Every measure on. */
export function watched(years: number): void {
  live(years, true);
}

/** Nobody watches: the same lives. */
export function unwatched(years: number): void {
  live(years, false);
}

/** Every measure on, care plans, attention, community and workforce off. */
export function atStartValues(years: number): void {
  live(years, true, {});
}

/** Bytes a person: the record's hot words, the time credited and the day in the wheel, as one event touches them, and everything a run remembers. */
export function bytesAPerson(): { readonly hot: number; readonly all: number } {
  const { arena } = start(true);
  const all = arena.block.byteLength + arena.watched.byteLength + arena.wheel.indexBytes;
  return { hot: HOT_BYTES + 4 + 2, all: all / PEOPLE };
}

let simulation: Simulation | undefined;

/** As a thread of a batch does: one simulation, begun anew. */
function live(years: number, collect: boolean, world: Partial<World> = USUAL_WORLD): void {
  if (simulation === undefined) simulation = start(collect, world);
  else {
    simulation.begin(0);
    simulation.govern(rules);
  }
  if (collect) simulation.count({ days: years * 365 });
  simulation.advance(years * 365);
  if (collect) simulation.result();
}

function start(collect: boolean, world: Partial<World> = USUAL_WORLD): Simulation {
  const begun = new Simulation({ place: fleetwood, seed: 2026, replication: 0, world, collect });
  begun.govern(rules);
  return begun;
}
