import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, formwork } from '../acceptance/built.ts';
import { serve, type Serving } from './commands.ts';
import { temporaryFolder } from './serving.ts';

const data = temporaryFolder();
beforeAll(build);
afterAll(() => rmSync(data, { recursive: true, force: true }));

const LINE = /^Formwork is at http:\/\/127\.0\.0\.1:\d+ \(interface: .*\/docs; Ctrl-C stops it\)\n$/;

describe('formwork serve', () => {
  test('says where it is in one line, serves the page, and stops within seconds with a reader on the line', async () => {
    const server = await serve(['serve', '--port', '0', '--data', data]);
    expect(server.said.stdout).toMatch(LINE);
    expect(await (await fetch(server.url)).text()).toContain('<html');
    const id = await begun(server);
    const events = await fetch(`${server.url}/api/v1/comparisons/${id}/events`);
    const read = events.text().catch(() => '');
    const { code, seconds } = await server.stop('SIGTERM');
    expect(code).toBe(143);
    expect(seconds).toBeLessThan(5);
    expect(await read).toContain('event: state');
    expect(server.said.stderr).toContain('"msg":"request"');
    expect(server.said.stderr.trimEnd().split('\n').at(-1)).toBe('formwork: stopped from outside (SIGTERM)');
  });

  test('the token may stand in the environment', async () => {
    const words = ['serve', '--port', '0', '--data', data, '--log', 'error'];
    const server = await serve(words, { FORMWORK_TOKEN: 'correct-horse-battery-staple' });
    expect((await fetch(server.url)).status).toBe(401);
    await server.stop('SIGKILL');
  });
});

describe('what cannot be served is said in one message', () => {
  test.each([
    ['--port 0 --host 0.0.0.0', 'expected --token'],
    ['--port 70000', '--port: found "70000"'],
    ['--port x', '--port: found "x"'],
    ['--token short', 'expected 16 or more'],
    ['--max-cost 0', '--max-cost: found "0"'],
    ['--log loud', '--log: found "loud"'],
    ['--host no-such-host.invalid --token 0123456789abcdef', '--host: "no-such-host.invalid" is no address'],
    ['now', 'found "now"'],
  ])('%s', (words, message) => {
    const { code, stdout, stderr } = formwork(`serve --data ${data} ${words}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^formwork: [^\n]*\n$/);
    expect(stderr).toContain(message);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, stderr } = formwork(`serve --port ${port} --data ${data}`);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `formwork: --port: ${port} is taken by another program; expected a free one, or 0 for any\n`,
    });
    other.close();
  });

  test('a folder that cannot be made', () => {
    const { code, stderr } = formwork('serve --port 0 --data package.json/kept');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^formwork: failed: could not write [^\n]*\n$/);
  });
});

async function begun({ url }: Serving): Promise<string> {
  const scenario = { place: 'fleetwood', regimes: ['network'], people: 20_000, years: 5, replications: 50 };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1/comparisons`, { method: 'POST', headers, body: JSON.stringify(scenario) });
  return ((await answer.json()) as { id: string }).id;
}
