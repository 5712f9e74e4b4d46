/** The part of worker-threads-pool used here: starting at most `max` threads. */
declare module 'worker-threads-pool' {
  import type { Worker, WorkerOptions } from 'node:worker_threads';

  export default class Pool {
    constructor(options: { max: number });
    readonly size: number;
    /** Starts a worker as soon as fewer than `max` are alive. Throws at once when the file cannot be started. */
    acquire(file: string | URL, options: WorkerOptions, callback: (error: Error | null, worker: Worker) => void): void;
  }
}
