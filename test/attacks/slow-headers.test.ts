import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alive, rawly, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

test('headers that never end are given up within seconds', async () => {
  const { said, seconds } = await rawly(server.url, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  expect(said).toContain('408 ');
  expect(seconds).toBeLessThan(6);
});

test('a letter now and then buys no time', async () => {
  const { port } = new URL(server.url);
  const began = performance.now();
  const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'));
  const drip = setInterval(() => socket.writable && socket.write('X-A: b\r\n'), 200);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(drip);
  expect((performance.now() - began) / 1000).toBeLessThan(6);
});

test('a hundred of them keep nobody else waiting', async () => {
  const slow = Array.from({ length: 100 }, () => rawly(server.url, 'GET / HTTP/1.1\r\nHost: lo'));
  expect(await alive(server)).toBe(true);
  await Promise.all(slow);
});
