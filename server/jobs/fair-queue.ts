/** What waits: whose it is and what it costs. */
export interface Waiting {
  readonly client: string;
  /** Any unit, the same for all. */
  readonly cost: number;
}

interface Place<T> {
  readonly job: T;
  /** How often a smaller one of the same client went before it. */
  passed: number;
}

/** Smaller jobs that may go before a larger one of the same client. */
const MOST_PASSED = 3;

/**
 * Clients take turns, whoever has waited longest for one first; of one client's jobs the smallest goes first, but none is
 * passed over more than three times.
 */
export class FairQueue<T extends Waiting> {
  /** In the order of their turns. */
  #clients = new Map<string, Place<T>[]>();

  get size(): number {
    return this.#all().length;
  }

  sizeOf(client: string): number {
    return this.#clients.get(client)?.length ?? 0;
  }

  add(job: T): void {
    const jobs = this.#clients.get(job.client);
    if (jobs) jobs.push({ job, passed: 0 });
    else this.#clients.set(job.client, [{ job, passed: 0 }]);
  }

  /** Puts a job before all others: its client's turn is next, and it is not passed over. */
  addFirst(job: T): void {
    const others = this.#clients.get(job.client) ?? [];
    this.#clients.delete(job.client);
    this.#clients = new Map([[job.client, [{ job, passed: MOST_PASSED }, ...others]], ...this.#clients]);
  }

  /** Takes a job out of the queue; whether it was in it. */
  remove(job: T): boolean {
    const jobs = this.#clients.get(job.client) ?? [];
    const at = jobs.findIndex((place) => place.job === job);
    if (at === -1) return false;
    jobs.splice(at, 1);
    if (jobs.length === 0) this.#clients.delete(job.client);
    return true;
  }

  /** The next job. */
  take(): T | undefined {
    const turn = this.#clients.entries().next();
    if (turn.done) return undefined;
    const [client, jobs] = turn.value;
    const at = nextOf(jobs);
    const [{ job }] = jobs.splice(at, 1);
    for (const earlier of jobs.slice(0, at)) earlier.passed++;
    this.#clients.delete(client);
    if (jobs.length > 0) this.#clients.set(client, jobs);
    return job;
  }

  /** All that wait, in the order in which they would be taken. */
  inOrder(): T[] {
    const copy = new FairQueue<T>();
    copy.#clients = new Map([...this.#clients].map(([client, jobs]) => [client, jobs.map((place) => ({ ...place }))]));
    return Array.from({ length: this.size }, () => copy.take()!);
  }

  #all(): Place<T>[] {
    return [...this.#clients.values()].flat();
  }
}

function nextOf<T extends Waiting>(jobs: readonly Place<T>[]): number {
  const due = jobs.findIndex(({ passed }) => passed >= MOST_PASSED);
  if (due !== -1) return due;
  return jobs.reduce((least, { job }, at) => (job.cost < jobs[least].job.cost ? at : least), 0);
}
