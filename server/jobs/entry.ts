import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { Ended, StoredRequest } from '../store/store.ts';

export type State = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Progress {
  /** Years of the place stepped, over all replications and regimes. */
  readonly yearsDone: number;
  readonly yearsOf: number;
  readonly replicationsDone: number;
  /** Undefined until it can be said. */
  readonly secondsLeft: number | undefined;
}

/** What happens to a comparison, as its followers are told. */
export type Happening =
  | { readonly event: 'state' | 'done' | 'failed' | 'cancelled' }
  | { readonly event: 'progress' }
  | { readonly event: 'partial'; readonly partial: Comparison };

/** A comparison as the server knows it. */
export interface Entry {
  readonly request: StoredRequest;
  /** Whose turn it takes. */
  client: string;
  /** Person-years, for the queue. */
  readonly cost: number;
  state: State;
  progress: Progress | undefined;
  /** The pairs so far, while it runs. */
  partial: Comparison | undefined;
  ended: Ended | undefined;
  /** Ends the run that is under way. */
  stop: AbortController | undefined;
  /** Lets the run that is under way finish what it has begun, and no more. */
  pause: AbortController | undefined;
  /** How often it has made room for a shorter one. */
  interrupted: number;
  readonly followers: Set<(happening: Happening) => void>;
}

export function tell(entry: Entry, happening: Happening): void {
  for (const follower of entry.followers) follower(happening);
}
