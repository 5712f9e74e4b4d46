import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { alive, rawly, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const post = (body: string) =>
  fetch(`${server.url}/api/v1/comparisons`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

test('a body over the limit is refused, one of just the limit is read', async () => {
  const padded = (size: number) => `{"place":"${'x'.repeat(size - 12)}"}`;
  expect((await post(padded(LIMITS.body + 1))).status).toBe(413);
  expect(await (await post(padded(LIMITS.body))).json()).toMatchObject({ code: 'invalid_request', path: 'place' });
});

test('a body that announces more than it may have is refused before it is sent', async () => {
  const head =
    'POST /api/v1/comparisons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n';
  const { said, seconds } = await rawly(server.url, head);
  expect(said).toContain('413 ');
  expect(seconds).toBeLessThan(8);
});

test('a body without an end, in chunks, is cut at the limit', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`;
  const head =
    'POST /api/v1/comparisons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  const { said } = await rawly(server.url, head + chunk.repeat(8));
  expect(said).toContain('413 ');
  expect(await alive(server)).toBe(true);
});
