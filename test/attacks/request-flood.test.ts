import { afterAll, beforeAll, expect, test } from 'vitest';
import { serving, SMALL, type Served } from '../server/serving.ts';

const ALLOWANCE = { reads: 1_000, writes: 20 };
let server: Served;
beforeAll(async () => void (server = await serving({ allowance: ALLOWANCE })));
afterAll(() => server.remove());

test('changes beyond the allowance of a minute are refused with when to come back; others are served', async () => {
  const ask = (remoteAddress: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/comparisons',
      payload: { ...SMALL, place: 'nowhere' },
      remoteAddress,
    });
  const statuses = new Map<number, number>();
  for (let at = 0; at < ALLOWANCE.writes + 5; at++) {
    const { statusCode } = await ask('10.0.0.1');
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
  }
  expect(statuses.get(400)).toBe(ALLOWANCE.writes);
  const refused = await ask('10.0.0.1');
  expect(refused.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('10.0.0.2')).statusCode).toBe(400);
  expect((await server.app.inject({ url: '/api/v1/places', remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
});
