import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The steps of CONTRIBUTING.md, "Add a rule", taken in a copy of the sources by somebody who has read nothing else. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const COPIED = ['engine', 'scenarios', 'scripts', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const run = promisify(execFile);
let copy: string;

/** The first program of a section of CONTRIBUTING.md. */
function programOf(section: string): string {
  const text = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const body = text.split(`## ${section}`)[1].split('\n## ')[0];
  return /```ts\n([\s\S]*?)```/.exec(body)![1];
}

/** Runs a program of the copy with this Node. */
const node = (...words: string[]) =>
  run(process.execPath, words, { cwd: copy, env: { ...process.env, NO_COLOR: '1' } }).catch((error) => error);

/** What the conformance kit prints of the rule in the copy. */
async function judged(): Promise<string> {
  const kit = ['node_modules/vitest/vitest.mjs', 'run', 'test/rules/conformance.test.ts', '-t', 'my-rule'];
  return (await node(...kit)).stdout;
}

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'formwork-rule-'));
  for (const each of COPIED) cpSync(path.join(ROOT, each), path.join(copy, each), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('the rule of the page, put where the page says, is held to every law and passes', async () => {
  writeFileSync(path.join(copy, 'engine/rules/my-rule.ts'), programOf('Add a rule'));
  await node('--import', 'tsx', 'scripts/registry.ts');
  expect(readFileSync(path.join(copy, 'engine/rules/registry.ts'), 'utf8')).toContain("from './my-rule.ts'");
  const regimes = path.join(copy, 'scenarios/regimes');
  for (const file of readdirSync(regimes)) {
    const regime = JSON.parse(readFileSync(path.join(regimes, file), 'utf8'));
    regime.rules['my-rule'] = {
      values: { minutes: 0 },
      standing: 'free',
      reason: 'none',
      source: 'none',
      grade: 'assumed',
    };
    writeFileSync(path.join(regimes, file), JSON.stringify(regime));
  }
  const stdout = await judged();
  expect(stdout).toMatch(/7 passed, 0 failed/);
}, 240_000);

test('a rule that does something at its neutral value is caught', async () => {
  const bad = programOf('Add a rule').replace('() => minutes', '() => minutes + 5');
  writeFileSync(path.join(copy, 'engine/rules/my-rule.ts'), bad);
  const stdout = await judged();
  expect(stdout).toMatch(/as if it were absent, byte for byte/);
  expect(stdout).toMatch(/\d+ passed, [1-9]\d* failed/);
}, 240_000);
