import { expect, test } from 'vitest';
import { Simulation } from '../../../engine/index.ts';
import type { Finding } from '../../../experiments/analyse/finding.ts';
import { sha256 } from '../../../experiments/run/listen.ts';
import { replicate } from '../../../experiments/run/replicate.ts';
import { liveTwice } from '../../../experiments/twin/live-twice.ts';
import { place, regimes } from '../../../scenarios/bundled.ts';
import { designOf, type Asked } from '../../../viz/runs/asked.ts';
import { checkRuns } from '../../../viz/runs/check.ts';
import { runComparison } from '../../../viz/runs/comparison.ts';
import { Pool } from '../../../viz/runs/pool.ts';
import { runSeries } from '../../../viz/runs/series.ts';
import type { Task } from '../../../viz/runs/task.ts';
import { runTrace } from '../../../viz/runs/trace.ts';
import { runTwins } from '../../../viz/runs/twins.ts';
import { inProcess } from './in-process.ts';

const asked: Asked = {
  place: place('fleetwood'),
  people: 400,
  years: 1,
  warmUp: 1,
  replications: 3,
  seed: 'some words',
  regimes: [regimes['status-quo'], regimes.network],
  world: {},
  knockout: [],
  equalise: ['R7'],
};
const create = (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings);
const going = () => new AbortController().signal;
/** The first replication is answered last. */
const firstLast = (task: Task) => ('replication' in task && task.replication === 0 ? 30 : 0);

/** The digests as they are where nothing of the page is. */
const expected = await Promise.all(
  [0, 1, 2].map(async (replication) => {
    const { runs } = await replicate(designOf(asked), replication, { create, hash: sha256, clock: () => 0 });
    return runs.map(({ digest }) => digest);
  }),
);

test('a comparison takes its replications in order, whichever is finished first', async () => {
  const partial: Finding[] = [];
  const told: number[] = [];
  const listener = {
    onPartial: (finding: Finding) => void partial.push(finding),
    onProgress: (done: number, of: number) => void told.push(done / of),
  };
  const finding = await runComparison(new Pool(3, inProcess(firstLast)), asked, listener, going());
  expect(finding.digests).toEqual(expected);
  const encoder = new TextEncoder();
  expect(finding.comparison.digest).toBe(sha256(expected.flat().map((digest) => encoder.encode(digest))));
  expect(partial.map(({ digests }) => digests)).toEqual([expected.slice(0, 1), expected.slice(0, 2)]);
  expect(told.at(-1)).toBe(1);
});

test('a series is of the runs that a comparison has', async () => {
  const sizes: number[] = [];
  const onPartial = ({ digests }: { digests: readonly unknown[] }) => void sizes.push(digests.length);
  const set = await runSeries(new Pool(2, inProcess(firstLast)), asked, { onPartial }, going());
  expect(set.digests).toEqual(expected);
  expect(sizes).toEqual([1, 2]);
  expect(set.regimes).toEqual(['status-quo', 'network']);
  expect(set.values['network']['burden'].map((values) => values.length)).toEqual(set.ends.map(() => 3));
});

test('twins are those of the command, whatever hashes them', async () => {
  const picked = { pick: 'helped', replication: 1 } as const;
  const told: number[] = [];
  const twins = await runTwins(new Pool(1, inProcess()), asked, picked, (done) => void told.push(done), going());
  const means = { create, hash: sha256, onDays: () => Promise.resolve() };
  expect(twins).toEqual(await liveTwice({ ...designOf(asked), ...picked }, means));
  expect(told.at(-1)).toBe(5);
});

test('a trace is of the replication that is asked for, frame by frame', async () => {
  const told: number[] = [];
  const framed = { replication: 2, frames: 4, daysEach: 7 };
  const pool = new Pool(1, inProcess());
  const { regimes: traced } = await runTrace(pool, asked, framed, (done, of) => void told.push(done / of), going());
  expect(traced.map(({ name, frames }) => [name, frames.at(-1)!.day])).toEqual([
    ['status-quo', 28],
    ['network', 28],
  ]);
  expect(told.at(-1)).toBe(1);
  const alone = create({ ...designOf(asked), replication: 2 });
  alone.govern(designOf(asked).warmUpRules);
  alone.advance(365);
  alone.govern(asked.regimes[0].rules);
  alone.count({ days: 365 });
  alone.advance(28);
  expect(traced[0].digest).toBe(sha256(alone.state()));
});

test('a check finds the runs that differ, and no others', async () => {
  const pool = new Pool(2, inProcess());
  const finding = await runComparison(pool, asked, {}, going());
  const forged = { ...finding, digests: finding.digests.map((row, at) => (at === 2 ? [row[0], '0'] : row)) };
  const rows = await checkRuns(pool, asked, forged, [0, 2], () => undefined, going());
  expect(rows).toHaveLength(4);
  const wrong = rows.filter((row) => row.expected !== row.found);
  expect(wrong).toEqual([{ replication: 2, regime: 'network', expected: '0', found: expected[2][1] }]);
});

test('what cannot be run says why', async () => {
  const strange = { ...asked, knockout: ['nothing'] };
  await expect(runComparison(new Pool(2, inProcess()), strange, {}, going())).rejects.toThrow(/nothing/);
  await expect(runSeries(new Pool(2, inProcess()), strange, {}, going())).rejects.toThrow(/nothing/);
});
