import { appendFileSync, copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { WorkerFile } from '../../experiments/run/worker-file.ts';
import { bundledWorker } from './bundled-worker.ts';
import { serving, SMALL, temporaryFolder, type Served } from './serving.ts';

/* Engines of the same version number: this one, the same in another folder, and one with other code. */
const data = temporaryFolder();
const elsewhere = temporaryFolder();
afterAll(() => [data, elsewhere].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function copied(name: string, more = ''): Promise<WorkerFile> {
  const file = path.join(elsewhere, name);
  copyFileSync(fileURLToPath((await bundledWorker()).file), file);
  appendFileSync(file, more);
  return { file: pathToFileURL(file) };
}

async function asked<T>(worker: WorkerFile, ask: (server: Served) => Promise<T>): Promise<T> {
  const server = await serving({ data, worker });
  try {
    return await ask(server);
  } finally {
    await server.close();
  }
}

const findingOf = async (server: Served, id: string) =>
  (await server.get(`/api/v1/comparisons/${id}/finding`)).body as Finding;

async function submitted(server: Served) {
  const { status, body } = await server.submit(SMALL);
  const { engine, state } = await server.ended(body.id);
  return { status, id: body.id, engine, state };
}

test('an engine with other code and the same version number does not answer from what this one did, and shows it', async () => {
  const first = await asked(await bundledWorker(), submitted);
  expect(first).toMatchObject({ status: 202, state: 'done' });

  const same = await asked(await copied('same.mjs'), submitted);
  expect(same).toEqual({ ...first, status: 200 });

  await asked(await copied('other.mjs', '\nglobalThis.changed = true;\n'), async (server) => {
    const other = await submitted(server);
    expect(other).toMatchObject({ status: 202, state: 'done' });
    expect(other.id).not.toBe(first.id);
    expect(other.engine).not.toBe(first.engine);
    expect(other.engine.split('+')[0]).toBe(first.engine.split('+')[0]);
    for (const { id, engine } of [first, other]) {
      expect(await server.status(id)).toMatchObject({ state: 'done', engine });
      expect((await findingOf(server, id)).comparison.engine).toBe(engine);
      expect((await server.get(`/api/v1/comparisons/${id}/runs.csv`)).text).toContain(`${id},${engine},`);
    }
    const { body } = await server.get('/api/v1/runs?measure=burden&regime=network');
    const { summary } = body as { summary: { engine: string; runs: number }[] };
    expect(summary).toHaveLength(2);
    expect(new Map(summary.map(({ engine, runs }) => [engine, runs]))).toEqual(
      new Map([first, other].map(({ engine }) => [engine, 3])),
    );
  });
});
