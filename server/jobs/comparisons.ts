import { Paused, Stopped } from '../../experiments/run/batch.ts';
import { personYearsOf } from '../../experiments/run/design.ts';
import type { WorkerFile } from '../../experiments/run/worker-file.ts';
import { LIMITS } from '../limits.ts';
import { Problem } from '../problems.ts';
import type { Named } from '../requests/named.ts';
import { idOf, settledBy, type Settled, type WholeScenario } from '../requests/question.ts';
import { Journal, readJournal } from '../store/journal.ts';
import type { Ended, Kept, Store, StoredRequest } from '../store/store.ts';
import { StoreFailure } from '../store/write-whole.ts';
import { tell, type Entry, type State } from './entry.ts';
import { FairQueue } from './fair-queue.ts';
import { Pace } from './pace.ts';
import { perform } from './perform.ts';

export interface Hosting {
  readonly store: Store;
  readonly named: Named;
  readonly engine: string;
  readonly threads: number;
  readonly worker: WorkerFile;
  /** Its threads give way to whatever else the machine has to do. */
  readonly gentle: boolean;
  /** Person-years of one comparison, at most. */
  readonly maxCost: number;
  /** Told of what went wrong while nobody was asking. */
  readonly warn: (message: string) => void;
}

/** How often a long comparison makes room for a shorter one, how much longer it must still take, and so many seconds at least. */
const MOST_INTERRUPTED = 3;
const MUCH_LONGER = 4;
const WORTH_SECONDS = 5;

/** All comparisons this server knows: one runs, others wait, the rest have ended. */
export class Comparisons {
  readonly #hosting: Hosting;
  readonly #entries = new Map<string, Entry>();
  readonly #queue = new FairQueue<Entry>();
  readonly pace: Pace;
  #running: { readonly entry: Entry; readonly over: Promise<void> } | undefined;
  /** Has just made room for the next one and comes after it. */
  #aside: Entry | undefined;
  #closed = false;

  /** Takes up what the store has; what was neither done nor ended waits again. */
  constructor(hosting: Hosting) {
    this.#hosting = hosting;
    this.pace = new Pace(hosting.threads);
    for (const kept of hosting.store.all()) this.#adopt(kept);
  }

  #adopt(kept: Kept): void {
    const entry = entryOf(kept, this.#hosting.engine);
    this.#entries.set(entry.request.id, entry);
    if (entry.state === 'queued') this.#queue.add(entry);
  }

  /** Begins with what waits; nothing runs before. */
  start(): void {
    this.#next();
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The latest first. */
  all(): Entry[] {
    return [...this.#entries.values()].toReversed();
  }

  get waiting(): number {
    return this.#queue.size;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Entries in the order in which they are to run, the running one first. */
  inOrder(): Entry[] {
    return [...(this.#running ? [this.#running.entry] : []), ...this.#queue.inOrder()];
  }

  /**
   * A comparison that is known, done or under way, is not asked for twice. Throws a Problem (too costly, queue full) or a
   * StoreFailure.
   */
  submit(scenario: WholeScenario, client: string): Entry {
    const settled = settledBy(scenario, this.#hosting.named, this.#hosting.engine);
    const id = idOf(settled);
    const known = this.#entries.get(id);
    if (known && known.state !== 'failed' && known.state !== 'cancelled') return known;
    const cost = personYearsOf(settled);
    refuseRuns(settled);
    this.#refuseCost(cost);
    this.#refuseCrowd(client);
    const request = requestFrom(id, scenario, cost, this.#hosting.engine);
    this.#hosting.store.begin(request);
    return this.#enqueue(known, request, client);
  }

  #enqueue(known: Entry | undefined, request: StoredRequest, client: string): Entry {
    const followers = known?.followers ?? new Set();
    const fresh = { request, client, cost: request.person_years, state: 'queued' as State, followers };
    const entry: Entry = { ...fresh, progress: undefined, partial: undefined, ended: undefined, stop: undefined, pause: undefined, interrupted: 0 }; // prettier-ignore
    this.#entries.delete(request.id);
    this.#entries.set(request.id, entry);
    this.#queue.add(entry);
    this.#next();
    this.#makeRoom();
    return entry;
  }

  #refuseCost(cost: number): void {
    const { maxCost } = this.#hosting;
    if (cost <= maxCost) return;
    const detail = `this comparison is ${cost} person-years, some ${Math.ceil(this.pace.seconds(cost))} s on this machine; at most ${maxCost} person-years are allowed: fewer people, years, regimes or replications cost less`; // prettier-ignore
    throw new Problem('too_costly', detail, { figures: { person_years: cost, max_person_years: maxCost } });
  }

  #refuseCrowd(client: string): void {
    if (this.#closed) throw new Problem('stopping', 'the server is stopping', { retryAfter: 5 });
    const mine = this.#queue.sizeOf(client);
    if (this.#queue.size < LIMITS.queued && mine < LIMITS.queuedOfOne) return;
    const first = this.inOrder()[0];
    const retryAfter = Math.min(600, Math.max(1, Math.ceil(this.pace.secondsLeft(first))));
    const detail = `${this.#queue.size} comparisons wait (at most ${LIMITS.queued}), ${mine} of them yours (at most ${LIMITS.queuedOfOne})`;
    throw new Problem('queue_full', detail, { retryAfter });
  }

  /** Takes a comparison out of the queue or stops it. Throws a Problem where it has ended. */
  async cancel(entry: Entry): Promise<void> {
    if (this.#queue.remove(entry)) return this.#end(entry, { state: 'cancelled', detail: 'cancelled while it waited' });
    if (this.#running?.entry !== entry) throw new Problem('ended', `the comparison is ${entry.state}`);
    entry.stop?.abort('cancelled');
    await this.#running.over;
  }

  /** Stops what runs; its journal has what was finished, and it waits again when the server next starts. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#running?.entry.stop?.abort('closed');
    await this.#running?.over;
  }

  #next(): void {
    if (this.#closed || this.#running) return;
    const aside = this.#aside;
    this.#aside = undefined;
    const entry = this.#queue.take() ?? aside;
    if (entry === undefined) return;
    if (aside && aside !== entry) this.#queue.addFirst(aside);
    this.#running = { entry, over: this.#runThenNext(entry) };
    if (aside && aside !== entry) tell(aside, { event: 'state' });
    this.#makeRoom();
  }

  /** What runs makes room, once what it has begun is finished, where the next one takes much less time. */
  #makeRoom(): void {
    const running = this.#running?.entry;
    const next = this.#queue.inOrder()[0];
    if (!running || !next || running.interrupted >= MOST_INTERRUPTED) return;
    const left = this.pace.secondsLeft(running);
    if (left >= Math.max(WORTH_SECONDS, MUCH_LONGER * this.pace.secondsLeft(next))) running.pause?.abort();
  }

  /** Its journal has what was finished. */
  #standAside(entry: Entry): void {
    entry.state = 'queued';
    entry.interrupted++;
    this.#aside = entry;
  }

  async #runThenNext(entry: Entry): Promise<void> {
    await this.#run(entry);
    this.#running = undefined;
    this.#next();
  }

  /** Never rejects. */
  async #run(entry: Entry): Promise<void> {
    entry.state = 'running';
    entry.stop = new AbortController();
    entry.pause = new AbortController();
    tell(entry, { event: 'state' });
    try {
      await this.#perform(entry, entry.stop.signal, entry.pause.signal);
      entry.state = 'done';
      tell(entry, { event: 'done' });
    } catch (error) {
      if (this.#closed && error instanceof Stopped) entry.state = 'queued';
      else if (error instanceof Paused) this.#standAside(entry);
      else this.#end(entry, endedBy(error, entry));
    } finally {
      entry.stop = undefined;
      entry.pause = undefined;
      entry.partial = undefined;
    }
  }

  async #perform(entry: Entry, signal: AbortSignal, pause: AbortSignal): Promise<void> {
    const { store, threads, worker, gentle } = this.#hosting;
    const { request } = entry;
    const settled = this.#settledAgain(request);
    const shape = { id: request.id, replications: settled.replications, regimes: settled.regimes.length };
    const file = store.journalFile(request.id);
    const records = readJournal(file, shape);
    const journal = new Journal(file, request.id);
    try {
      const finding = await perform(settled, {
        threads,
        worker,
        gentle,
        signal,
        pause,
        records,
        journal,
        onProgress: (progress) => {
          entry.progress = progress;
          tell(entry, { event: 'progress' });
        },
        onPartial: (partial) => {
          entry.partial = partial;
          tell(entry, { event: 'partial', partial });
        },
      });
      await store.finish(request, finding);
      this.pace.learn(finding.comparison.personYearsPerSecond);
    } finally {
      journal.close();
    }
  }

  /** A request whose scenario no longer leads to its id was damaged, or the shipped warm-up has changed under it. */
  #settledAgain({ id, scenario }: StoredRequest): Settled {
    const settled = settledBy(scenario, this.#hosting.named, this.#hosting.engine);
    if (idOf(settled) === id) return settled;
    throw new Error('what is kept of the request does not lead to its id; ask again');
  }

  /** Ends an entry without a finding. That it cannot be written is told, and known until the server stops. */
  #end(entry: Entry, ended: Ended): void {
    entry.state = ended.state;
    entry.ended = ended;
    try {
      this.#hosting.store.end(entry.request.id, ended);
    } catch (error) {
      this.#hosting.warn((error as Error).message);
    }
    tell(entry, { event: ended.state });
  }
}

function refuseRuns({ regimes, replications }: Settled): void {
  const runs = regimes.length * replications;
  if (runs <= LIMITS.runs) return;
  const detail = `this comparison is ${runs} runs (regimes × replications); at most ${LIMITS.runs} are allowed`;
  throw new Problem('too_costly', detail, { figures: { runs, max_runs: LIMITS.runs } });
}

function endedBy(error: unknown, { stop }: Entry): Ended {
  if (error instanceof Stopped && stop?.signal.aborted) {
    return { state: 'cancelled', detail: 'cancelled while it ran; asked again, it goes on from there' };
  }
  const { message } = error as Error;
  const again = error instanceof StoreFailure ? '; asked again, it goes on from what was kept' : '';
  return { state: 'failed', detail: `${message}${again}` };
}

function requestFrom(id: string, scenario: WholeScenario, cost: number, engine: string): StoredRequest {
  return { schema: 'formwork/request/1', id, engine, created: new Date().toISOString(), person_years: cost, scenario };
}

/** What was begun under another engine cannot go on under this one. */
function entryOf({ request, done, ended }: Kept, engine: string): Entry {
  const other: Ended = {
    state: 'failed',
    detail: `begun under engine ${request.engine} and not finished; this is ${engine}: ask again to run it here`,
  };
  const over = done ? undefined : (ended ?? (request.engine === engine ? undefined : other));
  return {
    request,
    client: 'kept',
    cost: request.person_years,
    state: done ? 'done' : (over?.state ?? 'queued'),
    ended: over,
    progress: undefined,
    partial: undefined,
    stop: undefined,
    pause: undefined,
    interrupted: 0,
    followers: new Set(),
  };
}
