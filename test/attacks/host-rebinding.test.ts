import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawly, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const asked = (host: string) => server.app.inject({ url: '/api/v1/comparisons', headers: { host } });

test.each([
  'evil.example',
  'evil.example:3676',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '127.0.0.1@evil.example',
  '0.0.0.0',
  '192.168.0.9',
  'localhost:1:2',
  '[::1',
  'localhost/x',
])('a page of %s, its name pointed at this machine, reads nothing', async (host) => {
  const answer = await asked(host);
  expect({ status: answer.statusCode, code: answer.json<{ code: string }>().code }).toEqual({
    status: 421,
    code: 'wrong_host',
  });
});

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.0.0.1:3676', '[::1]', '[::1]:8080'])(
  '%s is this machine',
  async (host) => {
    expect((await asked(host)).statusCode).toBe(200);
  },
);

test('no host, or two', async () => {
  expect((await rawly(server.url, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).said).toMatch(/^HTTP\/1\.1 400 /);
  expect((await rawly(server.url, 'GET / HTTP/1.0\r\n\r\n')).said).toMatch(/^HTTP\/1\.[01] 421 /);
  const two = 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  expect((await rawly(server.url, two)).said).toMatch(/^HTTP\/1\.1 4(21|00) /);
});

test('what a proxy is said to have forwarded counts for nothing', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'localhost' };
  expect((await server.app.inject({ url: '/', headers })).statusCode).toBe(421);
});
