import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONG, pause, serving, SMALL, type Served } from './serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

/** Long for the queue, with replications of about a second. */
const LONG_OF_SHORT_PIECES = { ...LONG, people: 4_000, replications: 600 };

const cancel = (id: string) => server.app.inject({ method: 'DELETE', url: `/api/v1/comparisons/${id}` });
const replicationsIn = (id: string) => {
  const file = path.join(server.data, 'comparisons', id, 'journal.ndjson');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [...text.matchAll(/"replication":(\d+)/g)].map(([, number]) => Number(number));
};

test('a long comparison makes room for short ones three times, goes on each time, and runs nothing twice', async () => {
  const { id } = (await server.submit(LONG_OF_SHORT_PIECES)).body;
  for (let at = 0; at < 3; at++) {
    const before = replicationsIn(id).length;
    while (replicationsIn(id).length < before + 2) await pause(20);
    const short = (await server.submit({ ...SMALL, seed: `short ${at}` })).body;
    expect((await server.ended(short.id)).state).toBe('done');
    expect(['queued', 'running']).toContain((await server.status(id)).state);
    while ((await server.status(id)).state !== 'running') await pause(20);
  }
  const fourth = (await server.submit({ ...SMALL, seed: 'short 3' })).body;
  const before = replicationsIn(id).length;
  while (replicationsIn(id).length < before + 5) await pause(20);
  expect((await server.status(fourth.id)).state).toBe('queued');
  const run = replicationsIn(id);
  expect(new Set(run).size).toBe(run.length);
  await cancel(id);
  expect((await server.ended(fourth.id)).state).toBe('done');
}, 120_000);

test('one that is about as long waits its turn', async () => {
  const { id } = (await server.submit({ ...LONG, seed: 'runs' })).body;
  const other = (await server.submit({ ...LONG, seed: 'waits' })).body;
  await pause(500);
  expect([(await server.status(id)).state, (await server.status(other.id)).state]).toEqual(['running', 'queued']);
  await cancel(other.id);
  await cancel(id);
});
