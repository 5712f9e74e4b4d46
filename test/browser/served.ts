import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../house/source.ts';

const here = (file: string) => path.join(ROOT, 'test/browser', file);
const PAGE =
  '<!doctype html><html lang="en"><title>Formwork</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';

/** Serves a page with the engine in it, and dist/, to this machine only. */
export async function serve(): Promise<{ readonly origin: string; readonly server: Server }> {
  const files = await bundled();
  const server = createServer(({ url = '/' }, response) => {
    const text = url === '/' ? PAGE : (files.get(url) ?? built(url));
    const type = url === '/' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The two entries and what they share, by address. */
async function bundled(): Promise<Map<string, string>> {
  const input = { page: here('page.ts'), worker: here('worker.ts') };
  const bundle = await rolldown({ input, platform: 'browser', checks: { pluginTimings: false } });
  const { output } = await bundle.generate({ format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  await bundle.close();
  return new Map(output.map((part) => [`/${part.fileName}`, part.type === 'chunk' ? part.code : '']));
}

function built(url: string): string | undefined {
  const name = /^\/dist\/([\w-]+\.js)$/.exec(url)?.[1];
  return name === undefined ? undefined : readFileSync(path.join(ROOT, 'dist', name), 'utf8');
}
