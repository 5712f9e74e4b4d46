/**
 * Writes docs/openapi.json: the description of the server's interface as /docs/json answers it, for whoever wants to read it or make
 * a client from it without a server. `npm run openapi`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DEFAULT_HOST, DEFAULT_MAX_COST } from '../server/limits.ts';
import { openServer } from '../server/open-server.ts';

export const FILE = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));

/** The description as it is kept, from what /docs/json answers. */
export const rendered = (description: unknown): string => `${JSON.stringify(description, null, 1)}\n`;

/** Asks a server of this code, on a free port, with an empty store. */
async function described(): Promise<unknown> {
  const data = mkdtempSync(path.join(tmpdir(), 'formwork-openapi-'));
  const usual = { host: DEFAULT_HOST, port: 0, maxCost: DEFAULT_MAX_COST, threads: 1, ownPlaces: false };
  const server = await openServer({ ...usual, data });
  try {
    return (await server.app.inject({ url: '/docs/json' })).json();
  } finally {
    await server.close();
    rmSync(data, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, rendered(await described()));
