import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { alive, pause, rawly, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

test('a socket that says nothing is closed', async () => {
  const { seconds } = await rawly(server.url, '');
  expect(seconds).toBeLessThan(8);
});

test('sockets beyond the limit are closed at once, and it answers again when they are gone', async () => {
  const { port } = new URL(server.url);
  const sockets: Socket[] = [];
  for (let at = 0; at < LIMITS.sockets + 50; at++) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    sockets.push(socket);
  }
  await pause(500);
  const open = await new Promise<number>((resolve) =>
    server.app.server.getConnections((_error, count) => resolve(count)),
  );
  expect(open).toBeLessThanOrEqual(LIMITS.sockets);
  for (const socket of sockets) socket.destroy();
  await pause(300);
  expect(await alive(server)).toBe(true);
});
