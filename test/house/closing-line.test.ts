import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { closingLine, tally } from '../closing-line.ts';

const moduleWith = (states: readonly string[], errors: readonly string[] = [], ofSuite: readonly string[] = []) =>
  ({
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => ofSuite }],
    },
    errors: () => errors,
  }) as unknown as TestModule;

test('skips are stated only where there are any', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('a file that breaks before its tests and an unhandled error are failures', () => {
  const modules = [moduleWith(['passed', 'failed', 'skipped']), moduleWith([], ['cannot import'])];
  expect(tally(modules, [{ message: 'unhandled' }])).toEqual({ passed: 1, failed: 3, skipped: 1 });
});

test('a suite that breaks before its tests is a failure', () => {
  const module = moduleWith(['passed', 'skipped'], [], ['no browser']);
  expect(tally([module], [])).toEqual({ passed: 1, failed: 1, skipped: 1 });
});
