import type { Kind, Kinds, Said, Task } from './task.ts';

/** A thread: takes one task at a time. */
export interface Thread {
  give(task: Task): void;
  end(): void;
}

/** Starts a thread that tells what it says, and that it is gone, to these two. */
export type Spawn = (heard: (said: Said) => void, lost: (reason: string) => void) => Thread;

interface Job {
  readonly task: Task;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  tries: number;
}

interface Seat {
  thread: Thread | undefined;
  job: Job | undefined;
}

/** A thread that ends without a word has one more try. */
const MOST_TRIES = 2;

/** The task was cancelled through its signal. */
export class Cancelled extends Error {}

/**
 * Threads kept for the life of the page; tasks start in the order in which they are given. A cancelled task ends its thread, and
 * another takes its seat when there is work.
 */
export class Pool {
  private readonly seats: readonly Seat[];
  private readonly spawn: Spawn;
  private readonly waiting: Job[] = [];

  constructor(size: number, spawn: Spawn) {
    this.seats = Array.from({ length: size }, () => ({ thread: undefined, job: undefined }));
    this.spawn = spawn;
  }

  get size(): number {
    return this.seats.length;
  }

  /** Whether any thread has work. */
  get busy(): boolean {
    return this.seats.some(({ job }) => job !== undefined);
  }

  /** Rejects with Cancelled, or with an Error in words where the task has no answer. */
  run<K extends Kind>(
    task: Task<K>,
    signal: AbortSignal,
    onProgress: (done: number, of: number) => void = () => undefined,
  ): Promise<Kinds[K]['answer']> {
    return new Promise((resolve, reject) => {
      const job = { task: task as Task, signal, onProgress, resolve: resolve as Job['resolve'], reject, tries: 0 };
      signal.addEventListener('abort', () => this.cancel(job), { once: true });
      this.waiting.push(job);
      if (signal.aborted) this.cancel(job);
      this.fill();
    });
  }

  /** Those whose signal has gone off are about to be told so, and do not begin. */
  private fill(): void {
    for (const seat of this.seats) {
      if (seat.job !== undefined) continue;
      const next = this.waiting.findIndex(({ signal }) => !signal.aborted);
      if (next < 0) return;
      this.begin(seat, this.waiting.splice(next, 1)[0]);
    }
  }

  private begin(seat: Seat, job: Job): void {
    seat.job = job;
    job.tries++;
    try {
      seat.thread ??= this.seated(seat);
      seat.thread.give(job.task);
    } catch (error) {
      this.lost(seat, (error as Error).message);
    }
  }

  /** A thread that speaks for whatever job its seat has. */
  private seated(seat: Seat): Thread {
    return this.spawn(
      (said) => this.heard(seat, said),
      (reason) => this.lost(seat, reason),
    );
  }

  private heard(seat: Seat, said: Said): void {
    const { job } = seat;
    if (job === undefined) return;
    if ('of' in said) return job.onProgress(said.done, said.of);
    seat.job = undefined;
    if ('failure' in said) job.reject(new Error(said.failure));
    else job.resolve(said.answer);
    this.fill();
  }

  private lost(seat: Seat, reason: string): void {
    const { job } = seat;
    this.clear(seat);
    if (job === undefined) return;
    if (job.tries < MOST_TRIES) this.waiting.unshift(job);
    else job.reject(new Error(`the run was lost twice: ${reason}`));
    this.fill();
  }

  private cancel(job: Job): void {
    const place = this.waiting.indexOf(job);
    if (place >= 0) this.waiting.splice(place, 1);
    const seat = this.seats.find((one) => one.job === job);
    if (seat !== undefined) this.clear(seat);
    job.reject(new Cancelled('cancelled'));
    this.fill();
  }

  private clear(seat: Seat): void {
    seat.thread?.end();
    seat.thread = undefined;
    seat.job = undefined;
  }
}
