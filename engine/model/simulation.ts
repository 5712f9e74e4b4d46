import type { Place } from './place.ts';
import type { RuleValues } from './regime.ts';
import type { PersonYears, RunResult } from './result.ts';
import type { World } from './world.ts';

export interface Settings {
  readonly place: Place;
  /** People in all; the practices' shares are kept. Default: the place's own. 100 to 1,000,000. */
  readonly people?: number;
  /** Overrides of the shared inputs. */
  readonly world?: Partial<World>;
  /** Experiment key, 32 bits; made from the seed phrase. */
  readonly seed: number;
  /** Replication, from 0. */
  readonly replication: number;
  /** Mechanisms switched off, by code. */
  readonly knockout?: readonly string[];
  /** Count measures; the final state does not depend on it. Default true. */
  readonly collect?: boolean;
}

/** One place, its people and their luck, stepped day by day under rules that may be exchanged. */
export class Simulation {
  constructor(_settings: Settings) {}
  /** Puts rules in force from the next day on. */
  govern(_rules: RuleValues): void {}
  /** Steps so many days. */
  advance(_days: number): void {}
  /** Counts from now: measures, ledger and treatments start at zero; rows a person and year are kept if asked. */
  count(_options: { personYears: boolean }): void {}
  /** Everything that a later `restore` needs, as one value. */
  snapshot(): unknown {
    return undefined;
  }
  restore(_snapshot: unknown): void {}
  /** Closes the count. Throws an Error that names the identity if a minute, person or need is unaccounted for. */
  result(): RunResult {
    throw new Error('not built yet');
  }
  personYears(): PersonYears {
    throw new Error('not built yet');
  }
  /** The final state and the ledger as bytes, in a fixed order; the same whether or not measures are collected. */
  *state(): Iterable<Uint8Array> {}
}
