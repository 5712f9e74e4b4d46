import { expect, test } from 'vitest';
import { impurities } from './engine-purity.ts';
import { sourceFiles } from './source.ts';

const planted = (text: string) => impurities({ path: 'engine/a.ts', text });

test('the engine uses nothing whose bits, time or host could differ', () => {
  const files = sourceFiles(['engine']).filter(({ path }) => path.startsWith('engine/'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(impurities)).toEqual([]);
});

test.each([
  'const a = Math.random();',
  'const a = Math.exp(1);',
  'const a = Math.log(2) + 1;',
  'const a = Math.pow(2, b);',
  'const a = Math.hypot(2, b);',
  "const a = Math['exp'](1);",
  'const { exp } = Math;',
  'const a = Date.now();',
  'const a = new Date();',
  'const a = { Date };',
  'const a = performance.now();',
  'const a = globalThis;',
  'const a = crypto.getRandomValues(b);',
  'const a = b ** c;',
  'const a = b ** 2;',
  'a **= 0.5;',
  'const a = 2 ** 0.5;',
  'names.sort((a, b) => a.localeCompare(b));',
  "const a = new Function('return 1');",
])('%s is found', (text) => {
  expect(planted(text)).toHaveLength(1);
});

test.each([
  '// Math.random and Date are forbidden here',
  "const text = 'Math.exp(1), Date.now()';",
  'const a = Math.sqrt(2) + Math.imul(3, 4) + Math.floor(b);',
  'const a = 2 ** 24;',
  'const a = { Date: 1 }; const b = a.Date;',
  'interface A { performance: number }',
])('%s passes', (text) => {
  expect(planted(text)).toEqual([]);
});
