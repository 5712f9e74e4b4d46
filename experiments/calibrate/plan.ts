import type { Design } from '../run/design.ts';
import type { Inputs } from './latin-hypercube.ts';
import type { Range } from './ranges.ts';
import type { Slope } from './stationary.ts';
import { meets, type Measured, type Target } from './targets.ts';

/** What settles the result of a calibration. */
export interface Plan {
  /** A world in each wave of the search: one regime, few people. The spread by luck is measured at the size of the first. */
  readonly search: readonly Design[];
  /** A world confirmed: more people, more replications, a luck of its own. */
  readonly large: Design;
  /** An accepted world asked again: as large, under yet another luck. */
  readonly again: Design;
  /** A world watched for long. */
  readonly long: Design;
  readonly targets: readonly Target[];
  readonly ranges: readonly Range[];
  /** Worlds in each wave; two waves hold more than twice as many as there are ranges. */
  readonly worlds: number;
  /** Replications of the nearest world of the first wave, for the Monte Carlo error. */
  readonly spreadReplications: number;
  /** Confirmed worlds to stop at, and how many are confirmed at a time. */
  readonly enough: number;
  readonly batch: number;
  /** Accepted worlds asked again. */
  readonly asked: number;
  /** Confirmed worlds watched for long. */
  readonly watched: number;
  /** Seed phrase of the samples. */
  readonly phrase: string;
  /** Seed phrase of `large`: the luck that accepts. */
  readonly accepting: string;
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
  /** The start values, at the size of the confirmation. */
  readonly start: Tried;
  readonly waves: readonly (readonly Tried[])[];
  /** Every world that was run again, at the size of the confirmation, and how far off it had been in the search. */
  readonly confirmed: readonly Tried[];
  /** Those of them that meet every target, best first. */
  readonly accepted: readonly Tried[];
  /** Some of the accepted under yet another luck. */
  readonly again: readonly Tried[];
  /** Some of the accepted, watched for long. */
  readonly slopes: readonly Slope[];
}

/** Order by how far off. */
export const nearest = (one: Tried, other: Tried): number => one.implausibility - other.implausibility;

export const meetsAll = (targets: readonly Target[], { measured }: Tried): boolean =>
  targets.every((target) => meets(target, measured));
