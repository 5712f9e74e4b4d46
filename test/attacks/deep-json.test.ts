import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const post = (payload: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/v1/comparisons',
    payload,
    headers: { 'content-type': 'application/json' },
  });

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s in %s deeper than the limit are refused', async (_what, open, close) => {
  const nested = (depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
  const refused = (await post(nested(LIMITS.depth + 1))).json<{ code: string; detail: string }>();
  expect(refused).toMatchObject({ code: 'malformed_json' });
  expect(refused.detail).toContain(`nesting no deeper than ${LIMITS.depth}`);
  expect((await post(nested(LIMITS.depth))).json()).toMatchObject({ code: 'invalid_request' });
});

test('a hundred thousand brackets exhaust no stack', async () => {
  expect((await post('['.repeat(100_000))).statusCode).toBe(400);
});

test('numbers that no computer can hold, and texts that are no JSON', async () => {
  for (const text of [
    '{"people":1e999}',
    '{"people":NaN}',
    '{',
    '',
    ' ',
    '\u0000',
    '{"a":1,}',
    "{'a':1}",
    '{"a":"\ud800"',
  ]) {
    expect({ text, ...(await post(text)).json<object>() }).toMatchObject({ text, code: 'malformed_json' });
  }
});

test('bytes that are no UTF-8', async () => {
  const payload = Buffer.concat([Buffer.from('{"place":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  const headers = { 'content-type': 'application/json' };
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/comparisons', payload, headers });
  expect(answer.json()).toMatchObject({ code: 'malformed_json', status: 400 });
});
