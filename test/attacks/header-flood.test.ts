import { afterAll, beforeAll, expect, test } from 'vitest';
import { alive, rawly, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

test.each([
  ['one long header', `X-Long: ${'a'.repeat(20_000)}`],
  ['many headers', Array.from({ length: 3_000 }, (_, at) => `X-${at}: a`).join('\r\n')],
])('%s', async (_what, headers) => {
  const { said, seconds } = await rawly(server.url, `GET / HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n`);
  expect(said).toMatch(/^HTTP\/1\.1 4(31|00) /);
  expect(seconds).toBeLessThan(8);
  expect(await alive(server)).toBe(true);
});

test('a long address', async () => {
  const { said } = await rawly(server.url, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
});
