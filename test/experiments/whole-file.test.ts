import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { WholeFile, WriteFailure } from '../../experiments/run/whole-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'formwork-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is there when it is whole, and not before', async () => {
  const target = path.join(folder, 'whole.csv');
  const file = new WholeFile(target);
  await file.write('a,b\n');
  expect(existsSync(target)).toBe(false);
  await file.write(new TextEncoder().encode('1,2\n'));
  await file.finish();
  expect(readFileSync(target, 'utf8')).toBe('a,b\n1,2\n');
});

test('an abandoned file leaves what stood there before', async () => {
  const target = path.join(folder, 'kept.csv');
  writeFileSync(target, 'before');
  const file = new WholeFile(target);
  await file.write('half');
  await file.abandon();
  expect(readFileSync(target, 'utf8')).toBe('before');
  expect(readdirSync(folder)).not.toContain('kept.csv.tmp');
});

test.runIf(existsSync('/dev/full'))('a full disk is one message', async () => {
  const target = path.join(folder, 'full.csv');
  const { symlinkSync } = await import('node:fs');
  symlinkSync('/dev/full', `${target}.tmp`);
  const file = new WholeFile(target);
  await expect(file.write('x')).rejects.toThrow(new WriteFailure(`could not write "${target}": the disk is full`));
  await file.abandon();
  expect(readdirSync(folder)).not.toContain('full.csv.tmp');
});

test('a folder that is missing is one message', async () => {
  const file = new WholeFile(path.join(folder, 'none', 'x.csv'));
  await expect(file.write('x')).rejects.toThrow('the folder does not exist');
  await file.abandon();
});
