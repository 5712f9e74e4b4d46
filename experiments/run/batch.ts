import { availableParallelism } from 'node:os';
import { Tally } from '../analyse/tally.ts';
import { yearsStepped, type Design } from './design.ts';
import { sha256, type FinishedReplication, type FinishedRun } from './listen.ts';
import { HELD_BACK, openPool, type Outcome, type Pool } from './pool.ts';
import type { WorkerFile } from './worker-file.ts';

/** A replication ended without a result; the message says which and why. */
export class RunFailure extends Error {}
/** The batch was cancelled through its signal. */
export class Stopped extends Error {}
/** The batch was paused through its signal; what was under way has been finished and given to `onFinished`. */
export class Paused extends Error {}

export interface BatchOptions {
  readonly threads: number;
  readonly worker: WorkerFile;
  /** Seconds without a word from a thread after which it is ended and its replication tried once more. Default: `patienceFor`. */
  readonly patience?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Once it goes off no replication begins; where one is missing then, the batch ends as paused. */
  readonly pause?: AbortSignal | undefined;
  /** Told years stepped so far over all threads, of so many. */
  readonly onProgress?: (years: number, of: number) => void;
  /** Replications that an earlier, interrupted batch of the same design finished; they are not run again. */
  readonly finished?: ReadonlyMap<number, FinishedReplication> | undefined;
  /** Given each replication that is run here as soon as it is finished, in no order; awaited. If it rejects, so does the batch. */
  readonly onFinished?: (done: FinishedReplication, replication: number) => Promise<void>;
  /** Threads take the processor only when nobody else wants it (Linux); no result depends on it. */
  readonly gentle?: boolean | undefined;
  /** Given the finished runs in design order; awaited, so that a slow reader slows the batch. */
  readonly onRun?: (run: FinishedRun, regime: number, replication: number) => Promise<void>;
}

export interface Batch {
  readonly tally: Tally;
  /** SHA-256 over the digests of the runs: replication by replication, regimes in their order. */
  readonly digest: string;
  /** The digests of the runs, by replication and then regime. */
  readonly digests: readonly (readonly string[])[];
  readonly personYears: number;
  /** Person-years a second of stepping, all threads together. */
  readonly personYearsPerSecond: number;
}

type RunsPool = Pool<number, FinishedReplication>;

/** How many replications, for each thread, may be under way or finished ahead of the one that is due. */
const AHEAD = 4;

/**
 * All replications of a design on so many threads. Results are taken in design order whichever finishes first, so
 * the outcome does not depend on threads. The first replication in that order without a result ends the batch.
 */
export async function runBatch(design: Design, options: BatchOptions): Promise<Batch> {
  const size = Math.min(options.threads, design.replications);
  const { worker, signal, pause, gentle, patience = patienceFor(design, size) } = options;
  const { file, entry, memory } = worker;
  const pool: RunsPool = openPool({
    size,
    file,
    workerData: { design, entry, gentle },
    patience,
    memory,
    signal,
    pause,
  });
  try {
    return await collect(design, pool, size, options);
  } finally {
    await pool.close();
  }
}

/**
 * A thread speaks after every year it steps, some 20 s for a million people with a core of its own: ten minutes, and a
 * millisecond a person for as many threads as share a core.
 */
export function patienceFor({ people }: Design, threads: number): number {
  return 600 + 0.001 * people * Math.max(1, threads / availableParallelism());
}

async function collect(design: Design, pool: RunsPool, size: number, options: BatchOptions): Promise<Batch> {
  const tally = new Tally(design.regimes.length, design.replications);
  const digests: string[][] = [];
  let personYears = 0;
  let seconds = 0;
  let replication = 0;
  for await (const outcome of inOrder(design.replications, size * AHEAD, starter(design, pool, options))) {
    if ('failure' in outcome) throw failure(outcome.failure, replication, design, options);
    for (const [regime, run] of outcome.answer.runs.entries()) {
      tally.add(regime, replication, run.result);
      await options.onRun?.(run, regime, replication);
    }
    digests.push(outcome.answer.runs.map(({ digest }) => digest));
    personYears += outcome.answer.personYears;
    seconds += outcome.answer.seconds;
    replication++;
  }
  const personYearsPerSecond = seconds > 0 ? (personYears / seconds) * size : 0;
  const encoder = new TextEncoder();
  const digest = sha256(digests.flat().map((run) => encoder.encode(run)));
  return { tally, digest, digests, personYears, personYearsPerSecond };
}

/** Starts a replication and keeps the progress of all of them in years. */
function starter(design: Design, pool: RunsPool, { onProgress, finished, onFinished }: BatchOptions) {
  const years = yearsStepped(design);
  const done = new Float64Array(design.replications);
  let sum = 0;
  return async (replication: number): Promise<Outcome<FinishedReplication>> => {
    const report = (share: number): void => {
      sum += share - done[replication];
      done[replication] = share;
      onProgress?.(sum * years, design.replications * years);
    };
    const kept = finished?.get(replication);
    const outcome = kept ? { answer: kept } : await pool.run(replication, report);
    if (!('answer' in outcome)) return outcome;
    report(1);
    if (!kept) await onFinished?.(outcome.answer, replication);
    return outcome;
  };
}

function failure(reason: string, replication: number, { seed, replications }: Design, { signal }: BatchOptions): Error {
  if (signal?.aborted) return new Stopped('stopped before it was done');
  if (reason === HELD_BACK) return new Paused(`paused before replication ${replication}`);
  const where = `replication ${replication} (counted from 0, of ${replications}; seed key ${seed})`;
  return new RunFailure(`${where}: ${reason.slice(0, 1000)}`);
}

/** The outcomes of `start(0)`, `start(1)`, … in that order, with at most `window` of them begun and not yet taken. */
async function* inOrder<T>(count: number, window: number, start: (index: number) => Promise<T>): AsyncGenerator<T> {
  const begun: Promise<T>[] = [];
  let next = 0;
  for (let due = 0; due < count; due++) {
    while (next < Math.min(count, due + window)) begun.push(heeded(start(next++)));
    yield await begun.shift()!;
  }
}

/** The same promise; if it rejects before its turn, it is not taken for one that nobody awaits. */
function heeded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
