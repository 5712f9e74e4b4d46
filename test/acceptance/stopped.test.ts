import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build, COMMAND, Folder } from './built.ts';

/* A comparison that would take minutes, told to stop once its table has been begun. */
let folder: Folder;
beforeAll(build);
beforeEach(() => void (folder = new Folder()));
afterEach(() => folder.remove());

const LONG = 'compare fleetwood --replications 200 --threads 2 --json --all --person-years rows.csv --out page.html';

async function stopped(...signals: readonly NodeJS.Signals[]) {
  const child = spawn(process.execPath, [COMMAND, ...LONG.split(' ')], { cwd: folder.path, detached: true });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const closed = once(child, 'close') as Promise<[number | null]>;
  while (!existsSync(path.join(folder.path, 'rows.csv.tmp'))) await pause(20);
  await pause(500);
  const begin = performance.now();
  // As a terminal does: to the command and whatever it has started.
  for (const signal of signals) process.kill(-child.pid!, signal);
  const [code] = await closed;
  const seconds = (performance.now() - begin) / 1000;
  return { code, ...said, seconds, left: alive(-child.pid!) };
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.each([
  ['SIGINT', 130, 'formwork: stopped by Ctrl-C\n'],
  ['SIGTERM', 143, 'formwork: stopped from outside (SIGTERM)\n'],
  ['SIGHUP', 129, 'formwork: stopped: its terminal is gone\n'],
] as const)('%s: exit %i, one line, nothing half written, nothing left running', async (signal, exit, line) => {
  const { seconds, ...rest } = await stopped(signal);
  expect(rest).toEqual({ code: exit, stdout: '', stderr: line, left: false });
  expect(seconds).toBeLessThan(5);
  expect(readdirSync(folder.path)).toEqual([]);
});

test('stopping leaves what stood there before', async () => {
  folder.write('rows.csv', 'before');
  await stopped('SIGINT');
  expect(folder.read('rows.csv')).toBe('before');
});
