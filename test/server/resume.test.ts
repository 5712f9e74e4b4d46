import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { Paused, runBatch } from '../../experiments/run/batch.ts';
import type { FinishedReplication } from '../../experiments/run/listen.ts';
import { fakeDesign } from '../experiments/fake-simulation.ts';
import { bundledWorker } from './bundled-worker.ts';
import { serving, SMALL, temporaryFolder, pause } from './serving.ts';

const worker = await bundledWorker('test/experiments/fake-worker.ts');

describe('a batch taken up again', () => {
  const design = fakeDesign({ replications: 9 });
  const finished = new Map<number, FinishedReplication>();
  let digest: string;
  beforeAll(async () => {
    const onFinished = async (done: FinishedReplication, replication: number) => void finished.set(replication, done);
    ({ digest } = await runBatch(design, { threads: 2, worker, onFinished }));
  });

  test.each([[[]], [[0, 1, 2]], [[8, 3]], [[0, 1, 2, 3, 4, 5, 6, 7, 8]]])(
    'after %j: the same digest, and only the rest is run',
    async (before) => {
      const run: number[] = [];
      const batch = await runBatch(design, {
        threads: 2,
        worker,
        // As a journal gives them back.
        finished: new Map(
          before.map((at) => [at, JSON.parse(JSON.stringify(finished.get(at))) as FinishedReplication]),
        ),
        onFinished: async (_done, replication) => void run.push(replication),
      });
      expect(batch.digest).toBe(digest);
      expect(run.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].filter((at) => !before.includes(at)));
    },
  );

  test('paused: what was under way is finished, nothing more is begun, and the rest gives the same digest', async () => {
    const kept = new Map<number, FinishedReplication>();
    const stop = new AbortController();
    const onFinished = async (done: FinishedReplication, replication: number) => {
      kept.set(replication, done);
      stop.abort();
    };
    await expect(runBatch(design, { threads: 2, worker, onFinished, pause: stop.signal })).rejects.toThrow(Paused);
    // The first to finish ended it; the other thread had one under way, and each may have been given its next by then.
    expect(kept.size).toBeGreaterThanOrEqual(1);
    expect(kept.size).toBeLessThanOrEqual(4);
    const before = kept.size;
    const run: number[] = [];
    const rest = async (_: FinishedReplication, replication: number) => void run.push(replication);
    const batch = await runBatch(design, { threads: 2, worker, finished: kept, onFinished: rest });
    expect(batch.digest).toBe(digest);
    expect(run).toHaveLength(9 - before);
  });

  test('a replication that cannot be kept ends it with the reason', async () => {
    const onFinished = async (_done: unknown, replication: number) => {
      if (replication === 1) throw new Error('the disk is full');
    };
    await expect(runBatch(design, { threads: 2, worker, onFinished })).rejects.toThrow('the disk is full');
  });
});

describe('a server that was stopped', () => {
  const scenario = { ...SMALL, people: 1_000, replications: 10, seed: 'resumed' };
  const data = temporaryFolder();
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test('goes on from what was finished and comes to the same digest', async () => {
    const first = await serving({ data });
    const { body } = await first.submit(scenario);
    const journal = path.join(data, 'comparisons', body.id, 'journal.ndjson');
    const lines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0);
    while (lines() < 3) await pause(10);
    await first.close();
    const kept = lines();
    expect(kept).toBeLessThan(10);
    const before = readFileSync(journal, 'utf8');
    appendFileSync(journal, '0123456789abcdef0123456789abcdef {"replication":9,');
    const second = await serving({ data });
    while (lines() <= kept) await pause(5);
    expect(readFileSync(journal, 'utf8').startsWith(before)).toBe(true);
    expect(await second.ended(body.id)).toMatchObject({ state: 'done' });
    const resumed = (await second.get(`/api/v1/comparisons/${body.id}/finding`)).body as Finding;
    await second.close();

    const other = await serving();
    const { id } = (await other.submit(scenario)).body;
    await other.ended(id);
    const unbroken = (await other.get(`/api/v1/comparisons/${id}/finding`)).body as Finding;
    await other.remove();
    expect(id).toBe(body.id);
    expect(resumed.digests).toEqual(unbroken.digests);
    expect(timeless(resumed)).toEqual(timeless(unbroken));
  });

  test('has what was done', async () => {
    const again = await serving({ data });
    const { status, body } = await again.submit(scenario);
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'done' });
    await again.close();
  });

  test('shows what another engine did, and does not go on with what it began', async () => {
    const again = await serving({ data });
    const [{ request }] = again.comparisons.all();
    await again.close();
    const other = 'e'.repeat(32);
    const folder = path.join(data, 'comparisons', other);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'request.json'), JSON.stringify({ ...request, id: other, engine: '0.0.9' }));
    const server = await serving({ data });
    expect(await server.status(other)).toMatchObject({ state: 'failed', engine: '0.0.9' });
    writeFileSync(path.join(folder, 'finding.json'), '{"schema":"formwork/finding/1"}');
    await server.close();
    const later = await serving({ data });
    expect(await later.status(other)).toMatchObject({ state: 'done', engine: '0.0.9' });
    expect((await later.submit(scenario)).body.id).toBe(request.id);
    await later.close();
  });

  test('leaves a folder alone whose request is damaged', async () => {
    const folder = path.join(data, 'comparisons', 'd'.repeat(32));
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'request.json'), '{"schema":"formwork/requ');
    const server = await serving({ data });
    expect((await server.get(`/api/v1/comparisons/${'d'.repeat(32)}`)).status).toBe(404);
    await server.close();
    expect(existsSync(path.join(folder, 'request.json'))).toBe(true);
  });
});

test('two servers do not work in one folder', async () => {
  const server = await serving();
  await expect(serving({ data: server.data })).rejects.toThrow('another formwork serve works in');
  await server.remove();
});

function timeless({ comparison, ...rest }: Finding) {
  const { elapsedSeconds: _, personYearsPerSecond: __, ...asked } = comparison;
  return { ...rest, comparison: asked };
}
