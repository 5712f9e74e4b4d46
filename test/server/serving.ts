import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openServer, type OpenServer, type ServeOptions } from '../../server/open-server.ts';
import type { StatusDocument } from '../../server/routes/documents.ts';
import { bundledWorker } from './bundled-worker.ts';

/** Answers in a second or two, from the engine itself. */
export const SMALL = {
  place: 'fleetwood',
  regimes: ['hierarchy', 'network'],
  people: 200,
  years: 1,
  warm_up: 0,
  replications: 3,
} as const;

/** Far longer than any test. */
export const LONG = { ...SMALL, people: 20_000, years: 5, replications: 60 } as const;

export interface Served extends OpenServer {
  readonly data: string;
  /** Posts a scenario as the page does. */
  submit(scenario: unknown): Promise<{ status: number; body: StatusDocument; location: string | undefined }>;
  get(address: string): Promise<{ status: number; body: unknown; text: string; headers: Record<string, unknown> }>;
  status(id: string): Promise<StatusDocument>;
  /** Resolves when the comparison has ended, in whatever way. */
  ended(id: string): Promise<StatusDocument>;
  /** Closes the server and removes its folder. */
  remove(): Promise<void>;
}

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'formwork-server-'));

/** A server on a free port of this machine, its store in a folder of its own. */
export async function serving(options: Partial<ServeOptions> = {}): Promise<Served> {
  const data = options.data ?? temporaryFolder();
  const usual = {
    host: '127.0.0.1',
    port: 0,
    data,
    maxCost: 1e9,
    ownPlaces: false,
    threads: 2,
    worker: await bundledWorker(),
    gentle: false,
  };
  const server = await openServer({ ...usual, ...options });
  const get = async (url: string) => {
    const { statusCode: status, body: text, headers } = await server.app.inject({ url });
    const json = /json/.test(String(headers['content-type']));
    return { status, text, headers, body: json && text !== '' ? (JSON.parse(text) as unknown) : text };
  };
  const status = async (id: string) => (await get(`/api/v1/comparisons/${id}`)).body as StatusDocument;
  return {
    ...server,
    data,
    get,
    status,
    submit: async (scenario) => {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/api/v1/comparisons',
        payload: scenario as object,
      });
      const { statusCode, headers } = answer;
      return { status: statusCode, body: answer.json(), location: headers['location'] };
    },
    ended: async (id) => {
      for (;;) {
        const found = await status(id);
        if (!['queued', 'running'].includes(found.state)) return found;
        await pause(50);
      }
    },
    remove: async () => {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Opens a socket to a server, writes `text`, and resolves to what came back and the seconds until it was closed. */
export function rawly(url: string, text: string, patience = 15_000): Promise<{ said: string; seconds: number }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ said, seconds: (performance.now() - began) / 1000 }));
    setTimeout(() => reject(new Error(`still open after ${patience} ms`)), patience).unref();
  });
}

/** Whether the server still answers. */
export async function alive({ url }: OpenServer): Promise<boolean> {
  return (await fetch(`${url}/healthz`)).ok;
}
