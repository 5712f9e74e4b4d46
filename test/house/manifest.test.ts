import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as check from './manifest.ts';
import { ROOT } from './source.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as check.Manifest;
const lock = JSON.parse(read('package-lock.json')) as check.Lock;

describe('what is installed is the same everywhere', () => {
  test('every dependency is pinned', () => {
    expect(check.looseVersions(manifest)).toEqual([]);
    expect(check.looseVersions({ dependencies: { a: '^1.0.0', b: '1.x', c: '1.0.0' } })).toEqual(['a ^1.0.0', 'b 1.x']);
  });

  test('the lock agrees with package.json', () => {
    expect(check.lockDisagreements(manifest, lock)).toEqual([]);
    const other = { packages: { '': { dependencies: { a: '1.0.1' } } } };
    expect(check.lockDisagreements({ dependencies: { a: '1.0.0' } }, other)).toEqual(['a 1.0.0', 'a 1.0.1']);
  });

  test('the lock names no registry and has every checksum', () => {
    expect(check.untrusted(lock)).toEqual([]);
    const packages = { 'node_modules/a': { resolved: 'x', integrity: 'y' }, 'node_modules/b': {}, '': {} };
    expect(check.untrusted({ packages })).toEqual(['node_modules/a', 'node_modules/b']);
  });

  test('the lock lists the native parts of every platform', () => {
    expect(check.missingParts(lock)).toEqual([]);
    const packages = {
      'node_modules/a': { optionalDependencies: { here: '1', outside: '1', gone: '1' } },
      'node_modules/a/node_modules/here': {},
      'node_modules/outside': {},
    };
    expect(check.missingParts({ packages })).toEqual(['gone']);
  });
});

test('what users receive is under permissive licences', () => {
  expect(check.unfreeLicences(lock)).toEqual([]);
  const packages = { 'node_modules/a': { license: 'GPL-3.0' }, 'node_modules/b': {}, 'node_modules/c': { dev: true } };
  expect(check.unfreeLicences({ packages })).toEqual(['node_modules/a GPL-3.0', 'node_modules/b none']);
});

test('commands the documents tell readers to run are there', () => {
  const documents = ['README.md', 'CONTRIBUTING.md'].filter((file) => existsSync(path.join(ROOT, file)));
  expect(documents.flatMap((file) => check.missingScripts(read(file), manifest))).toEqual([]);
  const text = '`npm run lint`, `npm cit`, `npm run -s nothing`, `npm start`';
  expect(check.missingScripts(text, { scripts: { lint: '', test: '' } })).toEqual(['nothing', 'start']);
});
