import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawly, serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
let self: string;
beforeAll(async () => {
  server = await serving();
  const { body } = await server.submit(SMALL);
  self = body.links['self'];
  await server.ended(body.id);
});
afterAll(() => server.remove());

test.each(['PUT', 'PATCH', 'POST', 'OPTIONS'] as const)('%s on a comparison does nothing', async (method) => {
  const answer = await server.app.inject({ method, url: self });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect((await server.get(self)).status).toBe(200);
});

test.each<[string, string, string]>([
  ['PUT', 'a comparison', 'DELETE, GET, HEAD'],
  ['POST', 'a comparison', 'DELETE, GET, HEAD'],
  ['OPTIONS', 'a comparison', 'DELETE, GET, HEAD'],
  ['DELETE', '/api/v1/comparisons?limit=1', 'GET, HEAD, POST'],
  ['POST', '/api/v1/places/fleetwood', 'GET, HEAD'],
  ['PATCH', '/healthz', 'GET, HEAD'],
])('%s on %s is told which methods it takes', async (method, where, allow) => {
  const url = where.startsWith('/') ? where : self;
  const answer = await server.app.inject({ method: method as 'PUT', url });
  expect(answer.headers).toMatchObject({ allow, 'content-type': expect.stringContaining('problem+json') as string });
  expect(answer.statusCode).toBe(405);
  expect(answer.json()).toMatchObject({ code: 'method_not_allowed', status: 405, found: method, expected: allow });
  expect((await server.get(self)).status).toBe(200);
});

test.each(['/api/v1/nothing', '/api/v1/places/a/b', '/no-such-file.js'])(
  'where nothing is, no method helps: %s',
  async (url) => {
    for (const method of ['GET', 'PUT', 'POST'] as const) {
      const answer = await server.app.inject({ method, url });
      expect({ status: answer.statusCode, allow: answer.headers['allow'] }).toEqual({ status: 404, allow: undefined });
    }
  },
);

test.each<[string, string]>([
  ['x-http-method-override', 'DELETE'],
  ['x-method-override', 'DELETE'],
])('%s is not heard', async (header, method) => {
  await server.app.inject({ url: self, headers: { [header]: method } });
  await server.app.inject({ url: `${self}?_method=DELETE` });
  expect((await server.get(self)).body).toMatchObject({ state: 'done' });
});

test('HEAD is GET without the body', async () => {
  const answer = await server.app.inject({ method: 'HEAD', url: `${self}/finding` });
  expect({ status: answer.statusCode, body: answer.body }).toEqual({ status: 200, body: '' });
});

test.each(['TRACE', 'CONNECT', 'FOO', 'get'])('%s is no method here', async (method) => {
  const { said } = await rawly(server.url, `${method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(said === '' || /^HTTP\/1\.1 [45]\d\d /.test(said)).toBe(true);
});

test('a GET with a body is a GET', async () => {
  const { said } = await rawly(
    server.url,
    'GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
  );
  expect(said).toMatch(/^HTTP\/1\.1 200 /);
});
