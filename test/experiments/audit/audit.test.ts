import { expect, test } from 'vitest';
import { audit, passes } from '../../../experiments/audit/audit.ts';
import type { Finding } from '../../../experiments/audit/check.ts';
import { workerFile } from '../../../experiments/run/worker-file.ts';
import { see, small } from './small.ts';

const NAMES = 'placebo label_swap conservation clearing_chances equal_effort smuggling_drill null_world restored_items observing'.split(' '); // prettier-ignore
/** So few people that only luck decides these two. */
const LUCKY = ['null_world', 'smuggling_drill'];
const told: [number, number][] = [];
const findings = await audit(small({ people: 200 }), {
  worker: workerFile(),
  onProgress: (done, of) => void told.push([done, of]),
  run: async (design, { onProgress }) => {
    const years = design.replications * (design.warmUp + design.years * design.regimes.length);
    onProgress?.(years, years);
    return see(design);
  },
});

test('every check is made, and those that need no luck pass', () => {
  expect(findings.map(({ name }) => name)).toEqual(NAMES);
  expect(findings.filter(({ name, passed }) => !passed && !LUCKY.includes(name))).toEqual([]);
  expect(findings.filter(({ gated }) => !gated).map(({ name }) => name)).toEqual(['restored_items']);
});

test('progress climbs to the whole of it', () => {
  const done = told.map(([years]) => years);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(new Set(told.map(([, of]) => of)).size).toBe(1);
  expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
});

test('every figure is finite or null, so that JSON keeps it', () => {
  const figures = findings.map((finding) => finding.figures);
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
});

test('every column of a table has a cell in every row', () => {
  for (const { columns, rows } of findings.flatMap(({ tables }) => tables))
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
});

test('the audit fails with what is gated, and with nothing else', () => {
  const [first] = findings as readonly Finding[];
  const failed = { ...first, passed: false };
  expect([passes([first]), passes([first, failed]), passes([{ ...failed, gated: false }])]).toEqual([
    true,
    false,
    true,
  ]);
});
