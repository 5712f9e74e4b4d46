import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MEASURES } from '../../engine/index.ts';
import { comparison } from '../../experiments/analyse/comparison.ts';
import { patienceFor, RunFailure, runBatch, Stopped, type BatchOptions } from '../../experiments/run/batch.ts';
import type { Design } from '../../experiments/run/design.ts';
import { fromSource } from '../../experiments/run/worker-file.ts';
import { fakeDesign } from './fake-simulation.ts';

const worker = fromSource(new URL('./fake-worker.ts', import.meta.url));
const asked = { engine: '0', seed: 's', place: 'p', people: 600, years: 2, warmUp: 1, replications: 5 };
const took = { digest: '', elapsedSeconds: 0, personYearsPerSecond: 0 };

async function answer(design: Design, options: Partial<BatchOptions> = {}) {
  const rows: string[] = [];
  const onRun: BatchOptions['onRun'] = async ({ rows: parts }) => {
    for (const part of parts) rows.push(Buffer.from(part).toString());
  };
  const { tally, digest } = await runBatch(design, { threads: 1, worker, onRun, ...options });
  const names = design.regimes.map(({ name }) => name);
  return { digest, rows: rows.join(''), json: comparison(tally, names, asked, { ...took, digest }) };
}

test('one, two and five threads give the same bytes', async () => {
  const design = fakeDesign({ rows: 'all' });
  const [one, two, five] = [
    await answer(design),
    await answer(design, { threads: 2 }),
    await answer(design, { threads: 5 }),
  ];
  expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  expect(JSON.stringify(five)).toBe(JSON.stringify(one));
  expect(one.rows.split('\n')).toHaveLength(5 * 3 * 4 + 1);
});

test('another seed gives another digest; counting rows gives the same', async () => {
  const { digest } = await answer(fakeDesign());
  expect((await answer(fakeDesign({ seed: 7 }))).digest).not.toBe(digest);
  expect((await answer(fakeDesign({ rows: 'all' }))).digest).toBe(digest);
});

test('swapping two labels swaps their columns and nothing else', async () => {
  const design = fakeDesign();
  const [first, second, third] = design.regimes;
  const swapped = [first, { ...second, name: third.name }, { ...third, name: second.name }];
  const [before, after] = [await answer(design), await answer({ ...design, regimes: swapped })];
  expect(after.digest).toBe(before.digest);
  expect(after.json.regimes['hierarchy']).toEqual(before.json.regimes['network']);
  expect(after.json.regimes['network']).toEqual(before.json.regimes['hierarchy']);
  expect(after.json.paired.map(({ regime: _, ...rest }) => rest)).toEqual(
    before.json.paired.map(({ regime: _, ...rest }) => rest),
  );
});

test('a regime may have any name', async () => {
  const design = fakeDesign({ replications: 1 });
  const named = ['__proto__', 'constructor', '7'].map((name, index) => ({ ...design.regimes[index], name }));
  const { json } = await answer({ ...design, regimes: named });
  const back = JSON.parse(JSON.stringify(json));
  expect(Object.keys(back.regimes).sort()).toEqual(['7', '__proto__', 'constructor']);
  expect(Object.keys(Object.getOwnPropertyDescriptor(back.regimes, '__proto__')!.value.measures)).toHaveLength(
    MEASURES.length,
  );
});

test('a thread that dies once costs a retry and changes nothing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'formwork-batch-'));
  const place = { ...fakeDesign().place, name: 'crashes-once', title: path.join(folder, 'crashed') };
  try {
    expect((await answer(fakeDesign({ place }), { threads: 2 })).digest).toBe((await answer(fakeDesign())).digest);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['crashes', 'its thread ended with exit code 3; tried twice'],
  ['throws', 'minutes of P1 do not add up'],
])('a run that %s names its replication and seed', async (name, reason) => {
  const run = answer(fakeDesign({ place: { ...fakeDesign().place, name } }), { threads: 2 });
  await expect(run).rejects.toThrow(RunFailure);
  await expect(run).rejects.toThrow(`replication 2 (counted from 0, of 5; seed key 2026): ${reason}`);
});

test('a run that hangs names its replication and seed, and the batch ends', async () => {
  const mishaps = { file: new URL('./mishaps.mjs', import.meta.url) };
  const run = answer(fakeDesign({ place: { ...fakeDesign().place, name: 'hangs' } }), { worker: mishaps, patience: 1 });
  await expect(run).rejects.toThrow(RunFailure);
  await expect(run).rejects.toThrow(/^replication 0 \(.+; seed key 2026\): its thread said nothing for 1 s/);
});

test('patience is ten minutes and more, for many people and for threads that share a core', () => {
  expect(patienceFor(fakeDesign({ people: 1_000 }), 1)).toBe(601);
  expect(patienceFor(fakeDesign({ people: 1_000_000 }), 1)).toBe(1_600);
  expect(patienceFor(fakeDesign({ people: 1_000_000 }), 256)).toBeGreaterThan(1_600);
});

test('a thread that cannot start is a failure, not a hang', async () => {
  const missing = fromSource(new URL('./no-such-worker.ts', import.meta.url));
  await expect(answer(fakeDesign(), { worker: missing })).rejects.toThrow(RunFailure);
});

test('cancelling ends the batch', async () => {
  const stop = new AbortController();
  const run = answer(fakeDesign({ replications: 10_000 }), { signal: stop.signal, onRun: async () => stop.abort() });
  await expect(run).rejects.toThrow(Stopped);
});

test('progress counts what is done, not what was stopped', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = (years: number, of: number) => void seen.push(years / of);
  const run = answer(fakeDesign({ replications: 500 }), { signal: stop.signal, onProgress, onRun: async () => stop.abort() }); // prettier-ignore
  await expect(run).rejects.toThrow(Stopped);
  expect(Math.max(...seen)).toBeLessThan(5 / 500);
});

test('progress never falls and ends at the whole', async () => {
  const seen: number[] = [];
  await answer(fakeDesign(), { threads: 2, onProgress: (years, of) => seen.push(years / of) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBeCloseTo(1, 9);
});
