import { signal } from '@preact/signals';
import { secondsLeft } from '../runs/seconds-left.ts';

/** What is known of something that takes a while to run. */
export type KeptRun<T> =
  | {
      readonly kind: 'running';
      readonly share: number;
      readonly secondsLeft: number | undefined;
      readonly partial?: T | undefined;
    }
  | { readonly kind: 'done'; readonly value: T; readonly seconds: number }
  | { readonly kind: 'stopped'; readonly partial?: T | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** How far a run is: a share of it, seconds left where that can be said, and what there is so far. */
export type TellShare<T> = (share: number, partial?: T) => void;

export type Work<T> = (tell: TellShare<T>, signal: AbortSignal) => Promise<T>;

const LEFT = 'left';

/** Runs of one kind, kept by their question for the life of the page; one at a time. */
export class KeptRuns<T> {
  private readonly runs = signal<ReadonlyMap<string, KeptRun<T>>>(new Map());
  private stop: AbortController | undefined;
  /** The question begun last. */
  private running = '';

  /** What is known of a question; reading it in a component keeps the component up to date. */
  of(key: string): KeptRun<T> | undefined {
    return this.runs.value.get(key);
  }

  /** The one finished last of those asked with another key; undefined where there is none. */
  finishedBefore(key: string): { readonly key: string; readonly value: T } | undefined {
    const done = [...this.runs.value].flatMap(([of, run]) =>
      run.kind === 'done' && of !== key ? [{ key: of, value: run.value }] : [],
    );
    return done.at(-1);
  }

  /** Runs a question that has no answer; whatever of this kind ran before is left. Never rejects. */
  async start(key: string, work: Work<T>): Promise<void> {
    if (this.of(key)?.kind === 'done') return;
    this.leave();
    this.running = key;
    const { signal: stopped } = (this.stop = new AbortController());
    const began = performance.now();
    let partial: T | undefined;
    const tell: TellShare<T> = (share, so) => {
      partial = so ?? partial;
      if (!stopped.aborted) this.keep(key, { kind: 'running', share, secondsLeft: secondsLeft(began, share), partial });
    };
    tell(0);
    try {
      const value = await work(tell, stopped);
      this.keep(key, { kind: 'done', value, seconds: (performance.now() - began) / 1000 });
    } catch (error) {
      if (stopped.reason === LEFT) return;
      if (stopped.aborted) this.keep(key, { kind: 'stopped', partial });
      else this.keep(key, { kind: 'failed', message: (error as Error).message });
    }
  }

  /** Stops what is running because the reader says so: it does not begin again by itself. */
  cancel(): void {
    this.stop?.abort();
    this.stop = undefined;
  }

  /** Stops what is running because nobody looks at it any more. */
  leave(): void {
    const { stop, running } = this;
    this.stop = undefined;
    stop?.abort(LEFT);
    if (this.runs.value.get(running)?.kind === 'running') this.keep(running, undefined);
  }

  /** The last kept is the last of the map. */
  private keep(key: string, run: KeptRun<T> | undefined): void {
    const next = new Map(this.runs.value);
    next.delete(key);
    if (run !== undefined) next.set(key, run);
    this.runs.value = next;
  }
}
