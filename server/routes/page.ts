import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { packageRoot } from '../../scenarios/shipped.ts';
import type { Api, Parts } from './api.ts';

const UNBUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Formwork</title>
<h1>The page is not built</h1>
<p>This server answers all the same: <a href="/docs">its interface</a>. To build the page: <code>npm run build</code>.</p>
</html>
`;

/** The page, from files of the build; where there are none, a page that says so. `folder` is another one in tests. */
export async function pageRoutes(
  app: Api,
  { engine, maxCost }: Pick<Parts, 'engine' | 'maxCost'>,
  folder = path.join(packageRoot(), 'dist', 'page'),
): Promise<void> {
  // In place of the file of this name, which tells a page that it stands by itself.
  const here = `globalThis.FORMWORK_SERVER=${JSON.stringify({ engine, maxCost })};\n`;
  app.get('/server.js', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(here),
  );
  if (existsSync(path.join(folder, 'index.html'))) {
    // Names do not change with their content: asked each time, answered 304.
    await app.register(fastifyStatic, {
      root: folder,
      dotfiles: 'ignore',
      cacheControl: true,
      maxAge: 0,
      logLevel: 'error',
    });
    return;
  }
  app.get('/', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(UNBUILT),
  );
}
