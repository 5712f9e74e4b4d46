import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from 'node:net';
import { Streams } from '../../server/events/streams.ts';
import { alive, LONG, pause, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

/** A reader on a line that takes no byte. */
function blocked() {
  const raw = Object.assign(new PassThrough({ highWaterMark: 16 }), { writeHead: () => undefined });
  const reply = { raw, hijack: () => undefined, getHeaders: () => ({}) };
  return { raw, reply: reply as unknown as FastifyReply, request: { ip: '10.0.0.1' } as FastifyRequest };
}

test('a reader that leaves too much unread is dropped and forgotten', async () => {
  const streams = new Streams({ streams: 2, streamsOfOne: 2, unread: 1_000, heartbeat: 60_000 });
  const { raw, reply, request } = blocked();
  let ended = 0;
  const stream = streams.open(request, reply, () => ended++);
  stream.send('progress', 'x');
  expect(stream.behind).toBe(true);
  for (let at = 0; at < 100 && !raw.destroyed; at++) stream.send('progress', 'x'.repeat(50));
  await pause(20);
  expect({ destroyed: raw.destroyed, size: streams.size, dropped: streams.dropped, ended }).toEqual({
    destroyed: true,
    size: 0,
    dropped: 1,
    ended: 1,
  });
});

test('a reader that only falls silent is not dropped while little is unread', () => {
  const streams = new Streams({ streams: 2, streamsOfOne: 2, unread: 1_000, heartbeat: 60_000 });
  const { raw, reply, request } = blocked();
  streams.open(request, reply, () => undefined).send('progress', 'x');
  expect(raw.destroyed).toBe(false);
  raw.destroy();
});

test('a comparison goes on whoever does not read of it', async () => {
  const { body } = await server.submit({ ...LONG, people: 500 });
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1', () =>
    socket.pause().write(`GET ${body.links['events']} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
  );
  const done = async () => (await server.status(body.id)).progress?.replications_done ?? 0;
  while ((await done()) < 2) await pause(50);
  expect(await alive(server)).toBe(true);
  socket.destroy();
});
