import {
  DAYS_A_YEAR,
  type PersonYears,
  type RuleChange,
  type RuleValues,
  type RunResult,
  type Settings,
} from '../../engine/index.ts';
import { keepsRows, type Design } from './design.ts';

/** What a replication asks of a simulation. */
export interface Stepper {
  govern(rules: RuleValues, changes?: readonly RuleChange[]): void;
  advance(days: number): void;
  /** `days`: how many are counted from now on. */
  count(options: { days: number; personYears: boolean }): void;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  result(): RunResult;
  personYears(): PersonYears;
  state(): Iterable<Uint8Array>;
}

export interface Run {
  readonly result: RunResult;
  /** SHA-256 of the final state, hexadecimal. */
  readonly digest: string;
  readonly personYears?: PersonYears;
}

export interface Replication {
  /** One a regime, in the order of the design. */
  readonly runs: readonly Run[];
  /** Person-years stepped, the shared warm-up once. */
  readonly personYears: number;
  /** Seconds spent stepping, without setting up and counting out. */
  readonly seconds: number;
}

export interface Means {
  readonly create: (settings: Settings) => Stepper;
  readonly hash: (bytes: Iterable<Uint8Array>) => string | Promise<string>;
  /** Seconds on any monotonic clock; no result depends on it. */
  readonly clock: () => number;
  /** Told after every year stepped. */
  readonly onYear?: () => void;
}

/** One draw of luck: a warm-up shared by all regimes, then each regime from the same day and the same people. */
export async function replicate(design: Design, replication: number, means: Means): Promise<Replication> {
  const { place, people, seed, world, knockout, shocks, warmUp, collect } = design;
  const simulation = means.create({ place, people, seed, world, knockout, shocks, replication, collect });
  simulation.govern(design.warmUpRules);
  let seconds = step(simulation, warmUp, means);
  const start = simulation.snapshot();
  const runs: Run[] = [];
  for (const { rules, changes } of design.regimes) {
    simulation.restore(start);
    simulation.govern(rules, changes);
    simulation.count({ days: design.years * DAYS_A_YEAR, personYears: keepsRows(design, replication) });
    seconds += step(simulation, design.years, means);
    runs.push(await finish(simulation, keepsRows(design, replication), means));
  }
  const counted = runs.reduce((sum, { result }) => sum + result.personYears, 0);
  return { runs, seconds, personYears: counted + warmUp * people };
}

/** Steps so many years and returns the seconds that took. */
function step(simulation: Stepper, years: number, { clock, onYear }: Means): number {
  const begin = clock();
  for (let year = 0; year < years; year++) {
    simulation.advance(DAYS_A_YEAR);
    onYear?.();
  }
  return clock() - begin;
}

async function finish(simulation: Stepper, rows: boolean, { hash }: Means): Promise<Run> {
  const result = simulation.result();
  const digest = await hash(simulation.state());
  return rows ? { result, digest, personYears: simulation.personYears() } : { result, digest };
}
