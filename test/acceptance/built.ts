import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { ROOT } from '../house/source.ts';

export const COMMAND = path.join(ROOT, 'dist/formwork.cjs');
const SOURCES = ['engine', 'scenarios', 'experiments', 'cli', 'server', 'viz', 'scripts', 'index.ts', 'package.json'];

const TURN = path.join(ROOT, 'node_modules/.acceptance-build');
const LONGEST_BUILD = 50_000;

/** Builds the command if it is missing or older than anything it is made from; `npm test` has built it already. */
export function build(): void {
  takeTurn();
  try {
    if (fresh()) return;
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  } finally {
    rmSync(TURN, { recursive: true, force: true });
  }
}

/** Test files run side by side, and only one of them may build. A turn that was never given back lapses. */
function takeTurn(): void {
  const nap = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return mkdirSync(TURN);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const taken = statSync(TURN, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - taken > LONGEST_BUILD) rmSync(TURN, { recursive: true, force: true });
    else Atomics.wait(nap, 0, 0, 100);
  }
}

function fresh(): boolean {
  const built = statSync(path.join(ROOT, 'dist/help.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((source) => changed(path.join(ROOT, source)) <= built);
}

/** When a file, or the latest in a folder, was last written, in ms. */
function changed(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(file).map((name) => changed(path.join(file, name))));
}

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command in a process of its own, as a stranger would run it. */
export function formwork(line: string, cwd = ROOT): Said {
  const words = [COMMAND, ...line.split(/\s+/).filter((word) => word !== '')];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { code: status, stdout, stderr };
}

export const SMALL = '--people 400 --years 1 --warm-up 1 --replications 5 --json';

/** A small comparison that must succeed and say nothing on stderr; `line` may give any option that SMALL does not. */
export function compare(line: string, cwd?: string): Comparison {
  return JSON.parse(compareText(line, cwd)) as Comparison;
}

export function compareText(line: string, cwd?: string): string {
  const { code, stdout, stderr } = formwork(`compare fleetwood ${SMALL} ${line}`, cwd);
  if (code !== 0 || stderr !== '') throw new Error(`compare ${line}: exit ${code}: ${stderr}`);
  return stdout;
}

/** An answer but for what the clock says. */
export function timeless({ elapsedSeconds, personYearsPerSecond, ...answer }: Comparison) {
  if (!(elapsedSeconds > 0 && personYearsPerSecond > 0)) throw new Error('a run took no time');
  return answer;
}

/** A folder of one's own to keep regimes in. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'formwork-acceptance-'));

  /** A shipped regime under another name, as a file of the folder that bears the name. */
  renamed(regime: string, name: string, file = `${name}.json`): string {
    const text = readFileSync(path.join(ROOT, `scenarios/regimes/${regime}.json`), 'utf8');
    writeFileSync(path.join(this.path, file), JSON.stringify({ ...(JSON.parse(text) as object), name }));
    return file;
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.path, file), text);
  }

  read(file: string): string {
    return readFileSync(path.join(this.path, file), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
