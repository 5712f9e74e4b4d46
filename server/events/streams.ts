import type { FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../limits.ts';
import { Problem } from '../problems.ts';

/** One reader of server-sent events. */
export interface Stream {
  /** An event with its data as JSON. A reader that leaves too much unread is dropped. */
  send(event: string, data: unknown): void;
  /** Whether the reader has yet to take what it was sent; what will be sent again anyway may then be left out. */
  readonly behind: boolean;
  end(): void;
}

export interface StreamLimits {
  readonly streams: number;
  readonly streamsOfOne: number;
  readonly unread: number;
  readonly heartbeat: number;
}

/** The open event streams of a server: counted, kept alive, and ended together. */
export class Streams {
  readonly #open = new Map<Stream, string>();
  readonly #limits: StreamLimits;
  /** Readers that were dropped because they did not read. */
  dropped = 0;

  constructor(limits: StreamLimits = LIMITS) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Opens a stream as the answer to a request. Throws a Problem where there are too many. `onEnd` is called once, however it ends. */
  open(request: FastifyRequest, reply: FastifyReply, onEnd: () => void): Stream {
    this.#refuseCrowd(request.ip);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const stream = this.#streamOn(raw);
    const beat = setInterval(() => this.#write(raw, ': still here\n\n'), this.#limits.heartbeat).unref();
    this.#open.set(stream, request.ip);
    raw.once('close', () => {
      clearInterval(beat);
      this.#open.delete(stream);
      onEnd();
    });
    raw.on('error', () => raw.destroy());
    raw.write('retry: 2000\n\n');
    return stream;
  }

  endAll(): void {
    for (const stream of this.#open.keys()) stream.end();
  }

  #refuseCrowd(client: string): void {
    const mine = [...this.#open.values()].filter((other) => other === client).length;
    const { streams, streamsOfOne } = this.#limits;
    if (this.#open.size < streams && mine < streamsOfOne) return;
    const detail = `${this.#open.size} event streams are open (at most ${streams}), ${mine} of them yours (at most ${streamsOfOne})`;
    throw new Problem('too_many_streams', detail, { retryAfter: 10 });
  }

  #streamOn(raw: FastifyReply['raw']): Stream {
    let number = 0;
    const text = (event: string, data: unknown) =>
      `id: ${++number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    return {
      send: (event, data) => this.#write(raw, text(event, data)),
      get behind() {
        return raw.writableNeedDrain;
      },
      end: () => void raw.end(),
    };
  }

  #write(raw: FastifyReply['raw'], text: string): void {
    if (raw.destroyed || raw.writableEnded) return;
    raw.write(text);
    if (raw.writableLength <= this.#limits.unread) return;
    this.dropped++;
    raw.destroy();
  }
}
