import { expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from './source.ts';

const MOST_LINES = 300;

const tooLong = (files: readonly SourceFile[]) =>
  files.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES).map(({ path }) => path);

test('a file can be read in one sitting', () => {
  expect(tooLong(sourceFiles())).toEqual([]);
  expect(tooLong(sourceFiles(['scripts', 'test']))).toEqual([]);
});

test('a long file is found', () => {
  expect(tooLong([{ path: 'a.ts', text: 'a\n'.repeat(MOST_LINES + 1) }])).toEqual(['a.ts']);
  expect(tooLong([{ path: 'a.ts', text: 'a\n'.repeat(MOST_LINES) }])).toEqual([]);
});
