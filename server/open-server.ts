import type { AddressInfo } from 'node:net';
import { engineBuild } from '../experiments/run/engine-build.ts';
import { workerFile, type WorkerFile } from '../experiments/run/worker-file.ts';
import { quote, Refusal } from '../scenarios/refusal.ts';
import { buildApp, type AppOptions } from './app.ts';
import { Streams } from './events/streams.ts';
import { hostNames, loopback } from './guard.ts';
import { Comparisons } from './jobs/comparisons.ts';
import { LIMITS, SHORTEST_TOKEN } from './limits.ts';
import { holdFolder } from './one-server.ts';
import { namedThings } from './requests/named.ts';
import type { Api } from './routes/api.ts';
import { Store } from './store/store.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Further ports to try where one is taken. */
  readonly otherPorts?: number | undefined;
  /** Folder of the store. */
  readonly data: string;
  /** Person-years of one comparison, at most. */
  readonly maxCost: number;
  readonly token?: string | undefined;
  /** Own and imported places may be named. */
  readonly ownPlaces: boolean;
  readonly threads: number;
  readonly log?: AppOptions['log'];
  readonly worker?: WorkerFile | undefined;
  /** Threads of comparisons give way to whatever else the machine has to do. Default: true. */
  readonly gentle?: boolean | undefined;
  readonly page?: string | undefined;
  readonly allowance?: AppOptions['allowance'];
}

export interface OpenServer {
  /** `http://127.0.0.1:3676` */
  readonly url: string;
  readonly app: Api;
  readonly comparisons: Comparisons;
  /** Ends streams, stops what runs and puts everything away, within two seconds. */
  close(): Promise<void>;
}

/** Starts a server. Throws a Refusal for what whoever starts it wrote: an open address without a token, a port that is taken. */
export async function openServer(options: ServeOptions): Promise<OpenServer> {
  const { host, token, data, threads, maxCost, gentle = true } = options;
  refuseUnsafe(options);
  const giveBack = await holdFolder(data);
  const store = new Store(data);
  const named = namedThings(options.ownPlaces);
  const streams = new Streams();
  let stopping = false;
  const warn = (message: string) => app.log.error(message);
  const worker = options.worker ?? workerFile();
  const engine = engineBuild(worker);
  const comparisons = new Comparisons({ store, named, engine, threads, worker, gentle, maxCost, warn });
  const parts = { engine, named, store, comparisons, streams, maxCost, threads };
  const { log, page, allowance } = options;
  const app = await buildApp(parts, { hosts: hostNames(host), token, log, page, allowance, stopping: () => stopping });
  app.server.maxConnections = LIMITS.sockets;
  try {
    await listen(app, options);
  } catch (error) {
    await giveBack();
    throw error;
  }
  comparisons.start();
  const close = async (): Promise<void> => {
    stopping = true;
    streams.endAll();
    await Promise.race([Promise.all([app.close(), comparisons.close()]), after(LIMITS.stop)]);
    await giveBack();
  };
  return { url: urlOf(app.server.address() as AddressInfo), app, comparisons, close };
}

function refuseUnsafe({ host, token }: ServeOptions): void {
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw new Refusal(`--token: found ${token.length} characters, expected ${SHORTEST_TOKEN} or more`);
  }
  if (loopback(host) || token !== undefined) return;
  throw new Refusal(`--host ${quote(host)} can be reached by others; expected --token with it, or --host 127.0.0.1`);
}

async function listen(app: Api, { host, port, otherPorts = 0 }: ServeOptions): Promise<void> {
  for (let tried = port; ; tried++) {
    try {
      await app.listen({ host, port: tried });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && tried < port + otherPorts) continue;
      throw refusalOf(error as NodeJS.ErrnoException, host, tried);
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program; expected a free one, or 0 for any',
  EACCES: 'needs rights that this user does not have; expected one above 1023',
};

function refusalOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const { code = '' } = error;
  if (Object.hasOwn(REASONS, code)) return new Refusal(`--port: ${port} ${REASONS[code]}`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
    return new Refusal(`--host: ${quote(host)} is no address of this machine`);
  }
  return error;
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
