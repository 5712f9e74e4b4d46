import { createHash } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { RunResult } from '../../engine/index.ts';
import { yearsStepped, type Design } from './design.ts';
import { OUT_OF_MEMORY, outOfMemory } from './memory.ts';
import { personYearText } from './person-year-text.ts';
import type { Said } from './pool.ts';
import { replicate, type Means, type Replication, type Run } from './replicate.ts';

/** One run as it crosses the thread: rows are already text. */
export interface FinishedRun {
  readonly result: RunResult;
  readonly digest: string;
  /** UTF-8 lines of the person-year table; empty where no rows are kept. */
  readonly rows: readonly Uint8Array<ArrayBuffer>[];
}

export interface FinishedReplication extends Omit<Replication, 'runs'> {
  readonly runs: readonly FinishedRun[];
}

const SECONDS_BETWEEN_REPORTS = 0.2;

export function sha256(bytes: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of bytes) hash.update(part);
  return hash.digest('hex');
}

/** Answers each replication number with its finished runs; of an error, only the message leaves the thread. */
export function listen(port: MessagePort, design: Design, create: Means['create']): void {
  port.on('message', (replication: number) => {
    answer(port, design, replication, create).catch((error: unknown) => port.postMessage({ failure: reasonOf(error) }));
  });
}

function reasonOf(error: unknown): string {
  if (outOfMemory(error)) return OUT_OF_MEMORY;
  return error instanceof Error ? error.message : String(error);
}

async function answer(port: MessagePort, design: Design, replication: number, create: Means['create']): Promise<void> {
  const onYear = reporter(port, yearsStepped(design));
  const done = await replicate(design, replication, { create, hash: sha256, clock: seconds, onYear });
  const runs = done.runs.map((run, column) => finished(run, design, column, replication));
  const said: Said<FinishedReplication> = { answer: { ...done, runs } };
  port.postMessage(
    said,
    runs.flatMap(({ rows }) => rows.map(({ buffer }) => buffer)),
  );
}

function finished({ result, digest, personYears }: Run, design: Design, column: number, replication: number) {
  const { name } = design.regimes[column];
  const rows = personYears ? [...personYearText(personYears, { regime: name, replication, place: design.place })] : [];
  return { result, digest, rows };
}

/** Tells the share of the replication that is done, a few times a second at most. */
function reporter(port: MessagePort, years: number): () => void {
  let done = 0;
  let last = seconds();
  return () => {
    done++;
    if (seconds() - last < SECONDS_BETWEEN_REPORTS) return;
    last = seconds();
    port.postMessage({ progress: done / years });
  };
}

const seconds = (): number => performance.now() / 1000;
