import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { scenarioOf } from './receipt.ts';
import type { Asked } from '../runs/asked.ts';
import type { Told } from '../runs/comparison.ts';

declare global {
  /** Put there by the server behind the page; absent where the page stands by itself. */
  var FORMWORK_SERVER: { readonly engine: string; readonly maxCost: number } | undefined;
}

const API = '/api/v1/comparisons';

/** Whether a server of ours is behind the page. */
export const hasServer = (): boolean => globalThis.FORMWORK_SERVER !== undefined;

interface Status {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress?: { readonly years_done: number; readonly years_of: number; readonly seconds_left: number | null };
  readonly queue?: { readonly position: number; readonly seconds_before: number };
  readonly failure?: { readonly detail: string };
}

/**
 * The same question asked of the server: queued there, followed, and kept under an address of its own. Cancelling leaves what was
 * finished. Rejects with an Error in the server's words.
 */
export async function runOnServer(asked: Asked, told: Told, signal: AbortSignal): Promise<Finding> {
  const { id } = await said<Status>(
    fetch(API, { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(asked), signal }),
  );
  signal.addEventListener('abort', () => void fetch(`${API}/${id}`, { method: 'DELETE' }).catch(() => undefined));
  const end = await followed(id, told, signal);
  if (end.state !== 'done') throw new Error(end.failure?.detail ?? `the comparison was ${end.state} on the server`);
  return said<Finding>(fetch(`${API}/${id}/finding`, { signal }));
}

/** A scenario file, its place by name where the server ships it. */
function bodyOf(asked: Asked): string {
  const document = JSON.parse(scenarioOf(asked)) as { place: unknown };
  if (asked.place.name !== 'own-place') document.place = asked.place.name;
  return JSON.stringify(document);
}

async function said<T>(request: Promise<Response>): Promise<T> {
  const response = await request;
  const document = (await response.json()) as T & { detail?: string };
  if (!response.ok) throw new Error(document.detail ?? `the server answered ${response.status}`);
  return document;
}

const ENDS = ['done', 'failed', 'cancelled'] as const;

/** The status at the end. */
function followed(id: string, { onProgress, onSoFar }: Told, signal: AbortSignal): Promise<Status> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${API}/${id}/events`);
    const close = () => events.close();
    const read = (event: Event): unknown => JSON.parse((event as MessageEvent<string>).data);
    const status = (event: Event) => read(event) as Status;
    events.addEventListener('partial', (event) => onSoFar?.(read(event) as Comparison));
    for (const name of ['state', 'progress'])
      events.addEventListener(name, (event) => {
        const { progress, queue } = status(event);
        if (progress) onProgress?.(progress.years_done, progress.years_of, progress.seconds_left ?? undefined);
        else if (queue) onProgress?.(0, 1, queue.seconds_before);
      });
    for (const name of ENDS) events.addEventListener(name, (event) => (close(), resolve(status(event))));
    events.addEventListener('error', () => {
      // The browser connects again by itself; it gives up where the server says no.
      if (events.readyState === EventSource.CLOSED) reject(new Error('the server ended the conversation'));
    });
    signal.addEventListener('abort', () => (close(), reject(new Error('cancelled'))));
  });
}
