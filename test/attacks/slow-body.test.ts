import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alive, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

test('a body that trickles in is given up after the time a request has', async () => {
  const { port } = new URL(server.url);
  const began = performance.now();
  let said = '';
  const socket = connect(Number(port), '127.0.0.1', () =>
    socket.write(
      'POST /api/v1/comparisons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
    ),
  );
  const drip = setInterval(() => socket.writable && socket.write(' '), 300);
  socket.setEncoding('utf8').on('data', (text: string) => (said += text));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(drip);
  expect((performance.now() - began) / 1000).toBeLessThan(10);
  expect(said === '' || /40[08] /.test(said)).toBe(true);
  expect(server.comparisons.all()).toEqual([]);
  expect(await alive(server)).toBe(true);
});
