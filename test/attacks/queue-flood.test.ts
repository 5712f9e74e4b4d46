import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { LONG, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const ask = (seed: string, remoteAddress: string) =>
  server.app.inject({ method: 'POST', url: '/api/v1/comparisons', payload: { ...LONG, seed }, remoteAddress });

test('one client fills its share and no more; another is still served, and goes next', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < LIMITS.queuedOfOne + 5; at++) statuses.push((await ask(`flood ${at}`, '10.0.0.1')).statusCode);
  // The first runs, as many as allowed wait.
  expect(statuses.filter((status) => status === 202)).toHaveLength(LIMITS.queuedOfOne + 1);
  const refused = await ask('one more', '10.0.0.1');
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: 'queue_full' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const other = await ask('patient', '10.0.0.2');
  expect(other.statusCode).toBe(202);
  expect(other.json<{ queue: { position: number } }>().queue.position).toBeLessThanOrEqual(2);
});

test('many clients together fill the queue and no more', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < LIMITS.queued + 10; at++) statuses.push((await ask(`crowd ${at}`, `10.0.1.${at}`)).statusCode);
  expect(new Set(statuses)).toEqual(new Set([202, 429]));
  expect(server.comparisons.waiting).toBe(LIMITS.queued);
});

test('the same question a hundred times is one comparison', async () => {
  const before = server.comparisons.all().length;
  for (let at = 0; at < 100; at++) expect((await ask('patient', '10.0.0.3')).statusCode).toBe(202);
  expect(server.comparisons.all()).toHaveLength(before);
});
