import type { Design } from '../run/design.ts';
import type { Inputs } from './latin-hypercube.ts';
import type { Range } from './ranges.ts';
import { meets, type Measured, type Target } from './targets.ts';

/** What settles the result of a calibration. */
export interface Plan {
  /** A world in the search: one regime, few people. */
  readonly small: Design;
  /** A world looked at closely. */
  readonly large: Design;
  readonly targets: readonly Target[];
  readonly ranges: readonly Range[];
  /** Worlds in each of the two waves; more than there are ranges. */
  readonly worlds: number;
  /** Replications of the start world, for the Monte Carlo error. */
  readonly startReplications: number;
  /** Accepted worlds looked at closely. */
  readonly closely: number;
  readonly phrase: string;
}

/** A world that was run: its free inputs, the means of its measures and how far off it is. */
export interface Tried {
  readonly inputs: Inputs;
  readonly measured: Measured;
  readonly worst: Target;
  readonly implausibility: number;
}

/** Runs worlds and says how far off each is, in their order. */
export type Try = (worlds: readonly Inputs[]) => Promise<Tried[]>;

export interface Calibration {
  /** The start values, at full size. */
  readonly start: Tried;
  readonly wave1: readonly Tried[];
  readonly wave2: readonly Tried[];
  /** Worlds of both waves within the cut-off, best first. */
  readonly accepted: readonly Tried[];
  /** The first of them, at full size, best first. */
  readonly closely: readonly Tried[];
  /** Start values with one input moved, with two, … until all targets are met, at full size. */
  readonly moved: readonly Tried[];
}

/** Order by how far off. */
export const nearest = (one: Tried, other: Tried): number => one.implausibility - other.implausibility;

export const meetsAll = (targets: readonly Target[], { measured }: Tried): boolean =>
  targets.every((target) => meets(target, measured));
