import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { StatusDocument } from '../../server/routes/documents.ts';
import { LONG, pause, serving, SMALL, type Served } from './serving.ts';

let server: Served;
beforeAll(async () => void (server = await serving()));
afterAll(() => server.remove());

interface Told {
  readonly event: string;
  readonly id: number;
  readonly data: StatusDocument & Comparison;
}

/** Reads events until the stream ends or `enough` says so. */
async function follow(id: string, enough: (told: Told) => boolean = () => false, headers = {}): Promise<Told[]> {
  const stop = new AbortController();
  const { body } = await fetch(`${server.url}/api/v1/comparisons/${id}/events`, { signal: stop.signal, headers });
  const told: Told[] = [];
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const event = eventFrom(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) told.push(event);
      if (event && enough(event)) {
        stop.abort();
        return told;
      }
    }
  }
  return told;
}

function eventFrom(block: string): Told | undefined {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  if (fields['event'] === undefined) return undefined;
  return { event: fields['event'], id: Number(fields['id']), data: JSON.parse(fields['data']) as Told['data'] };
}

const cancel = (id: string) => server.app.inject({ method: 'DELETE', url: `/api/v1/comparisons/${id}` });

describe('following a comparison', () => {
  test('from where it stands, over progress and pairs so far, to its end', async () => {
    const { body } = await server.submit({ ...SMALL, people: 1_000, years: 2, replications: 16, seed: 'followed' });
    const told = await follow(body.id);
    expect(told[0].event).toBe('state');
    expect(told.at(-1)).toMatchObject({ event: 'done', data: { state: 'done' } });
    expect(told.map(({ id }) => id)).toEqual(told.map((_, at) => at + 1));
    const years = told.filter(({ event }) => event === 'progress').map(({ data }) => data.progress!.years_done);
    expect(years.length).toBeGreaterThan(0);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    const partials = told.filter(({ event }) => event === 'partial').map(({ data }) => data);
    expect(partials.length).toBeGreaterThan(0);
    expect(partials.every(({ replications }) => replications >= 2 && replications < 16)).toBe(true);
    expect(partials[0]).toMatchObject({ schema: 'formwork/compare/1', seed: 'followed', people: 1_000 });
  });

  test('that has ended: one event, and the stream ends', async () => {
    const { body } = await server.submit(SMALL);
    await server.ended(body.id);
    expect(await follow(body.id)).toMatchObject([
      { event: 'done', data: { links: { finding: expect.any(String) as string } } },
    ]);
  });

  test('that is cancelled meanwhile', async () => {
    const { body } = await server.submit(LONG);
    const told = follow(body.id);
    await pause(300);
    await cancel(body.id);
    expect((await told).at(-1)).toMatchObject({ event: 'cancelled' });
  });

  test('once more after the line broke: told where it stands, whatever was missed', async () => {
    const { body } = await server.submit({ ...LONG, people: 1_000, seed: 'again' });
    await follow(body.id, ({ event }) => event === 'partial');
    const again = await follow(body.id, ({ event }) => event === 'partial', { 'last-event-id': '7' });
    expect(again[0]).toMatchObject({ event: 'state', data: { state: 'running' } });
    expect(again.map(({ event }) => event)).toContain('partial');
    await cancel(body.id);
  });
});

test('a follower who leaves is forgotten', async () => {
  const { body } = await server.submit({ ...LONG, seed: 'left' });
  await follow(body.id, () => true);
  const { followers } = server.comparisons.get(body.id)!;
  for (let tries = 0; followers.size > 0 && tries < 50; tries++) await pause(20);
  expect(followers.size).toBe(0);
  await cancel(body.id);
});

test('an event stream is neither compressed nor kept, and carries the usual headers', async () => {
  const { body } = await server.submit(SMALL);
  const { headers } = await fetch(`${server.url}${body.links['events']}`, { headers: { 'accept-encoding': 'br' } });
  expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(headers.get('content-encoding')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});
