import type { Place, Shock, World } from '../../engine/index.ts';
import type { Regime } from '../../scenarios/bundled.ts';
import type { StartingWorld } from '../../scenarios/usual-world.ts';

/** A length of time that says its unit. */
export interface Years {
  readonly years: number;
}

/** Whole years. */
export const years = (count: number): Years => ({ years: count });

/** From a week on, a compared regime (all of them where none is named) takes rules of another. */
export interface Change {
  readonly week: number;
  readonly regime?: string;
  readonly take?: readonly string[];
  readonly from: Regime;
}

/** What a program may ask; what it leaves out is as on the command line. */
export interface Question {
  readonly place: Place;
  /** One or more; the first is the reference. */
  readonly regimes: readonly Regime[];
  /** Draws of luck, shared by all regimes. Default 16. */
  readonly replications?: number;
  /** Under the status quo, in no table. Default 4 years. */
  readonly warmUp?: Years;
  /** Years counted. Default 5. */
  readonly runLength?: Years;
  /** A phrase or a whole number; 2026 and '2026' are the same seed. Default 'formwork'. */
  readonly seed?: number | string;
  /** Default: the place's own. Shares and minutes a head are kept. */
  readonly people?: number;
  /** Changes no result. Default: the cores. */
  readonly threads?: number;
  /** The world whose inputs `world` changes: the best that calibration accepted, all mechanisms on, or the engine's start values. Default 'accepted'. */
  readonly startingWorld?: StartingWorld;
  /** Shared inputs in place of those of the starting world. */
  readonly world?: Partial<World>;
  /** Mechanisms switched off, by code. */
  readonly knockout?: readonly string[];
  /** Rules that take the first regime's values everywhere, by code. */
  readonly equalise?: readonly string[];
  /** What befalls the place from outside, under every regime; weeks count from the start of the run. */
  readonly shocks?: readonly Shock[];
  /** Other rules later on: all, or those of some codes, of another regime. */
  readonly changes?: readonly Change[];
  /** Cancels: the promise rejects. */
  readonly signal?: AbortSignal;
}
