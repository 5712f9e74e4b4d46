import { Writable } from 'node:stream';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { startWithPage } from '../../cli/serve.ts';
import { rawly, temporaryFolder } from './serving.ts';

const data = temporaryFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** `formwork start` with a comparison that only says that it was made. */
function started(json: boolean, code = 0) {
  process.env['FORMWORK_DATA'] = data;
  const stop = new AbortController();
  const said = { stdout: '', stderr: '' };
  const stderr = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      said.stderr += chunk;
      done();
    },
  });
  const io = { cwd: '.', stdout: { write: (text: string) => void (said.stdout += text) }, stderr, signal: stop.signal };
  const address = (text: string) => /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
  let during: number | undefined;
  const compare = async () => {
    const { said: answer } = await rawly(
      address(said.stderr)!,
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    during = Number(answer.slice(9, 12));
    io.stdout.write('the table\n');
    return code;
  };
  const over = startWithPage(json, compare, io);
  return { over, stop, said, address, answeredDuring: () => during };
}

const told = async (has: () => boolean) => {
  while (!has()) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('the page is there while the comparison runs, and the address is said again after it', async () => {
  const start = started(false);
  await told(() => start.said.stdout.includes('The page:'));
  expect(start.answeredDuring()).toBe(200);
  expect(start.said.stdout).toMatch(/^the table\n\nThe page: http:\/\/127\.0\.0\.1:\d+ \(Ctrl-C stops it\)\n$/);
  start.stop.abort();
  expect(await start.over).toBe(0);
});

test('with --json there is nothing but JSON on stdout', async () => {
  const start = started(true);
  await told(() => start.said.stderr.includes('The page:'));
  expect(start.said.stdout).toBe('the table\n');
  start.stop.abort();
  await start.over;
});

test('a second one beside the first takes another port, and a folder of its own', async () => {
  const [first, second] = [started(false), started(false)];
  await told(() => [first, second].every(({ said }) => said.stdout.includes('The page:')));
  expect(first.address(first.said.stdout)).not.toBe(second.address(second.said.stdout));
  for (const { stop, over } of [first, second]) {
    stop.abort();
    await over;
  }
});

test('a comparison that fails ends it with its code', async () => {
  const { over, said } = started(false, 1);
  expect(await over).toBe(1);
  expect(said.stdout).not.toContain('The page:');
});
