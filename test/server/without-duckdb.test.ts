import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { StatusDocument } from '../../server/routes/documents.ts';
import { build } from '../acceptance/built.ts';
import { ROOT } from '../house/source.ts';
import { serve, type Serving } from './commands.ts';
import { pause, SMALL, temporaryFolder } from './serving.ts';

/* The built package in a folder of its own, every package beside it but the optional one: as where it could not be installed. */
const folder = temporaryFolder();
const PARTS = ['dist', 'scenarios', 'package.json'];
const ABSENT = '@duckdb';

let server: Serving;
beforeAll(async () => {
  build();
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  mkdirSync(path.join(folder, 'node_modules'));
  const installed = path.join(ROOT, 'node_modules');
  const packages = readdirSync(installed).filter((name) => !name.startsWith('.') && name !== ABSENT);
  for (const name of packages) symlinkSync(path.join(installed, name), path.join(folder, 'node_modules', name));
  const words = ['serve', '--port', '0', '--data', path.join(folder, 'kept'), '--threads', '2', '--log', 'error'];
  server = await serve(words, {}, path.join(folder, 'dist/formwork.cjs'));
});
afterAll(async () => {
  await server.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const ask = (address: string, init?: RequestInit) => fetch(`${server.url}${address}`, init);

async function done(): Promise<StatusDocument> {
  const headers = { 'content-type': 'application/json' };
  const answer = await ask('/api/v1/comparisons', { method: 'POST', headers, body: JSON.stringify(SMALL) });
  let status = (await answer.json()) as StatusDocument;
  while (['queued', 'running'].includes(status.state)) {
    await pause(50);
    status = (await (await ask(status.links['self'])).json()) as StatusDocument;
  }
  return status;
}

test('a comparison is run, kept, found and given in every form; only a question over all runs is answered 501', async () => {
  const { state, links } = await done();
  expect(state).toBe('done');
  for (const part of ['finding', 'comparison', 'runs.csv', 'runs.parquet', 'dictionary.csv', 'scenario'])
    expect({ part, status: (await ask(links[part])).status }).toEqual({ part, status: 200 });
  expect(((await (await ask(links['finding'])).json()) as Finding).digests).toHaveLength(SMALL.replications);
  for (const address of ['/', '/docs/json', '/healthz', '/readyz', '/metrics', '/api/v1/comparisons'])
    expect({ address, status: (await ask(address)).status }).toEqual({ address, status: 200 });

  for (const measure of ['burden', 'need_days']) {
    const answer = await ask(`/api/v1/runs?measure=${measure}`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.status).toBe(501);
    const problem = (await answer.json()) as { code: string; detail: string };
    expect(problem).toMatchObject({ code: 'no_query_engine', status: 501 });
    expect(problem.detail).toContain('@duckdb/node-api is not installed');
  }
  expect((await ask('/api/v1/runs?measure=burdne')).status).toBe(400);
  expect((await done()).state).toBe('done');
  expect(server.said.stderr).toBe('');
});
