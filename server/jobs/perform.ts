import { comparison, type Comparison } from '../../experiments/analyse/comparison.ts';
import { finding, type Finding } from '../../experiments/analyse/finding.ts';
import { Tally } from '../../experiments/analyse/tally.ts';
import { runBatch } from '../../experiments/run/batch.ts';
import { yearsStepped, type Design } from '../../experiments/run/design.ts';
import { sha256, type FinishedRun } from '../../experiments/run/listen.ts';
import type { WorkerFile } from '../../experiments/run/worker-file.ts';
import { designOf, type Settled } from '../requests/question.ts';
import type { Journal, JournalRecord } from '../store/journal.ts';
import type { Progress } from './entry.ts';

export interface Means {
  readonly threads: number;
  readonly worker: WorkerFile;
  readonly gentle: boolean;
  readonly signal: AbortSignal;
  /** Once it goes off, nothing more is begun. */
  readonly pause: AbortSignal;
  /** What was finished before, and where what is finished now is written. */
  readonly records: ReadonlyMap<number, JournalRecord>;
  readonly journal: Journal;
  readonly onProgress: (progress: Progress) => void;
  readonly onPartial: (partial: Comparison) => void;
}

/** Milliseconds between two partial results. */
const BETWEEN_PARTIALS = 1_000;

/** Runs a comparison, or the rest of one. The finding is the same, but for its times, as if it had never been interrupted. */
export async function perform(settled: Settled, means: Means): Promise<Finding> {
  const design = designOf(settled);
  const { records, journal, threads, worker, gentle, signal, pause } = means;
  const clock = new JobClock(records);
  const gathered = new Gathered(settled, design, clock);
  const count = { done: records.size };
  const follow = follower(design, records.size, count, means);
  const batch = await runBatch(design, {
    threads,
    worker,
    signal,
    pause,
    gentle,
    finished: new Map([...records].map(([replication, { done }]) => [replication, done])),
    onFinished: async (done, replication) => {
      journal.append({ replication, elapsed: clock.seconds(), done });
      count.done++;
    },
    onProgress: follow,
    onRun: async (run, regime, replication) => {
      gathered.add(run, regime, replication);
      if (gathered.due(BETWEEN_PARTIALS)) means.onPartial(gathered.comparison());
    },
  });
  const { tally, digest, digests, personYearsPerSecond } = batch;
  const names = design.regimes.map(({ name }) => name);
  const took = { digest, personYearsPerSecond, elapsedSeconds: clock.seconds() };
  return finding(comparison(tally, names, askedOf(settled, design.replications), took), tally, names, digests);
}

/** Turns years stepped into progress; the pace is that of this sitting, without what was finished before. */
function follower(design: Design, before: number, count: { done: number }, { onProgress }: Means) {
  const began = performance.now();
  const skipped = before * yearsStepped(design);
  return (years: number, of: number): void => {
    const stepped = years - skipped;
    const seconds = (performance.now() - began) / 1000;
    const known = stepped > 0 && seconds > 0.5;
    const secondsLeft = known ? (seconds * (of - years)) / stepped : undefined;
    onProgress({ yearsDone: years, yearsOf: of, replicationsDone: count.done, secondsLeft });
  };
}

function askedOf({ engine, seed, place, people, years, warmUp }: Settled, replications: number) {
  return { engine, seed, place: place.name, people, years, warmUp, replications };
}

/** Seconds that a job has run, over every sitting. */
class JobClock {
  readonly #began = performance.now();
  readonly #before: number;

  constructor(records: ReadonlyMap<number, JournalRecord>) {
    this.#before = Math.max(0, ...[...records.values()].map(({ elapsed }) => elapsed));
  }

  seconds(): number {
    return this.#before + (performance.now() - this.#began) / 1000;
  }
}

/** The pairs so far, in their order. */
class Gathered {
  readonly #settled: Settled;
  readonly #design: Design;
  readonly #clock: JobClock;
  readonly #replications: FinishedRun[][] = [];
  #told = performance.now();

  constructor(settled: Settled, design: Design, clock: JobClock) {
    this.#settled = settled;
    this.#design = design;
    this.#clock = clock;
  }

  add(run: FinishedRun, regime: number, replication: number): void {
    (this.#replications[replication] ??= [])[regime] = run;
  }

  /** Whether so long has passed since the last time, there are two pairs or more, and another is complete. */
  due(milliseconds: number): boolean {
    const { length } = this.#replications;
    const complete = this.#replications.at(-1)?.length === this.#design.regimes.length;
    const worth = complete && length >= 2 && length < this.#design.replications;
    if (!worth || performance.now() - this.#told < milliseconds) return false;
    this.#told = performance.now();
    return true;
  }

  comparison(): Comparison {
    const count = this.#replications.length;
    const tally = new Tally(this.#design.regimes.length, count);
    this.#replications.forEach((runs, at) => runs.forEach(({ result }, regime) => tally.add(regime, at, result)));
    const encoder = new TextEncoder();
    const digest = sha256(this.#replications.flat().map((run) => encoder.encode(run.digest)));
    const names = this.#design.regimes.map(({ name }) => name);
    const took = { digest, elapsedSeconds: this.#clock.seconds(), personYearsPerSecond: 0 };
    return comparison(tally, names, askedOf(this.#settled, count), took);
  }
}
