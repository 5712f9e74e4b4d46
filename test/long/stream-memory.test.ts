import { get as request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONG, pause, serving, type Served } from '../server/serving.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CONNECTS = 10_000;
const AT_ONCE = 40;
const MOST_MEGABYTES = 4;

let server: Served;
beforeAll(async () => void (server = await serving({ threads: 1 })));
afterAll(() => server.remove());

/** Opens a stream, reads its first event and leaves. */
function connectAndLeave(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false }, (answer) => {
      answer.once('data', () => answer.destroy());
      answer.once('close', resolve);
      answer.on('error', () => undefined);
    });
    asked.on('error', reject);
  });
}

async function connects(url: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => connectAndLeave(url)));
}

async function megabytes(): Promise<number> {
  await pause(200);
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test('memory is flat over ten thousand readers of events who came and left', async () => {
  // One that waits says nothing by itself: what remains is of the readers.
  await server.submit(LONG);
  const { body } = await server.submit({ ...LONG, seed: 'waits' });
  const url = `${server.url}${body.links['events']}`;
  await connects(url, 1_000);
  const before = await megabytes();
  await connects(url, CONNECTS);
  const after = await megabytes();
  console.log(
    `heap after collection: ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after ${CONNECTS} connects`,
  );
  expect(server.comparisons.get(body.id)!.followers.size).toBe(0);
  expect(after - before).toBeLessThan(MOST_MEGABYTES);
});
