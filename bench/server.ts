import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Requests a second, and the share of each kind: of ten, six read a kept result, three the list, one asks for a comparison. */
const RATE = 200;
const KINDS = ['result', 'result', 'list', 'result', 'result', 'list', 'result', 'submit', 'result', 'list'] as const;
type Kind = (typeof KINDS)[number];

/** Kept results that are read in turn. */
const KEPT = 8;
const SMALL = { place: 'fleetwood', people: 100, years: 1, warm_up: 0, replications: 16 };
/** The batch beside the requests; longer than any bench. */
const BATCH = { place: 'fleetwood', years: 5, warm_up: 4, replications: 400, seed: 'the batch' };
const COMMAND = fileURLToPath(new URL('../dist/formwork.cjs', import.meta.url));

interface Answered {
  readonly kind: Kind;
  /** 0: none came. */
  readonly status: number;
  /** From the moment at which the request was due, so that a stall counts for all that were due in it. */
  readonly milliseconds: number;
}

/** Serves as built, on one thread beside the requests, and prints how long reads and submissions take. */
export async function benchServer(seconds: number): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'formwork-bench-'));
  const words = [COMMAND, 'serve', '--port', '0', '--data', data, '--threads', '1', '--max-cost', '1000000000'];
  const child = spawn(process.execPath, [...words, '--log', 'info'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const client = new Client(/http:\/\/[\w.:]+/.exec(line)![0]);
    const kept = await prepare(client);
    await client.ask('POST', '/api/v1/comparisons', BATCH);
    await load(client, kept, 2);
    report(await load(client, kept, seconds), seconds);
  } finally {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

/** Comparisons to be read; resolves to their addresses when all are done. */
async function prepare(client: Client): Promise<string[]> {
  const addresses: string[] = [];
  for (let at = 0; at < KEPT; at++) {
    const { text } = await client.ask('POST', '/api/v1/comparisons', { ...SMALL, seed: `kept ${at}` });
    addresses.push((JSON.parse(text) as { links: { self: string } }).links.self);
  }
  for (const address of addresses) {
    while (!(await client.ask('GET', address)).text.includes('"state":"done"')) await pause(50);
  }
  return addresses;
}

/** Sends on time whether or not earlier requests have been answered. */
async function load(client: Client, kept: readonly string[], seconds: number): Promise<Answered[]> {
  const begun: Promise<Answered>[] = [];
  const start = performance.now();
  for (let at = 0; at < seconds * RATE; at++) {
    const due = start + (at * 1000) / RATE;
    while (performance.now() < due) await pause(Math.max(0, due - performance.now()));
    begun.push(one(client, kept, at, due));
  }
  return Promise.all(begun);
}

async function one(client: Client, kept: readonly string[], at: number, due: number): Promise<Answered> {
  const kind = KINDS[at % KINDS.length];
  // Every other submission is of something that is kept; of the new ones the queue takes what it may.
  const seed = at % 20 < 10 ? 'kept 0' : `new ${due}`;
  const { status } = await send(client, kind, kept[at % kept.length], seed).catch(() => ({ status: 0 }));
  return { kind, status, milliseconds: performance.now() - due };
}

function send(client: Client, kind: Kind, address: string, seed: string) {
  if (kind === 'result') return client.ask('GET', `${address}/finding`);
  if (kind === 'list') return client.ask('GET', '/api/v1/comparisons');
  return client.ask('POST', '/api/v1/comparisons', { ...SMALL, seed });
}

function report(answers: readonly Answered[], seconds: number): void {
  console.log(`${answers.length} requests in ${seconds} s beside a batch on one thread`);
  const rows = (['result', 'list', 'submit'] as const).map((kind) => {
    const mine = answers.filter((answer) => answer.kind === kind);
    return { kind, ...spread(mine), statuses: statuses(mine) };
  });
  const reads = answers.filter(({ kind }) => kind !== 'submit');
  console.table([{ kind: 'reads', ...spread(reads), statuses: statuses(reads) }, ...rows]);
}

function spread(answers: readonly Answered[]) {
  const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1));
  return { p50_ms: at(0.5), p90_ms: at(0.9), p99_ms: at(0.99), most_ms: at(1) };
}

function statuses(answers: readonly Answered[]): string {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${status}: ${count}`).join(', ');
}

/** Connections kept, as a browser keeps them. */
class Client {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(url: string) {
    this.#url = url;
  }

  /** Once more where a kept connection was closed just then, as browsers do; the time of both counts. */
  async ask(method: string, address: string, body?: unknown): Promise<{ status: number; text: string }> {
    return this.#once(method, address, body).catch(() => this.#once(method, address, body));
  }

  #once(method: string, address: string, body: unknown): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const asked = request(`${this.#url}${address}`, { method, agent: this.#agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode!, text: Buffer.concat(parts).toString('utf8') }));
      });
      asked.on('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
