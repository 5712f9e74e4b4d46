import { describe, expect, test } from 'vitest';
import { importsOf, wrongDirections } from './import-directions.ts';
import { sourceFiles } from './source.ts';

const planted = (path: string, text: string) => wrongDirections([{ path, text }]);

test('imports run one way in the whole program', () => {
  const files = sourceFiles();
  expect(files.flatMap(importsOf).length).toBeGreaterThan(20);
  expect(wrongDirections(files)).toEqual([]);
});

describe('an import the wrong way is found', () => {
  test.each([
    ['engine/kernel/a.ts', "import { b } from '../model/b.ts';"],
    ['engine/model/a.ts', "import type { B } from '../rules/b.ts';"],
    ['engine/model/a.ts', "export * from '../services/b.ts';"],
    ['engine/model/a.ts', "type B = import('../services/b.ts').B;"],
    ['engine/services/a.ts', "import '../rules/b.ts';"],
    ['engine/model/a.ts', "import { hash } from 'node:crypto';"],
    ['engine/index.ts', "import { z } from 'zod';"],
    ['engine/index.ts', "import '../scenarios/b.ts';"],
    ['scenarios/a.ts', "export { b } from '../experiments/b.ts';"],
    ['scenarios/a.ts', "import '../engine/kernel/b.ts';"],
    ['experiments/run/a.ts', "const b = await import('../../cli/b.ts');"],
    ['server/a.ts', "import '../cli/b.ts';"],
    ['viz/a.ts', "import '../server/b.ts';"],
    ['cli/a.ts', "import '../test/b.ts';"],
    ['index.ts', "import './cli/b.ts';"],
  ])('%s: %s', (path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });
});

test('imports along the way pass', () => {
  expect(planted('engine/rules/a.ts', "import '../services/registry.ts'; import './b.ts';")).toEqual([]);
  expect(planted('cli/print/a.ts', "import '../../server/b.ts'; import { z } from 'zod';")).toEqual([]);
  expect(planted('scenarios/a.ts', "import '../engine/index.ts';")).toEqual([]);
});
