import type { Replication } from '../../experiments/run/replicate.ts';
import type { Design } from '../../experiments/run/design.ts';
import type { Series } from '../../experiments/series/series.ts';
import type { Trace, TraceDesign } from '../../experiments/trace/trace.ts';
import type { TwinDesign, Twins } from '../../experiments/twin/live-twice.ts';

/** What a worker may be given to do, by kind, and what it answers with. */
export interface Kinds {
  readonly replication: {
    readonly task: { readonly design: Design; readonly replication: number };
    readonly answer: Replication;
  };
  readonly series: {
    readonly task: { readonly design: Design; readonly replication: number };
    readonly answer: readonly Series[];
  };
  readonly trace: { readonly task: TraceDesign; readonly answer: Trace };
  readonly twins: { readonly task: TwinDesign; readonly answer: Twins };
}

export type Kind = keyof Kinds;
export type Task<K extends Kind = Kind> = { [Of in K]: { readonly kind: Of } & Kinds[Of]['task'] }[K];

/** What a worker says of the task it has: how far it is (years of the place, of so many), its answer, or why there is none. */
export type Said =
  | { readonly done: number; readonly of: number }
  | { readonly answer: unknown }
  | { readonly failure: string };
