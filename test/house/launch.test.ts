import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './source.ts';

/*
 * The first file of the command, beside a small help.json and a cli.js that only says what it was given:
 * what it answers by itself, what it hands on, and that answering costs next to nothing.
 */
let folder: string;
const HELP = { '': 'usage: formwork', compare: 'usage: formwork compare\n' };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formwork-launch-'));
  copyFileSync(path.join(ROOT, 'cli/formwork.cjs'), path.join(folder, 'formwork.cjs'));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(folder, 'help.json'), JSON.stringify({ version: '1.2.3', help: HELP }));
  writeFileSync(path.join(folder, 'cli.js'), 'console.log(process.argv.slice(2).join("|")); process.exitCode = 7;');
});
afterAll(() => rmSync(folder, { recursive: true }));

const launch = (...words: string[]) =>
  spawnSync(process.execPath, [path.join(folder, 'formwork.cjs'), ...words], { encoding: 'utf8' });

test.each([
  [['--version'], '1.2.3\n'],
  [[], 'usage: formwork\n'],
  [['--help'], 'usage: formwork\n'],
  [['help'], 'usage: formwork\n'],
  [['compare', '--help'], 'usage: formwork compare\n'],
  [['compare', '-h'], 'usage: formwork compare\n'],
  [['help', 'compare'], 'usage: formwork compare\n'],
])('%j is answered by the first file', (words, text) => {
  const { stdout, stderr, status } = launch(...words);
  expect({ stdout, stderr, status }).toEqual({ stdout: text, stderr: '', status: 0 });
});

test.each([
  [['compare', 'fleetwood', '--help']],
  [['compare']],
  [['constructor', '--help']],
  [['__proto__', '--help']],
  [['', '--help']],
  [['--version', 'x']],
])('%j is handed on, with its exit code', (words) => {
  const { stdout, status } = launch(...words);
  expect({ stdout, status }).toEqual({ stdout: `${words.join('|')}\n`, status: 7 });
});

const MOST_TIMES_NODE = 1.15;

/** Median wall time of a command, in ms. */
function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

function timed(words: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, words);
  return performance.now() - start;
}

/** How many times the start of Node itself a help text costs; the two alternate, so that both meet the same noise. */
function timesNode(rounds: number): number {
  const [node, help]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    node.push(timed(['-e', '0']));
    help.push(timed([path.join(folder, 'formwork.cjs'), '--help']));
  }
  return median(help) / median(node);
}

test('help costs at most 1.15 times the start of Node itself', () => {
  // Another process may disturb one measurement; three in a row it does not.
  const tries = [1, 2, 3].map(() => () => timesNode(21));
  expect(tries.some((measure) => measure() <= MOST_TIMES_NODE)).toBe(true);
});

test('the first file loads nothing but what it must', () => {
  const text = readFileSync(path.join(ROOT, 'cli/formwork.cjs'), 'utf8');
  expect([...text.matchAll(/(?:require|import)\('([^']+)'\)/g)].map(([, name]) => name)).toEqual([
    'node:fs',
    './help.json',
    './cli.js',
  ]);
});
