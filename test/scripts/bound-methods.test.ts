import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../experiments/run/listen.ts';
import { bind } from '../../scripts/bound-methods.mjs';
import { bundled } from '../../scripts/bundling.mjs';
import { ROOT } from '../house/source.ts';
import { aYear } from './a-year.ts';

describe('methods are bound', () => {
  test('those of plain classes, and nothing else', () => {
    const plain =
      'class A {\n  n = 1;\n  constructor() {}\n  get one(): number { return 1; }\n  private sum(x: number, y = 2): number {\n    return x + y + this.n;\n  }\n}';
    expect(bind(plain)).toBe(
      plain
        .replace('sum(x: number, y = 2): number {', 'sum = (x: number, y = 2): number => {')
        .replace('this.n;\n  }', 'this.n;\n  };'),
    );
  });

  test('not those of a class that extends another, nor generators, nor static ones', () => {
    const kept =
      'class B extends A {\n  m() {}\n}\nclass C {\n  *all() {}\n  static make() {}\n  same<T>(x: T): T {\n    return x;\n  }\n}';
    expect(bind(kept)).toBe(kept);
  });

  test('nothing of the engine is extended, so that no method is missed on a prototype', () => {
    const engine = readFileSync(path.join(ROOT, 'dist/engine.js'), 'utf8');
    expect([...engine.matchAll(/class \w+ extends (?!Error|RangeError)\w+/g)]).toEqual([]);
  });
});

test('the engine as bundled and its source live the same lives', async () => {
  const module = await bundled(path.join(ROOT, 'test/scripts/a-year.ts'));
  const script = `import { aYear } from ${JSON.stringify(module.href)}; process.stdout.write(JSON.stringify([...aYear()].map((part) => Buffer.from(part).toString('base64'))));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
  const parts = (JSON.parse(printed) as string[]).map((part) => Buffer.from(part, 'base64'));
  expect(fileURLToPath(module)).toContain('bundle.mjs');
  expect(sha256(parts)).toBe(sha256(aYear()));
});
