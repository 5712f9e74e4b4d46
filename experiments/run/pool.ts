import type { ResourceLimits, Worker } from 'node:worker_threads';
import ThreadPool from 'worker-threads-pool';
import { compileInTurn } from './compiler.ts';
import { OUT_OF_MEMORY, outOfMemory } from './memory.ts';
import { watchSilence } from './silence.ts';

/** How a task ended: with an answer, or with the reason it has none. Tasks never reject. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly failure: string };

/** What a worker says about the task it has: an answer, the message of an error, or how far it is. */
export type Said<Answer> = Outcome<Answer> | { readonly progress: number };

export interface Pool<Task, Answer> {
  /** Tasks start in the order in which they are given. `onProgress` is told what the worker tells. */
  run(task: Task, onProgress?: (progress: number) => void): Promise<Outcome<Answer>>;
  /** Ends all threads; tasks under way fail as stopped. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly size: number;
  readonly file: URL;
  readonly workerData: unknown;
  /** Seconds without a word from a thread after which it is ended. */
  readonly patience: number;
  /** Memory that a thread may have; absent, what Node gives it. */
  readonly memory?: ResourceLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Once it goes off no task begins; what is under way goes on. */
  readonly pause?: AbortSignal | undefined;
}

interface Job<Task, Answer> {
  readonly task: Task;
  readonly settle: (outcome: Outcome<Answer>) => void;
  readonly onProgress: ((progress: number) => void) | undefined;
  crashes: number;
  /** Since its thread last said something. */
  ticks: number;
}

const STOPPED = 'stopped before it was done';
/** Why a task has no answer that was never begun, because of a pause. */
export const HELD_BACK = 'held back by a pause';

/**
 * Threads that are started once and kept, with one task in flight each. A thread that dies or falls silent is replaced
 * and its task tried once more; an error that the task itself raises is an answer (the same seed would raise it again).
 */
export function openPool<Task, Answer>(options: PoolOptions): Pool<Task, Answer> {
  const { size, file, workerData, patience, memory, signal, pause } = options;
  type Held = Job<Task, Answer>;
  compileInTurn();
  const starter = new ThreadPool({ max: size });
  const waiting: Held[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Held>();
  const alive = new Set<Worker>();
  const endWatch = watchSilence(patience, () => [...busy.values()], giveUp);
  let starting = 0;
  let closed = false;

  function next(): void {
    while (idle.length > 0 && waiting.length > 0) assign(idle.pop()!, waiting.shift()!);
    while (alive.size + starting < size && starting < waiting.length) start();
  }

  function assign(worker: Worker, job: Held): void {
    job.ticks = 0;
    busy.set(worker, job);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(job.task);
  }

  function start(): void {
    starting++;
    try {
      const started = { workerData, execArgv: [], ...(memory ? { resourceLimits: memory } : {}) };
      starter.acquire(file, started, (_error, worker) => welcome(worker));
    } catch (error) {
      starting--;
      waiting.shift()?.settle({ failure: messageOf(error) });
    }
  }

  function welcome(worker: Worker): void {
    starting--;
    alive.add(worker);
    let reason: string | undefined;
    worker.on('message', (said: Said<Answer>) => hear(worker, said));
    worker.on('error', (error) => (reason = messageOf(error)));
    worker.on('exit', (code) => lose(worker, reason ?? `its thread ended with exit code ${code}`));
    if (closed) void worker.terminate();
    else idle.push(worker);
    next();
  }

  function hear(worker: Worker, said: Said<Answer>): void {
    if (!alive.has(worker)) return;
    const job = busy.get(worker);
    if (job) job.ticks = 0;
    if ('progress' in said) return job?.onProgress?.(said.progress);
    busy.delete(worker);
    idle.push(worker);
    job?.settle(said);
    next();
  }

  function lose(worker: Worker, reason: string): void {
    const job = busy.get(worker);
    alive.delete(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    if (job && !closed && ++job.crashes < 2) waiting.unshift(job);
    else job?.settle({ failure: closed ? STOPPED : `${reason}; tried twice` });
    if (!closed) next();
  }

  function giveUp(silent: Held): void {
    const [worker] = [...busy].find(([, job]) => job === silent)!;
    lose(worker, `its thread said nothing for ${spell(patience)} and was ended`);
    void worker.terminate();
  }

  async function close(): Promise<void> {
    closed = true;
    endWatch();
    signal?.removeEventListener('abort', stop);
    pause?.removeEventListener('abort', holdBack);
    for (const job of waiting.splice(0)) job.settle({ failure: STOPPED });
    await Promise.all([...alive].map((worker) => worker.terminate()));
  }
  const stop = (): void => void close();
  if (signal?.aborted) closed = true;
  signal?.addEventListener('abort', stop, { once: true });
  const holdBack = (): void => waiting.splice(0).forEach((job) => job.settle({ failure: HELD_BACK }));
  pause?.addEventListener('abort', holdBack, { once: true });

  return {
    close,
    run: (task, onProgress) =>
      new Promise((settle) => {
        if (closed) return settle({ failure: STOPPED });
        if (pause?.aborted) return settle({ failure: HELD_BACK });
        waiting.push({ task, settle, onProgress, crashes: 0, ticks: 0 });
        next();
      }),
  };
}

function messageOf(error: unknown): string {
  if (outOfMemory(error)) return OUT_OF_MEMORY;
  return (error instanceof Error ? error.message : String(error)).slice(0, 1000);
}

const spell = (seconds: number): string => (seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`);
