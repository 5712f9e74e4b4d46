import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { Stream } from './streams.ts';

/** A test of the battery: its number in dieharder and options that fit its need of words to the time. */
export interface Trial {
  readonly test: number;
  /** Samples each p-value comes from, and how many of these p-values the printed one sums up. */
  readonly options: string;
}

/** One printed p-value. */
export interface Verdict {
  readonly name: string;
  readonly p: number;
}

/**
 * The subset: all tests that dieharder calls good and that say much in seconds. Left out: what it calls suspect or not
 * to be used, `sts_serial` (30 p-values that are not independent) and lags above 8 (minutes each).
 */
export const TRIALS: readonly Trial[] = [
  { test: 0, options: '-p 100' },
  { test: 1, options: '-p 50' },
  { test: 2, options: '-p 40' },
  { test: 3, options: '-p 50' },
  { test: 8, options: '-p 100' },
  { test: 9, options: '-p 40' },
  { test: 10, options: '-p 50' },
  { test: 11, options: '-p 50' },
  { test: 12, options: '-p 50' },
  { test: 13, options: '-p 40' },
  { test: 15, options: '-p 100' },
  { test: 16, options: '-p 40' },
  { test: 17, options: '-p 20 -t 1000000' },
  { test: 100, options: '-p 100' },
  { test: 101, options: '-p 25' },
  { test: 200, options: '-p 25 -n 8' },
  { test: 202, options: '-p 40 -n 5' },
  { test: 203, options: '-p 20 -n 8' },
  { test: 205, options: '-p 1' },
  { test: 206, options: '-p 1' },
  { test: 207, options: '-p 1' },
  { test: 209, options: '-p 1 -n 12' },
];

/** Words handed over at a time. */
const PART = 1 << 15;
const COLUMNS = 'test_name ntuple tsamples psamples pvalues assessment'.split(' ').flatMap((name) => ['-D', name]);

/**
 * One test on a stream, or on a generator of dieharder's own by its number there. Throws where dieharder cannot be
 * started or prints no p-value.
 */
export async function verdicts({ test, options }: Trial, source: Stream | number): Promise<Verdict[]> {
  const own = typeof source === 'number' ? ['-g', `${source}`, '-S', '2026'] : ['-g', STDIN];
  const words = [...own, '-d', `${test}`, ...options.split(' '), '-c', ',', ...COLUMNS];
  const child = spawn('dieharder', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  if (typeof source !== 'number') await pipeline(parts(source), child.stdin).catch(unlessEnough);
  await ended;
  const found = rowsOf(said);
  if (found.length === 0) throw new Error(`dieharder ${words.join(' ')} printed no p-value`);
  return found;
}

/** The generator of dieharder that reads raw words from stdin. */
const STDIN = '200';

function* parts(stream: Stream): Generator<Uint8Array> {
  for (;;) {
    const words = new Uint32Array(PART);
    stream(words);
    yield new Uint8Array(words.buffer);
  }
}

/** A test closes its end when it has read what it needs. */
function unlessEnough(error: NodeJS.ErrnoException): void {
  if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(error.code ?? '')) throw error;
}

/** The p-values in what dieharder printed; a test may have several. */
export function rowsOf(text: string): Verdict[] {
  const rows = text.split('\n').map((line) => line.split(',').map((cell) => cell.trim()));
  const whole = rows.filter((cells) => cells.length === 6 && Number.isFinite(Number.parseFloat(cells[4])));
  return whole.map(([name, ntuple, , , p]) => ({ name: ntuple === '0' ? name : `${name} ${ntuple}`, p: Number(p) }));
}
