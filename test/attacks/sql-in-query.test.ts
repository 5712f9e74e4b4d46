import { afterAll, beforeAll, expect, test } from 'vitest';
import { serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
let id: string;
beforeAll(async () => {
  server = await serving();
  id = (await server.submit(SMALL)).body.id;
  await server.ended(id);
});
afterAll(() => server.remove());

const WAYS = [
  "burden'; DROP TABLE runs; --",
  "burden' OR '1'='1",
  "' UNION SELECT content FROM read_text('/etc/passwd') --",
  "x'); COPY (SELECT 1) TO '/tmp/formwork-owned'; --",
  'burden"',
  '$measure',
];

test.each(WAYS)('%s is a name that nothing has', async (way) => {
  const word = encodeURIComponent(way);
  for (const query of [`measure=${word}`, `measure=burden&place=${word}`, `measure=burden&regime=${word}`]) {
    const { status, text } = await server.get(`/api/v1/runs?${query}`);
    expect(status).toBe(400);
    expect(text).not.toContain('root:');
  }
  expect((await server.get(`/api/v1/comparisons?state=${word}`)).status).toBe(400);
  expect((await server.get(`/api/v1/comparisons?after=${word}`)).status).toBe(400);
});

test('and asked properly, the runs are all there still', async () => {
  const { body } = await server.get('/api/v1/runs?measure=burden');
  expect((body as { summary: { runs: number }[] }).summary.map(({ runs }) => runs)).toEqual([3, 3]);
});

test('the same word twice is one word too many', async () => {
  expect((await server.get('/api/v1/runs?measure=burden&measure=deaths')).status).toBe(400);
  expect((await server.get('/api/v1/runs?measure[]=burden')).status).toBe(400);
});
