import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const post = (headers: Record<string, string>) =>
  server.app.inject({ method: 'POST', url: '/api/v1/comparisons', payload: JSON.stringify(SMALL), headers });
const json = { 'content-type': 'application/json' };

describe('another site’s page asks for nothing', () => {
  test.each<[string, Record<string, string>]>([
    ['with its origin', { ...json, origin: 'https://evil.example' }],
    ['from nowhere', { ...json, origin: 'null' }],
    ['from another port of this machine', { ...json, origin: 'http://localhost:9999' }],
    ['as the browser tells it', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { ...json, 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_how, headers) => {
    expect((await post(headers)).json()).toMatchObject({ status: 403, code: 'cross_origin' });
    expect(server.comparisons.all()).toEqual([]);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
  ])('as a form would send it: %s', async (type) => {
    expect((await post({ 'content-type': type })).json()).toMatchObject({ status: 415 });
    expect(server.comparisons.all()).toEqual([]);
  });

  test('nor cancels anything', async () => {
    const url = `/api/v1/comparisons/${'a'.repeat(32)}`;
    const answer = await server.app.inject({ method: 'DELETE', url, headers: { origin: 'https://evil.example' } });
    expect(answer.statusCode).toBe(403);
  });
});

test('no answer may be read by another site', async () => {
  for (const method of ['GET', 'OPTIONS'] as const) {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await server.app.inject({ method, url: '/api/v1/places', headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers['cross-origin-resource-policy'] ?? 'same-origin').toBe('same-origin');
  }
});

test('the page’s own requests pass', async () => {
  expect(
    (await post({ ...json, origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' }))
      .statusCode,
  ).toBe(202);
});
