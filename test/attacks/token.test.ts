import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serving, type Served } from '../server/serving.ts';

const TOKEN = 'correct-horse-battery-staple';
let server: Served;
beforeAll(async () => void (server = await serving({ host: '0.0.0.0', token: TOKEN })));
afterAll(() => server.remove());

const EVERYTHING = [
  '/',
  '/page.js',
  '/docs',
  '/docs/json',
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/v1/places',
  '/api/v1/comparisons',
  '/nothing',
];
const basic = (password: string, user = 'anybody') => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const asked = (url: string, authorization?: string) =>
  server.app.inject({ url, headers: { host: 'localhost', ...(authorization === undefined ? {} : { authorization }) } });

describe('off this machine alone, everything needs the token', () => {
  test.each(EVERYTHING)('%s', async (url) => {
    const answer = await asked(url);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('Basic');
    expect((await asked(url, `Bearer ${TOKEN}`)).statusCode).not.toBe(401);
  });

  test.each([
    ['another', 'Bearer wrong-horse-battery-staple'],
    ['its beginning', `Bearer ${TOKEN.slice(0, -1)}`],
    ['more than it', `Bearer ${TOKEN}x`],
    ['none', 'Bearer '],
    ['another scheme', `Digest ${TOKEN}`],
    ['two', `Bearer ${TOKEN} ${TOKEN}`],
    ['as user', basic('', TOKEN)],
    ['a wrong password', basic('wrong')],
    ['a flood', `Bearer ${'a'.repeat(6_000)}`],
  ])('%s is refused', async (_what, authorization) => {
    expect((await asked('/api/v1/places', authorization)).statusCode).toBe(401);
  });

  test('in the address it does not count, and would stand in logs', async () => {
    expect((await asked(`/api/v1/places?token=${TOKEN}`)).statusCode).toBe(401);
  });

  test('a browser gives it as the password of any user', async () => {
    expect((await asked('/', basic(TOKEN))).statusCode).toBe(200);
  });
});

describe('a server does not start', () => {
  test.each(['0.0.0.0', '::', '192.0.2.1'])('at %s without a token', async (host) => {
    await expect(serving({ host })).rejects.toThrow('expected --token');
  });

  test('with a token that can be guessed', async () => {
    await expect(serving({ token: '1234' })).rejects.toThrow('expected 16 or more');
  });
});
