import type { Place, RuleChange, RuleValues, Shock, World } from '../engine/index.ts';
import type { RegimeDocument } from './schema/regime.ts';
import type { StartingWorld } from './usual-world.ts';

/** A regime as a comparison uses it: its label, what the engine takes of it, and the file for whoever reads. */
export interface ComparedRegime {
  readonly name: string;
  readonly rules: RuleValues;
  /** Other rules later on. */
  readonly changes?: readonly RuleChange[] | undefined;
  readonly file: RegimeDocument;
}

/** What a caller asks for before names are looked up and defaults filled in. */
export interface Wishes {
  readonly regimes?: readonly string[] | undefined;
  readonly people?: number | undefined;
  readonly years?: number | undefined;
  readonly warmUp?: number | undefined;
  readonly replications?: number | undefined;
  readonly threads?: number | undefined;
  readonly seed?: string | undefined;
  readonly startingWorld?: StartingWorld | undefined;
  readonly world?: Partial<World> | undefined;
  readonly knockout?: readonly string[] | undefined;
  readonly equalise?: readonly string[] | undefined;
}

/** A comparison in full: everything looked up, checked and filled in. Plain data. */
export interface CompareRequest {
  /** The place or scenario file as the caller wrote it, for the commands that the answer suggests. */
  readonly asked: string;
  readonly place: Place;
  /** One or more; names differ; the first is the reference. */
  readonly regimes: readonly ComparedRegime[];
  /** 100 to 1,000,000. */
  readonly people: number;
  /** 1 to 30, after the warm-up. */
  readonly years: number;
  /** 0 to 20 years. */
  readonly warmUp: number;
  /** Rules in force during the warm-up: the shipped status quo, whatever is compared. */
  readonly warmUpRules: RuleValues;
  /** 1 to 10,000. */
  readonly replications: number;
  /** 1 to 256. */
  readonly threads: number;
  /** Seed phrase. */
  readonly seed: string;
  /** Shared inputs that differ from the engine's start values; and those among them that the scenario itself sets. */
  readonly world: Partial<World>;
  readonly ownWorld: Partial<World>;
  /** Codes of mechanisms switched off. */
  readonly knockout: readonly string[];
  /** Codes of rules that take the values of the first regime everywhere. */
  readonly equalise: readonly string[];
  /** What befalls the place, under every regime. */
  readonly shocks: readonly Shock[];
}
