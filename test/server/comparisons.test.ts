import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES } from '../../engine/index.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { runBatch } from '../../experiments/run/batch.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';
import { seedKey } from '../../experiments/run/seed-key.ts';
import { ROOT } from '../house/source.ts';
import type { StatusDocument } from '../../server/routes/documents.ts';
import { bundledWorker } from './bundled-worker.ts';
import { LONG, serving, SMALL, type Served } from './serving.ts';

let server: Served;
let id: string;
beforeAll(async () => {
  server = await serving();
  id = (await server.submit(SMALL)).body.id;
  await server.ended(id);
});
afterAll(() => server.remove());

const part = (name: string) => server.get(`/api/v1/comparisons/${id}/${name}`);

describe('a comparison', () => {
  test('is accepted with its address, and is done in the end', async () => {
    const { status, body, location } = await server.submit({ ...SMALL, seed: 'first' });
    expect({ status, location }).toEqual({ status: 202, location: `/api/v1/comparisons/${body.id}` });
    expect(body.cost.person_years).toBe(200 * 2 * 3);
    expect(await server.ended(body.id)).toMatchObject({ state: 'done', place: { name: 'fleetwood' }, replications: 3 });
  });

  test('asked again is answered from the store', async () => {
    const { status, body } = await server.submit({ ...SMALL, title: 'under another title' });
    expect({ status, id: body.id, state: body.state }).toEqual({ status: 200, id, state: 'done' });
  });

  test('has the digest of a batch on the command line', async () => {
    const { regimes, warm_up: warmUp, people, years, replications } = SMALL;
    const request = resolveComparison('fleetwood', { regimes, warmUp, people, years, replications }, ROOT);
    const { place, warmUpRules, world, knockout } = request;
    const columns = request.regimes.map(({ name, rules }) => ({ name, rules }));
    const asked = { place, people, years, warmUp, replications, warmUpRules, world, knockout, regimes: columns };
    const design = { ...asked, seed: seedKey(request.seed), rows: 'none' } as const;
    const batch = await runBatch(design, { threads: 1, worker: await bundledWorker() });
    const finding = (await part('finding')).body as Finding;
    expect(finding.comparison.digest).toBe(batch.digest);
    expect(finding.digests).toEqual(batch.digests);
  });

  test('that cannot be kept in full is refused whole', async () => {
    const { body } = await server.submit({ ...SMALL, regimes: ['network', 'network'] });
    expect(body).toMatchObject({ code: 'invalid_request', path: 'regimes[1]', found: '"network"' });
  });
});

describe('what a comparison has to give', () => {
  test('the comparison as the command line prints it', async () => {
    const finding = (await part('finding')).body as Finding;
    expect((await part('comparison')).body).toEqual(finding.comparison);
    expect(Object.keys(finding.comparison.regimes)).toEqual([...SMALL.regimes]);
  });

  test('a finding that a browser may keep for ever, and is not sent twice', async () => {
    const { headers } = await part('finding');
    expect(headers['cache-control']).toContain('immutable');
    const url = `/api/v1/comparisons/${id}/finding`;
    const again = await server.app.inject({ url, headers: { 'if-none-match': String(headers['etag']) } });
    expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
  });

  test('rows as CSV: one a regime, replication and measure, with the finding’s values', async () => {
    const { text, headers } = await part('runs.csv');
    expect(headers['content-disposition']).toBe(`attachment; filename="formwork-${id}.csv"`);
    const [header, ...rows] = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    expect(rows).toHaveLength(2 * 3 * MEASURES.length);
    const finding = (await part('finding')).body as Finding;
    const at = (name: string) => header.indexOf(name);
    for (const row of rows) {
      const value = finding.values[row[at('measure')]][row[at('regime')]][Number(row[at('replication')])];
      expect(row[at('value')]).toBe(value === null ? '' : String(value));
    }
  });

  test('a dictionary with every column and every measure', async () => {
    const [csv, dictionary] = [(await part('runs.csv')).text, (await part('dictionary.csv')).text];
    const names = dictionary
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[1]);
    expect(names).toEqual([...csv.split('\n')[0].split(','), ...MEASURES.map(({ name }) => name)]);
  });

  test('rows as Parquet', async () => {
    const answer = await server.app.inject({ url: `/api/v1/comparisons/${id}/runs.parquet` });
    const bytes = answer.rawPayload;
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
  });

  test('its scenario in full, which is the same question', async () => {
    const { body } = await part('scenario');
    expect((await server.submit(body)).body.id).toBe(id);
  });
});

test('what is not done has nothing to give yet, and can be cancelled once', async () => {
  const { body } = await server.submit(LONG);
  const address = `/api/v1/comparisons/${body.id}`;
  expect(await server.get(`${address}/finding`)).toMatchObject({ status: 409, body: { code: 'not_done' } });
  const cancel = () => server.app.inject({ method: 'DELETE', url: address });
  expect((await cancel()).json()).toMatchObject({ state: 'cancelled' });
  expect((await cancel()).json()).toMatchObject({ code: 'ended', status: 409 });
  expect(await server.submit(LONG)).toMatchObject({ status: 202 });
  await cancel();
});

test('the list has the latest first, in pages', async () => {
  const all: string[] = [];
  for (let next: string | null = '/api/v1/comparisons?limit=1'; next;) {
    const { comparisons, next: more } = (await server.get(next)).body as {
      comparisons: StatusDocument[];
      next: string;
    };
    all.push(...comparisons.map((one) => one.id));
    next = more;
  }
  const whole = (await server.get('/api/v1/comparisons')).body as { comparisons: StatusDocument[]; total: number };
  expect(all).toEqual(whole.comparisons.map((one) => one.id));
  expect(whole.total).toBe(all.length);
  expect(all.at(-1)).toBe(id);
  const done = (await server.get('/api/v1/comparisons?state=done')).body as { comparisons: StatusDocument[] };
  expect(new Set(done.comparisons.map(({ state }) => state))).toEqual(new Set(['done']));
});

test('DuckDB finds the runs of all comparisons, each once', async () => {
  const twice = await server.submit({ ...SMALL, replications: 2 });
  await server.ended(twice.body.id);
  const { body } = await server.get('/api/v1/runs?measure=burden&place=fleetwood&regime=network');
  const { summary } = body as { summary: { runs: number; mean: number }[] };
  // Three of each seed asked for above; the two of this test are among them.
  expect(summary).toMatchObject([{ runs: 6, regime: 'network', people: 200 }]);
  const values = await Promise.all(
    ((await server.get('/api/v1/comparisons?state=done')).body as { comparisons: StatusDocument[] }).comparisons
      .filter(({ replications }) => replications === 3)
      .map(
        async (one) =>
          ((await server.get(`/api/v1/comparisons/${one.id}/finding`)).body as Finding).values['burden']['network'],
      ),
  );
  const flat = values.flat() as number[];
  expect(summary[0].mean).toBeCloseTo(flat.reduce((sum, value) => sum + value, 0) / flat.length, 9);
});

test('an unknown comparison is not found, whatever is asked of it', async () => {
  const nobody = 'f'.repeat(32);
  for (const what of ['', '/finding', '/comparison', '/runs.csv', '/runs.parquet', '/events', '/scenario']) {
    const { status, body } = await server.get(`/api/v1/comparisons/${nobody}${what}`);
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'unknown_comparison' } });
  }
});
