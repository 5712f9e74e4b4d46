/**
 * Statistical tests of the generator on streams as the model uses it, by dieharder (Debian). Prints a table of p-values
 * for docs/GENERATOR.md; exits 1 when a stream is weak in the same test under two keys. About a quarter of an hour:
 * `npm run -s battery`, or some columns: `npm run -s battery -- "people, both"`.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { machine } from '../bench/machine.ts';
import { COLUMNS, type Column } from './battery/columns.ts';
import { TRIALS, verdicts, type Trial, type Verdict } from './battery/dieharder.ts';
import { report, weak, weakTwice, type Judged, type Repeat } from './battery/report.ts';

/** Every column and test has a key of its own, so that no two p-values come from the same words. */
const key = (column: number, test: number, turn: number) => 2_026_000_000 + column * 10_000 + turn * 1_000 + test;

async function judged(column: Column, index: number): Promise<Judged> {
  const found: Verdict[] = [];
  const repeated: Repeat[] = [];
  for (const trial of TRIALS) {
    const first = await tried(column, trial, key(index, trial.test, 0));
    found.push(...first);
    if (!column.control && first.some(({ p }) => weak(p))) {
      const second = await tried(column, trial, key(index, trial.test, 1));
      first.forEach(({ name, p }, at) => {
        if (weak(p)) repeated.push({ test: name, first: p, again: second[at].p });
      });
    }
  }
  return { name: column.name, control: column.control, verdicts: found, repeated };
}

/** Says on stderr how far it is. */
async function tried({ name, source }: Column, trial: Trial, seed: number): Promise<Verdict[]> {
  const begin = performance.now();
  const found = await verdicts(trial, source(seed));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  for (const { name: test, p } of found) console.error(`${name.padEnd(20)} ${test.padEnd(24)} ${p}  (${seconds} s)`);
  return found;
}

/** dieharder's version, or undefined where it is not installed. */
function version(): string | undefined {
  const { stdout } = spawnSync('dieharder', ['-l'], { encoding: 'utf8' });
  return /version (\S+)/.exec(stdout ?? '')?.[1];
}

async function battery(names: readonly string[]): Promise<number> {
  const dieharder = version();
  if (dieharder === undefined) {
    console.error('dieharder is not installed: apt-get install dieharder (Debian, Ubuntu)');
    return 1;
  }
  const unknown = names.find((name) => !COLUMNS.some((column) => column.name === name));
  if (unknown !== undefined) {
    console.error(`no column "${unknown}"; there are ${COLUMNS.map(({ name }) => `"${name}"`).join(', ')}`);
    return 2;
  }
  const begin = performance.now();
  const columns: Judged[] = [];
  for (const [index, column] of COLUMNS.entries())
    if (names.length === 0 || names.includes(column.name)) columns.push(await judged(column, index));
  const minutes = ((performance.now() - begin) / 60_000).toFixed(0);
  console.log(`${new Date().toISOString().slice(0, 10)}, dieharder ${dieharder}, ${minutes} minutes\n${machine()}\n`);
  console.log(report(columns));
  return weakTwice(columns) ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await battery(process.argv.slice(2)); // prettier-ignore
