import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, staticImportsOf } from './import-directions.ts';
import { ROOT } from './source.ts';

/* What the build left in dist/; `npm test` builds first. */
const DIST = path.join(ROOT, 'dist');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  bin: { formwork: string };
  exports: { '.': { types: string; default: string } };
};

/** Everything a built file imports, directly or through other built files; `imports` says what counts. */
function reached(file: string, imports = importsOf, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith('./')) return seen;
  const text = readFileSync(path.join(DIST, file), 'utf8');
  for (const name of imports({ path: `dist/${file}`, text })) reached(name, imports, seen);
  return seen;
}

const formwork = (...words: string[]) =>
  spawnSync(process.execPath, [path.join(ROOT, manifest.bin.formwork), ...words], { encoding: 'utf8' });

test('every part is built, and the command may be executed', () => {
  const parts = ['formwork.cjs', 'help.json', 'cli.js', 'worker.js', 'index.js'];
  expect(readdirSync(DIST)).toEqual(expect.arrayContaining(parts));
  expect(path.resolve(ROOT, manifest.exports['.'].default)).toBe(path.join(DIST, 'index.js'));
  expect(statSync(path.resolve(ROOT, manifest.exports['.'].types)).isFile()).toBe(true);
  expect(statSync(path.join(ROOT, manifest.bin.formwork)).mode & 0o111).toBe(0o111);
});

test('the command knows its version and hands work on', () => {
  expect(formwork('--version').stdout).toBe(`${manifest.version}\n`);
  const { status, stdout, stderr } = formwork('compare', 'no-such-place');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('no-such-place');
});

test('the library loads in a browser: until compare is called it reaches no package and nothing of Node', () => {
  expect([...reached('./index.js', staticImportsOf)].filter((name) => !name.startsWith('./'))).toEqual([]);
  expect([...reached('./index.js')].some((name) => name.startsWith('node:'))).toBe(true);
});

test('a worker loads no command line', () => {
  expect([...reached('./worker.js')]).not.toContain('./cli.js');
});
