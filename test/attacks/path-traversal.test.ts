import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawly, serving, SMALL, type Served } from '../server/serving.ts';

let server: Served;
const SECRET = 'only for those at the keyboard';
beforeAll(async () => {
  server = await serving();
  writeFileSync(path.join(server.data, 'secret.json'), JSON.stringify({ secret: SECRET }));
  mkdirSync(path.join(server.data, 'comparisons', 'f'.repeat(32)));
});
afterAll(() => server.remove());

const WAYS = [
  '../secret.json',
  '..%2fsecret.json',
  '..%252fsecret.json',
  '%2e%2e/secret.json',
  '....//secret.json',
  '..\\secret.json',
  '..%5csecret.json',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'fleetwood%00.json',
  'file:///etc/passwd',
];

describe.each(['/', '/api/v1/places/', '/api/v1/regimes/', '/api/v1/comparisons/', '/docs/static/'])(
  'below %s',
  (below) => {
    test.each(WAYS)('%s leads nowhere', async (way) => {
      // By hand: a client would tidy the address first.
      const { said } = await rawly(
        server.url,
        `GET ${below}${way} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(said).not.toContain(SECRET);
      expect(said).not.toContain('root:');
    });
  },
);

describe('a scenario names what ships, never a file', () => {
  const there = path.join(server?.data ?? '', 'secret.json');
  test.each([...WAYS, there, 'package.json', './scenarios/places/fleetwood.json', 'scenarios/places/fleetwood'])(
    '%s as place, and as regime',
    async (way) => {
      expect(await server.submit({ ...SMALL, place: way })).toMatchObject({ status: 400, body: { path: 'place' } });
      expect(await server.submit({ ...SMALL, regimes: [way] })).toMatchObject({
        status: 400,
        body: { path: 'regimes[0]' },
      });
    },
  );
});
