import { afterAll, beforeAll, expect, test } from 'vitest';
import { serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const NAMES = [
  'a'.repeat(5_000),
  `${'a-'.repeat(2_000)}!`,
  `${'aa-'.repeat(20)}A`,
  '-'.repeat(60),
  '\u202egnp.exe',
  '💥'.repeat(30),
  ' ',
];

test.each(NAMES)('a name of any length and kind costs no time: %#', async (name) => {
  const began = performance.now();
  const { status, body } = await server.submit({ ...SMALL, place: name });
  expect(status).toBe(400);
  expect((body as unknown as { detail: string }).detail.length).toBeLessThanOrEqual(2_000);
  expect((await server.submit({ ...SMALL, regimes: [name] })).status).toBe(400);
  expect((await server.get(`/api/v1/places/${encodeURIComponent(name)}`)).status).toBeGreaterThanOrEqual(400);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('what cannot be seen is shown as what it is', async () => {
  const { body } = await server.submit({ ...SMALL, seed: 'ok', place: { ...SMALL, name: '\u202egnp' } });
  expect(JSON.stringify(body)).not.toContain('\u202e');
});

test('forty thousand keys are refused by the first', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1]));
  const { body } = await server.submit({ ...SMALL, ...many });
  expect(body).toMatchObject({ code: 'invalid_request', found: 'key "k0"' });
});
