import { createHash } from 'node:crypto';
import { Simulation, type Place, type RuleValues, type RunResult, type World } from '../../engine/index.ts';
import type { PersonYears } from '../../engine/index.ts';

export interface Story {
  readonly place: Place;
  readonly rules: RuleValues;
  readonly world?: Partial<World>;
  readonly seed?: number;
  readonly replication?: number;
  /** Days under the rules before the count, and in it. */
  readonly warmUp?: number;
  readonly days?: number;
  readonly knockout?: readonly string[];
  readonly collect?: boolean;
  readonly personYears?: boolean;
}

export interface Told {
  readonly simulation: Simulation;
  readonly result: RunResult;
  /** SHA-256 of the final state and the ledger. */
  readonly digest: string;
}

export function begin({ place, rules, world, seed = 11, replication = 0, knockout, collect }: Story): Simulation {
  const simulation = new Simulation({ place, world, seed, replication, knockout, collect });
  simulation.govern(rules);
  return simulation;
}

/** A run from an empty start: warm-up, count, result. */
export function tell(story: Story): Told {
  const simulation = begin(story);
  const { warmUp = 180, days = 365, personYears = false } = story;
  simulation.advance(warmUp);
  simulation.count({ days, personYears });
  simulation.advance(days);
  return { simulation, result: simulation.result(), digest: digestOf(simulation) };
}

export function digestOf(simulation: Simulation): string {
  const hash = createHash('sha256');
  for (const part of simulation.state()) hash.update(part);
  return hash.digest('hex');
}

/** Rows of a table by column name. */
export function rowsOf({ cells, rows }: PersonYears, columns: readonly string[]): Record<string, number>[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[row * columns.length + i]])),
  );
}

/** What so many days counted give from here on, and again after the simulation has been put back: two texts. */
export function livedAgain(simulation: Simulation, days: number): readonly [string, string] {
  const here = simulation.snapshot();
  const story = () => {
    simulation.count({ days });
    simulation.advance(days);
    return JSON.stringify(simulation.result());
  };
  const first = story();
  simulation.restore(here);
  return [first, story()];
}
