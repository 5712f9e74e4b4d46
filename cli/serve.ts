import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { ownFolder } from '../scenarios/own/own-folder.ts';
import { hint, quote, Refusal } from '../scenarios/refusal.ts';
import { SETTINGS } from '../scenarios/settings.ts';
import { DEFAULT_HOST, DEFAULT_MAX_COST, DEFAULT_PORT } from '../server/limits.ts';
import { FolderHeld } from '../server/one-server.ts';
import { openServer, type OpenServer, type ServeOptions } from '../server/open-server.ts';
import { wholeFrom } from './flags.ts';
import type { Io } from './io.ts';

/** The options of `serve` as they were typed. */
export interface ServeFlags {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
  readonly maxCost?: string;
  readonly token?: string;
  readonly threads?: string;
  readonly log?: string;
  readonly ownPlaces?: boolean;
}

const LEVELS = ['error', 'warn', 'info', 'debug'];
const PORTS = { min: 0, max: 65_535 };
const COSTS = { min: 1, max: 1e12 };
/** Ports after the usual one that `start` tries. */
const OTHER_PORTS = 20;

/** Serves until it is stopped; one line with the address on stdout. Throws a Refusal. */
export async function serve(flags: ServeFlags, io: Io): Promise<number> {
  const server = await openServer(optionsFrom(flags, io));
  io.stdout.write(`Formwork is at ${server.url} (interface: ${server.url}/docs; Ctrl-C stops it)\n`);
  return untilStopped(server, io);
}

/** The page beside a comparison that is printed: the address is told before it and again after it. */
export async function startWithPage(json: boolean, compare: () => Promise<number>, io: Io): Promise<number> {
  const server = await openSomewhere(io);
  const tell = json ? io.stderr : io.stdout;
  io.stderr.write(`The page is at ${server.url} already; the comparison to begin with follows.\n`);
  const code = await compare();
  if (code !== 0) {
    await server.close();
    return code;
  }
  tell.write(`${json ? '' : '\n'}The page: ${server.url} (Ctrl-C stops it)\n`);
  return untilStopped(server, io);
}

/** On the usual port or the next that is free; in a folder of its own where another server works in the usual one. */
async function openSomewhere(io: Io): Promise<OpenServer> {
  const usual = { ...optionsFrom({ log: 'warn' }, io), otherPorts: OTHER_PORTS };
  try {
    return await openServer(usual);
  } catch (error) {
    if (!(error instanceof FolderHeld)) throw error;
    return openServer({ ...usual, data: mkdtempSync(path.join(tmpdir(), 'formwork-')) });
  }
}

async function untilStopped(server: OpenServer, { signal }: Io): Promise<number> {
  await new Promise<void>((resolve) => {
    if (signal?.aborted) return resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
  return 0;
}

function optionsFrom(flags: ServeFlags, io: Io): ServeOptions {
  const { host = DEFAULT_HOST, data, ownPlaces = false } = flags;
  return {
    host,
    port: wholeFrom(flags.port, PORTS, '--port') ?? DEFAULT_PORT,
    data: data === undefined ? ownFolder() : path.resolve(io.cwd, data),
    maxCost: wholeFrom(flags.maxCost, COSTS, '--max-cost') ?? DEFAULT_MAX_COST,
    token: flags.token ?? (io.env?.['FORMWORK_TOKEN'] || undefined),
    threads: wholeFrom(flags.threads, SETTINGS.threads, '--threads') ?? availableParallelism(),
    ownPlaces,
    log: { level: levelFrom(flags.log, io), stream: io.stderr },
  };
}

/** Who looks on sees what is wrong; a file gets every request. */
function levelFrom(typed: string | undefined, { stderr }: Io): string {
  if (typed === undefined) return stderr.isTTY ? 'warn' : 'info';
  if (LEVELS.includes(typed)) return typed;
  throw new Refusal(`--log: found ${quote(typed)}${hint(typed, LEVELS, 'levels')}`);
}
