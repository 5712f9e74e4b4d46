import { comparison, type Comparison } from '../../experiments/analyse/comparison.ts';
import { finding, type Finding } from '../../experiments/analyse/finding.ts';
import { Tally } from '../../experiments/analyse/tally.ts';
import type { Design } from '../../experiments/run/design.ts';
import type { Replication } from '../../experiments/run/replicate.ts';
import { designOf, type Asked } from './asked.ts';
import { eachReplication, type TellYears } from './each-replication.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { hash } from './hash.ts';
import type { Pool } from './pool.ts';

export interface Told {
  readonly onProgress?: TellYears;
  /** The pairs so far, whenever there is one more. */
  readonly onPartial?: (finding: Finding) => void;
  /** The same from a server, which says how many pairs went which way and not what each came to. */
  readonly onSoFar?: (comparison: Comparison) => void;
}

/**
 * The same people and the same luck under each regime, pair by pair, in this browser: the same digests as `formwork compare`.
 * Rejects with Cancelled, or with an Error in words.
 */
export async function runComparison(pool: Pool, asked: Asked, told: Told, signal: AbortSignal): Promise<Finding> {
  const design = designOf(asked);
  const gathered = new Gathered(asked, design, Math.min(pool.size, design.replications));
  const begun = eachReplication(pool, 'replication', design, told.onProgress, signal);
  for (const each of begun) {
    gathered.add(await each);
    if (gathered.count < begun.length) told.onPartial?.(gathered.finding());
  }
  return gathered.finding();
}

/** Replications as they come in, in their order. */
class Gathered {
  private readonly began = performance.now();
  private readonly names: readonly string[];
  private readonly runs: Replication[] = [];
  private readonly asked: Asked;

  private readonly threads: number;

  constructor(asked: Asked, design: Design, threads: number) {
    this.asked = asked;
    this.threads = threads;
    this.names = design.regimes.map(({ name }) => name);
  }

  get count(): number {
    return this.runs.length;
  }

  add(replication: Replication): void {
    this.runs.push(replication);
  }

  finding(): Finding {
    const { place, people, years, warmUp, seed } = this.asked;
    const { runs } = this;
    const tally = new Tally(this.names.length, runs.length);
    runs.forEach((one, at) => one.runs.forEach(({ result }, regime) => tally.add(regime, at, result)));
    const digests = runs.map((one) => one.runs.map(({ digest }) => digest));
    const encoder = new TextEncoder();
    const sum = (of: (run: Replication) => number) => runs.reduce((total, run) => total + of(run), 0);
    const took = {
      digest: hash(digests.flat().map((digest) => encoder.encode(digest))),
      elapsedSeconds: (performance.now() - this.began) / 1000,
      personYearsPerSecond:
        (this.threads * sum(({ personYears }) => personYears)) / (sum(({ seconds }) => seconds) || 1),
    };
    const question = {
      engine: ENGINE_VERSION,
      seed,
      place: place.name,
      people,
      years,
      warmUp,
      replications: runs.length,
    };
    return finding(comparison(tally, this.names, question, took), tally, this.names, digests);
  }
}
