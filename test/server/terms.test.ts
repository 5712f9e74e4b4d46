import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES } from '../../engine/index.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';
import { shippedNames } from '../../scenarios/shipped.ts';
import { PROBLEMS } from '../../server/problems.ts';
import { ROOT } from '../house/source.ts';
import { serving, type Served } from './serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const list = async (what: string) => (await server.get(`/api/v1/${what}`)).body as { name: string }[];

describe('what a question can be made of', () => {
  test('places and regimes: all that ship, each in full by its name', async () => {
    for (const [what, kind] of [
      ['places', 'place'],
      ['regimes', 'regime'],
    ] as const) {
      const names = (await list(what)).map(({ name }) => name);
      expect(names).toEqual(shippedNames(kind));
      for (const name of names)
        expect(await server.get(`/api/v1/${what}/${name}`)).toMatchObject({ status: 200, body: { name } });
    }
  });

  test('measures, rules, problems', async () => {
    expect(await list('measures')).toEqual(MEASURES);
    expect((await list('rules')).every((rule) => 'code' in rule && 'params' in rule)).toBe(true);
    expect((await list('problems')).map((each) => (each as unknown as { code: string }).code)).toEqual(
      Object.keys(PROBLEMS),
    );
  });

  test('scenarios that may be sent as they are', async () => {
    const [scenario] = await list('scenarios');
    expect(scenario).toMatchObject({ regimes: DEFAULT_REGIMES });
    const { status } = await server.submit({ ...scenario, people: 100, years: 1, warm_up: 0, replications: 1 });
    expect(status).toBe(202);
  });

  test('the nearest name, where there is none', async () => {
    const answer = await server.get('/api/v1/regimes/netwrok');
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown_name', nearest: 'network' } });
  });
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { responses?: Record<string, unknown>; summary?: string }>>;
}

describe('the description', () => {
  test('is OpenAPI 3.1 and has every route of the interface, each with a summary', async () => {
    const { openapi, paths } = (await server.get('/docs/json')).body as OpenApi;
    expect(openapi).toBe('3.1.0');
    const routes = server.app.printRoutes({ commonPrefix: false });
    expect(routes).toContain('comparisons');
    const described = Object.entries(paths).flatMap(([route, methods]) =>
      Object.keys(methods).map((method) => `${method} ${route}`),
    );
    expect(described).toEqual(expect.arrayContaining(['post /api/v1/comparisons', 'get /api/v1/comparisons/{id}/events', 'delete /api/v1/comparisons/{id}', 'get /api/v1/runs', 'get /healthz', 'get /metrics'])); // prettier-ignore
    const silent = Object.entries(paths).filter(([, methods]) =>
      Object.values(methods).some(({ summary }) => !summary),
    );
    expect(silent.map(([route]) => route)).toEqual([]);
  });

  test('leads nowhere: every reference in it is there', async () => {
    const { text, body } = await server.get('/docs/json');
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    const there = Object.keys((body as { components: { schemas: object } }).components.schemas);
    expect(references.length).toBeGreaterThan(5);
    expect([...new Set(references)].filter((name) => !there.includes(name))).toEqual([]);
  });

  test('is shown from files of this machine', async () => {
    const { text } = await server.get('/docs/');
    expect(text).toContain('swagger-ui');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect((await server.get('/docs/static/swagger-ui-bundle.js')).status).toBe(200);
  });
});

describe('health', () => {
  test('alive, ready, and in figures', async () => {
    expect(await server.get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await server.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
    const { text } = await server.get('/metrics');
    expect(text).toContain('formwork_request_seconds_bucket{le="0.05",method="GET",route="/healthz"}');
    expect(text).toMatch(/^formwork_comparisons_waiting \d+$/m);
  });

  test('on its way out it says so', async () => {
    const other = await serving();
    const { url } = other;
    await other.remove();
    await expect(fetch(`${url}/readyz`)).rejects.toThrow('fetch failed');
  });
});

test('where the page is not built, a page says so', async () => {
  const other = await serving({ page: path.join(ROOT, 'no-such-folder') });
  expect((await other.get('/')).text).toContain('The page is not built');
  await other.remove();
});
