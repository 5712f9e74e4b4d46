import { afterAll, beforeAll, expect, test } from 'vitest';
import { serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const EVIL = '<script>alert(1)</script>';

test('what is shown came as JSON or text, is not sniffed, and may run nothing from elsewhere', async () => {
  for (const url of ['/', '/docs/', '/api/v1/places', `/api/v1/places/${encodeURIComponent(EVIL)}`, `/${EVIL}`]) {
    const { headers } = await server.app.inject({ url });
    expect({ url, sniffed: headers['x-content-type-options'] }).toEqual({ url, sniffed: 'nosniff' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
  }
});

test('an error that repeats what was sent is no page', async () => {
  const { headers } = await server.get(`/${encodeURIComponent(EVIL)}`);
  expect(headers['content-type']).toContain('application/problem+json');
});

test('a cell that a spreadsheet would run is a text', async () => {
  const { body } = await server.submit({ ...SMALL, seed: '=HYPERLINK("http://evil.example")' });
  await server.ended(body.id);
  const { text } = await server.get(`/api/v1/comparisons/${body.id}/runs.csv`);
  expect(text.split('\n')[1]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
});
