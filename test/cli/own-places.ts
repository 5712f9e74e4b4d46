import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect } from 'vitest';
import { NATION } from '../scenarios/official/published.ts';
import { folderWith, run } from './captured-io.ts';

export const folder = folderWith({
  'lists.csv': NATION.lists,
  'members.csv': NATION.members,
  'imd.csv': NATION.deprivation,
  'scenario.json': '{"place": "hilltop", "people": 500}',
  'wrong.json': '{"place": "marsh", "people": 500}',
});
afterAll(folder.remove);

/** The folder of own places, gone before every test; and the file of the imported PCNs in it. */
export const own = path.join(folder.path, 'own');
export const table = path.join(own, 'pcns.json');

beforeEach(() => {
  process.env['FORMWORK_DATA'] = own;
  rmSync(own, { recursive: true, force: true });
});

export const FILES = ['--lists', 'lists.csv', '--members', 'members.csv', '--deprivation', 'imd.csv'];

/** What the words print, in lines of 80 unless they name a file or are JSON. */
export async function done(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(words, folder.path);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = words.includes('--json') ? [] : stdout.split('\n');
  expect(lines.filter((line) => line.length > 80 && !line.includes(own))).toEqual([]);
  return stdout;
}

/** The message with which the words are refused. */
export async function refused(...words: string[]): Promise<string> {
  const { code, stdout, stderr, request } = await run(words, folder.path);
  expect({ code, stdout, request }).toEqual({ code: 2, stdout: '', request: undefined });
  expect(stderr.length).toBeLessThanOrEqual(2_000);
  return stderr;
}

export const imported = () => done('places', 'import', ...FILES);
