import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { build, COMMAND } from './built.ts';

beforeAll(build, 60_000);

const SMALL = ['--people', '100', '--years', '1', '--replications', '2', '--threads', '2'];

test.each([
  ['--budget', 'network,network-managed-as-hierarchy', 'What carries the difference'],
  ['--rival', 'hierarchy,network', 'What the search changed'],
  ['--equal', 'hierarchy,network', 'What that took'],
])('formwork audit %s %s prints its tables and ends', (question, forms, title) => {
  const evaluations = question === '--rival' ? ['--evaluations', '2'] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'audit', `${question}=${forms}`, ...SMALL, ...evaluations],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(title);
  expect(stdout).toContain('docs/AUDIT.md');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
