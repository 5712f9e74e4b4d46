import type { RuleValues, RunResult } from '../../engine/index.ts';
import { runBatch, type Batch, type BatchOptions } from '../run/batch.ts';
import type { Design } from '../run/design.ts';

/** One column of a design, with everything its runs gave back. */
export interface Seen {
  readonly name: string;
  readonly rules: RuleValues;
  /** One a replication, in their order. */
  readonly runs: readonly { readonly result: RunResult; readonly digest: string }[];
}

export interface Observed {
  readonly design: Design;
  readonly columns: readonly Seen[];
  readonly batch: Batch;
}

/** Runs a design on threads and keeps what a check may want to look at. */
export async function observe(design: Design, options: Omit<BatchOptions, 'onRun'>): Promise<Observed> {
  const columns = design.regimes.map(({ name, rules }) => ({ name, rules, runs: [] as Seen['runs'][number][] }));
  const onRun = async ({ result, digest }: Seen['runs'][number], regime: number) =>
    void columns[regime].runs.push({ result, digest });
  const batch = await runBatch(design, { ...options, onRun });
  return { design, columns, batch };
}

/** The values of a measure, one a replication. */
export function valuesOf({ runs }: Seen, measure: string): number[] {
  return runs.map(({ result }) => result.measures[measure]);
}

/** Whole minutes over all runs, by organisation and heading. */
export function minutesOf({ runs }: Seen): Record<string, Record<string, number>> {
  const sums: Record<string, Record<string, number>> = {};
  for (const { result } of runs)
    for (const [organisation, headings] of Object.entries(result.minutes)) {
      const kept = (sums[organisation] ??= {});
      for (const [heading, spent] of Object.entries(headings)) kept[heading] = (kept[heading] ?? 0) + spent;
    }
  return sums;
}
