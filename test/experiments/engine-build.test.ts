import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeDigest, engineBuild } from '../../experiments/run/engine-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formwork-code-'));
  write(
    'worker.js',
    'import { a } from "./engine.js";\nimport "./listen.js";\nimport fs from "node:fs";\n// from "./gone.js"\n',
  );
  write('engine.js', 'export { a } from "./deep.js";\nconst later = () => import("./late.js");\n');
  write('listen.js', 'import "./engine.js";\n');
  write('deep.js', 'export const a = 1;\n');
  write('late.js', 'import "./worker.js";\n');
  write('other.js', 'import "./worker.js";\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const digest = (where = folder) => codeDigest(pathToFileURL(path.join(where, 'worker.js')));

describe('the digest of the code of a module', () => {
  test.each(['worker.js', 'engine.js', 'listen.js', 'deep.js', 'late.js'])('moves with %s, and back', (name) => {
    const before = digest();
    const kept = mkdtempSync(path.join(tmpdir(), 'formwork-code-'));
    cpSync(folder, kept, { recursive: true });
    write(name, `import "./engine.js"; export const a = 2; // ${name}\n`);
    expect(digest()).not.toBe(before);
    expect(digest(kept)).toBe(before);
    rmSync(kept, { recursive: true });
  });

  test('knows nothing of what it does not load', () => {
    const before = digest();
    write('other.js', 'console.log(1);\n');
    expect(digest()).toBe(before);
  });

  test('is not fooled by a line that moves from one file to the next', () => {
    write('engine.js', 'export {} from "./deep.js";\nx;\n');
    write('deep.js', 'y;\n');
    const before = digest();
    write('engine.js', 'export {} from "./deep.js";\n');
    write('deep.js', 'x;\ny;\n');
    expect(digest()).not.toBe(before);
  });
});

test('an engine is told by the version and the code', () => {
  const file = pathToFileURL(path.join(folder, 'worker.js'));
  expect(engineBuild({ file })).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  expect(engineBuild({ file }).endsWith(digest())).toBe(true);
});

test('from the sources, the engine itself is part of it', () => {
  const entry = (name: string) => new URL(`../../${name}`, import.meta.url).href;
  const [worker, engine] = ['experiments/run/worker.ts', 'engine/index.ts'].map((name) => entry(name));
  expect(codeDigest(new URL(worker))).not.toBe(codeDigest(new URL(engine)));
  expect(engineBuild()).toBe(engineBuild({ file: new URL(worker), entry: worker }));
});
