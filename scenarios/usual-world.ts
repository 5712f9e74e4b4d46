import type { World } from '../engine/index.ts';
import found from './worlds/national-mix.json' with { type: 'json' };

/**
 * The world in which a question is asked where nobody says otherwise: the best of those that the calibration accepted, all
 * mechanisms on (docs/CALIBRATION.md). Here is what differs in it from the start values of the engine's own tables.
 */
export const USUAL_WORLD = { ...found.base, ...found.worlds[0].world } as Partial<World>;

/** Worlds whose inputs a scenario may change: the usual one, or the engine's start values, mechanisms off. */
export const STARTING_WORLDS = ['accepted', 'start_values'] as const;
export type StartingWorld = (typeof STARTING_WORLDS)[number];

/** All that differs from the start values where a world has these inputs of its own. */
export const worldFrom = (own: Partial<World> = {}, start: StartingWorld = 'accepted'): Partial<World> =>
  start === 'accepted' ? { ...USUAL_WORLD, ...own } : own;
