import { asPrinted, type Comparison } from '../experiments/analyse/comparison.ts';
import { nextSteps } from '../experiments/analyse/next-steps.ts';
import { reportPage } from '../experiments/report/page.ts';
import { answered } from '../experiments/run/answered.ts';
import { runBatch, Stopped, type Batch } from '../experiments/run/batch.ts';
import { designFrom, type Design } from '../experiments/run/design.ts';
import { PERSON_YEAR_HEADER } from '../experiments/run/person-year-text.ts';
import { WholeFile } from '../experiments/run/whole-file.ts';
import { engineBuild } from '../experiments/run/engine-build.ts';
import { runSpreads, type Spreads } from '../experiments/spreads/run-spreads.ts';
import { spreadTable, spreadWords } from '../experiments/spreads/spread-table.ts';
import { bestWorlds } from '../scenarios/accepted-worlds.ts';
import { workerFile, type WorkerFile } from '../experiments/run/worker-file.ts';
import { changeLines, shockLine } from '../scenarios/event-words.ts';
import type { CompareRequest } from '../scenarios/scenario.ts';
import { failureOf } from './failure.ts';
import { printComparison, type Around } from './print/comparison.ts';
import { wrap } from './print/lines.ts';
import { paintFor, wantsColour } from './print/paint.ts';
import { pairingTable } from './print/pairing.ts';
import { progressOn } from './print/progress.ts';
import { printTable } from './print/table.ts';

export interface CompareOptions {
  readonly json?: boolean | undefined;
  /** File for the person-year table. */
  readonly personYears?: string | undefined;
  /** Rows of all replications, not of the first two. */
  readonly all?: boolean | undefined;
  /** File for the report as a page. */
  readonly out?: string | undefined;
  readonly verbose?: boolean | undefined;
  /** In so many accepted worlds as well, two or more: how far differences spread. */
  readonly worlds?: number | undefined;
}

/** Where the answer goes. `signal` cancels; `worker` is another thread file, for tests. */
export interface CompareIo {
  readonly stdout: { write(text: string): unknown; isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean };
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly worker?: WorkerFile;
}

const SPREAD_WIDTHS = { cells: [12, 10, 10, 11, 13] };

/** Runs a comparison and writes the answer. Resolves to the exit code: 0 done, 1 a run or a file failed, 130 stopped. */
export async function runCompare(request: CompareRequest, options: CompareOptions, io: CompareIo): Promise<number> {
  try {
    const { batch, answer } = await run(request, options, io);
    const around = surroundings(request, answer);
    const spreads = options.worlds === undefined ? undefined : await spread(options.worlds, request, options, io);
    if (options.out) await writePage(options.out, reportPage(answer, { ...around, tally: batch.tally, spreads }));
    const json = () => JSON.stringify({ ...asPrinted(answer), ...(spreads && { spreads }) }, null, 2);
    io.stdout.write(options.json ? `${json()}\n` : text(request, options, io, batch, answer) + spreadText(spreads, io));
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 130;
    const { code, message } = failureOf(error);
    io.stderr.write(`${message}\n`);
    return code;
  }
}

async function run(request: CompareRequest, options: CompareOptions, io: CompareIo) {
  const began = performance.now();
  const design = designOf(request, options);
  const batch = await runToFile(design, request, options, io);
  return { batch, answer: answered(design, request.seed, batch, began, engineBuild(io.worker)) };
}

/** The same comparison in the best accepted worlds and in other forms of mechanisms. */
function spread(count: number, request: CompareRequest, options: CompareOptions, io: CompareIo): Promise<Spreads> {
  const { threads } = request;
  const batch = { threads, worker: io.worker ?? workerFile(), signal: io.signal };
  return runSpreads({ ...designOf(request, options), world: request.ownWorld }, bestWorlds(count), batch);
}

function spreadText(spreads: Spreads | undefined, io: CompareIo): string {
  if (spreads === undefined) return '';
  const paint = paintFor(wantsColour(io.stdout, io.env ?? process.env));
  const regimes = [...new Set(spreads.paired.map(({ regime }) => regime))];
  const tables = regimes.flatMap((regime) => ['', ...printTable(spreadTable(spreads, regime), paint, SPREAD_WIDTHS)]);
  const words = spreadWords(spreads).flatMap((sentence) => wrap(sentence)).map(paint.quiet); // prettier-ignore
  return `${[...tables, '', ...words].join('\n')}\n`;
}

/** The batch, its person-year rows written to their file as they come. */
async function runToFile(
  design: Design,
  request: CompareRequest,
  options: CompareOptions,
  io: CompareIo,
): Promise<Batch> {
  const rows = options.personYears ? new WholeFile(options.personYears) : undefined;
  const progress = progressOn(io.stderr);
  try {
    await rows?.write(PERSON_YEAR_HEADER);
    const batch = await runBatch(design, {
      threads: request.threads,
      worker: io.worker ?? workerFile(),
      signal: io.signal,
      onProgress: (years, of) => progress.tell(years, of),
      onRun: async (finished) => {
        for (const part of finished.rows) await rows?.write(part);
      },
    });
    await rows?.finish();
    return batch;
  } catch (error) {
    await rows?.abandon();
    throw error;
  } finally {
    progress.end();
  }
}

function designOf(request: CompareRequest, { personYears, all }: CompareOptions): Design {
  const { regimes, asked: _, threads: __, ownWorld: ___, ...asked } = request;
  const columns = regimes.map(({ file: ____, ...column }) => column);
  return designFrom({ ...asked, regimes: columns }, personYears ? (all ? 'all' : 'first_two') : 'none');
}

function text(request: CompareRequest, options: CompareOptions, io: CompareIo, batch: Batch, answer: Comparison) {
  const paint = paintFor(wantsColour(io.stdout, io.env ?? process.env));
  const printed = printComparison(answer, surroundings(request, answer), paint);
  if (!options.verbose || request.regimes.length < 2) return printed;
  const names = request.regimes.map(({ name }) => name);
  return `${printed}\n${printTable(pairingTable(batch.tally, names), paint, { label: 32 }).join('\n')}\n`;
}

function surroundings(request: CompareRequest, answer: Comparison): Around {
  const { place, equalise: equal, knockout, shocks, asked } = request;
  const conditions = [
    ...(equal.length > 0 ? [`Made equal to the reference: ${equal.join(', ')}.`] : []),
    ...(knockout.length > 0 ? [`Switched off: ${knockout.join(', ')}.`] : []),
    ...shocks.map(shockLine),
    ...request.regimes.flatMap(changeLines),
  ];
  return { title: place.title, conditions, next: nextSteps(answer, request.regimes, asked) };
}

async function writePage(target: string, page: string): Promise<void> {
  const file = new WholeFile(target);
  try {
    await file.write(page);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
