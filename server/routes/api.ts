import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Streams } from '../events/streams.ts';
import type { Comparisons } from '../jobs/comparisons.ts';
import type { Named } from '../requests/named.ts';
import type { Store } from '../store/store.ts';

export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes stand on. */
export interface Parts {
  /** Version and digest of the code: `0.1.0+3f2a91c0d4e5`. */
  readonly engine: string;
  readonly named: Named;
  readonly store: Store;
  readonly comparisons: Comparisons;
  readonly streams: Streams;
  readonly maxCost: number;
  readonly threads: number;
}

export const API = '/api/v1';
