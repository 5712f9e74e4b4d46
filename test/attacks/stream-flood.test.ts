import { get as request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { alive, LONG, pause, serving, type Served } from '../server/serving.ts';

let server: Served;
let address: string;
beforeAll(async () => {
  server = await serving();
  address = `${server.url}${(await server.submit(LONG)).body.links['events']}`;
});
afterAll(() => server.remove());

const open = () =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request(address, { agent: false }, (answer) => resolve(answer.on('error', () => undefined).resume())).on(
      'error',
      reject,
    );
  });

test('streams of one client beyond its share are refused, and are given back when it leaves', async () => {
  const answers = await Promise.all(Array.from({ length: LIMITS.streamsOfOne + 5 }, open));
  const refused = answers.filter(({ statusCode }) => statusCode === 429);
  expect(refused).toHaveLength(5);
  expect(refused[0].headers['retry-after']).toBe('10');
  expect(await alive(server)).toBe(true);
  for (const answer of answers) answer.destroy();
  await pause(300);
  const again = await open();
  expect(again.statusCode).toBe(200);
  again.destroy();
});
