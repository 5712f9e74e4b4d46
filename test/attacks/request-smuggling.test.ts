import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawly, serving, type Served } from '../server/serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

const POST = 'POST /api/v1/comparisons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const HIDDEN = 'DELETE /api/v1/comparisons/00000000000000000000000000000000 HTTP/1.1\r\nHost: localhost\r\n\r\n';

test.each([
  ['two lengths', `Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}${HIDDEN}`],
  ['a length and chunks', `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['chunks by another name', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['lines without their returns', `Content-Length: 2\n\n{}${HIDDEN}`],
  ['a header with a space before its colon', `Content-Length : 2\r\n\r\n{}${HIDDEN}`],
])('%s: refused, and the socket closed', async (_what, rest) => {
  const { said } = await rawly(server.url, POST + rest);
  expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1);
});
