import { afterAll, beforeAll, expect, test } from 'vitest';
import { serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const headers = { 'content-type': 'application/json' };
const post = (payload: string) => server.app.inject({ method: 'POST', url: '/api/v1/comparisons', payload, headers });

test.each([
  '{"place":"fleetwood","__proto__":{"admin":true}}',
  '{"place":"fleetwood","world":{"__proto__":{"coupling":0}}}',
  '{"place":"fleetwood","constructor":{"prototype":{"admin":true}}}',
  '{"place":{"name":"a","title":"a","practices":[],"prototype":{}}}',
  String.raw`{"place":"fleetwood","\u005f_proto__":{"admin":true}}`,
])('%s is refused and changes nothing', async (text) => {
  const answer = await post(text);
  expect(answer.statusCode).toBe(400);
  expect(answer.json<{ detail: string }>().detail).toMatch(/__proto__|constructor|prototype/);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  '%s is a name like any other: not found',
  async (name) => {
    for (const scenario of [
      { ...SMALL, place: name },
      { ...SMALL, regimes: [name] },
      { ...SMALL, knockout: [name] },
      { ...SMALL, equalise: [name] },
    ]) {
      expect((await server.submit(scenario)).status).toBe(400);
    }
    for (const kind of ['places', 'regimes'])
      expect((await server.get(`/api/v1/${kind}/${name}`)).status).toBeGreaterThanOrEqual(400);
    expect((await server.get(`/api/v1/runs?measure=${name}`)).status).toBe(400);
    expect((await server.get(`/api/v1/comparisons?${name}=1`)).status).toBe(400);
  },
);
