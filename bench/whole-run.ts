import { Simulation } from '../engine/index.ts';
import { place, regimes } from '../scenarios/bundled.ts';

/** The whole model through the public API: a real place at its own size, under one regime, no warm-up. */
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

/** Bytes a person: the record with its place in the wheel, as one day touches them, and everything a run remembers. */
export function bytesAPerson(): { readonly hot: number; readonly all: number } {
  const { arena } = start(true);
  return { hot: 32 + 8, all: (arena.block.byteLength + arena.watched.byteLength) / PEOPLE };
}

function live(years: number, collect: boolean): void {
  const simulation = start(collect);
  if (collect) simulation.count({ days: years * 365 });
  simulation.advance(years * 365);
  if (collect) simulation.result();
}

function start(collect: boolean): Simulation {
  const simulation = new Simulation({ place: fleetwood, seed: 2026, replication: 0, collect });
  simulation.govern(rules);
  return simulation;
}
