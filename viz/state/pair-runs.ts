import { signal } from '@preact/signals';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { Asked } from '../runs/asked.ts';
import { runComparison } from '../runs/comparison.ts';
import { threads } from '../runs/threads.ts';

/** Questions beside the one in the address: two forms, with or without rules made equal. */
export type PairRun =
  | { readonly kind: 'running'; readonly share: number; readonly secondsLeft: number | undefined }
  | { readonly kind: 'done'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly message: string };

const runs = signal<ReadonlyMap<string, PairRun>>(new Map());

const keyOf = (asked: Asked): string => JSON.stringify(asked);

/** The same question of the reference and one other form, with these rules equal. */
export function pairAsked(asked: Asked, form: string, codes: readonly string[]): Asked {
  const [reference, ...others] = asked.regimes;
  return { ...asked, regimes: [reference, ...others.filter(({ name }) => name === form)], equalise: codes };
}

/** What is known of such a question. */
export const runOf = (asked: Asked): PairRun | undefined => runs.value.get(keyOf(asked));

/** Everything that was answered so far, with its question. */
export const pairsAnswered = (): { asked: Asked; finding: Finding }[] =>
  [...runs.value].flatMap(([key, run]) =>
    run.kind === 'done' ? [{ asked: JSON.parse(key) as Asked, finding: run.finding }] : [],
  );

const underway = new Map<string, Promise<void>>();

/** Runs questions one after another, those that have no answer yet; resolves when all have one or the signal goes off. */
export async function runEach(questions: readonly Asked[], stop: AbortSignal): Promise<void> {
  for (const asked of questions) {
    await underway.get(keyOf(asked));
    if (stop.aborted) return;
    const known = runOf(asked);
    if (known === undefined || known.kind === 'failed') await begin(asked, stop);
  }
}

function begin(asked: Asked, stop: AbortSignal): Promise<void> {
  const key = keyOf(asked);
  const run = runOne(asked, key, stop).finally(() => underway.delete(key));
  underway.set(key, run);
  return run;
}

async function runOne(asked: Asked, key: string, stop: AbortSignal): Promise<void> {
  keep(key, { kind: 'running', share: 0, secondsLeft: undefined });
  const onProgress = (done: number, of: number, secondsLeft: number | undefined) => {
    if (!stop.aborted) keep(key, { kind: 'running', share: done / of, secondsLeft });
  };
  try {
    keep(key, { kind: 'done', finding: await runComparison(threads, asked, { onProgress }, stop) });
  } catch (error) {
    keep(key, stop.aborted ? undefined : { kind: 'failed', message: (error as Error).message });
  }
}

function keep(key: string, run: PairRun | undefined): void {
  const next = new Map(runs.value);
  if (run === undefined) next.delete(key);
  else next.set(key, run);
  runs.value = next;
}
