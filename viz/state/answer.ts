import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { Asked } from '../runs/asked.ts';
import { runComparison, type Told } from '../runs/comparison.ts';
import { threads } from '../runs/threads.ts';
import { madeAhead } from './ahead.ts';
import { page } from './address.ts';
import { question } from './question.ts';
import { runOnServer } from './server.ts';

/** Where a finding came from: made ahead, run in this browser, or by the server behind the page. */
export type Origin = 'ahead' | 'here' | 'server';

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly secondsLeft: number | undefined;
}

export type AnswerState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly progress: Progress;
      readonly partial?: Finding | undefined;
      /** What a server knows of the pairs so far. */
      readonly soFar?: Comparison | undefined;
    }
  | { readonly kind: 'done'; readonly finding: Finding; readonly origin: Origin; readonly seconds?: number | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** The question as one text: answers are kept by it. As many pairs as were made ahead is another question than so many. */
export const key = computed(() =>
  JSON.stringify(['asked' in question.value ? question.value.asked : question.value, page.value.pairs]),
);
const kept = signal<ReadonlyMap<string, AnswerState>>(new Map());
let stop: AbortController | undefined;

/** What is known of the question in the address. */
export const answer: ReadonlySignal<AnswerState> = computed(() => {
  const mine = kept.value.get(key.value);
  if (mine !== undefined) return mine;
  if ('error' in question.value) return { kind: 'failed', message: question.value.error };
  const finding = madeAhead(page.value, question.value.asked.people);
  return finding ? { kind: 'done', finding, origin: 'ahead' } : { kind: 'none' };
});

/** Whether there is an answer: read by what need not be drawn anew with every report of progress. */
export const answerKind = computed(() => answer.value.kind);

/** The finding to draw: whole, or of the pairs so far. */
export const finding = computed((): Finding | undefined => {
  const now = answer.value;
  return now.kind === 'done' ? now.finding : now.kind === 'running' ? now.partial : undefined;
});

/** Every question answered since the page was opened, with its answer. */
export const answeredSoFar = (): { asked: Asked; finding: Finding }[] =>
  [...kept.value].flatMap(([of, state]) =>
    state.kind === 'done' ? [{ asked: (JSON.parse(of) as [Asked, number])[0], finding: state.finding }] : [],
  );

/** Keeps an answer that came from elsewhere, as of the question in the address. */
export function keep(state: AnswerState, of = key.value): void {
  kept.value = new Map([...kept.value, [of, state]]);
}

/** Runs the question in this browser. */
export const runHere = (): Promise<void> =>
  run('here', (asked, told, halt) => runComparison(threads, asked, told, halt));

/** Runs the question on the server behind the page, which keeps it. */
export const runThere = (): Promise<void> => run('server', runOnServer);

type Runner = (asked: Asked, told: Told, signal: AbortSignal) => Promise<Finding>;

/** Runs the question; whatever ran before is stopped. */
async function run(origin: Origin, runner: Runner): Promise<void> {
  cancel();
  const asked = question.value;
  if ('error' in asked) return;
  const mine = key.value;
  const abort = (stop = new AbortController());
  const began = performance.now();
  let partial: Finding | undefined;
  let soFar: Comparison | undefined;
  let progress: Progress = { done: 0, of: 0, secondsLeft: undefined };
  const tell = () => !abort.signal.aborted && keep({ kind: 'running', progress, partial, soFar }, mine);
  tell();
  try {
    const told: Told = {
      onProgress: (done, of, secondsLeft) => ((progress = { done, of, secondsLeft }), tell()),
      onPartial: (so) => ((partial = so), tell()),
      onSoFar: (so) => ((soFar = so), tell()),
    };
    const found = await runner(asked.asked, told, abort.signal);
    keep({ kind: 'done', finding: found, origin, seconds: (performance.now() - began) / 1000 }, mine);
  } catch (error) {
    if (abort.signal.aborted) forget(mine);
    else keep({ kind: 'failed', message: (error as Error).message }, mine);
  } finally {
    // What has ended cannot be stopped: the server would be asked to cancel a comparison that it has kept.
    if (stop === abort) stop = undefined;
  }
}

/** Stops what is running. */
export function cancel(): void {
  stop?.abort();
  stop = undefined;
}

function forget(mine: string): void {
  const left = new Map(kept.value);
  left.delete(mine);
  kept.value = left;
}
