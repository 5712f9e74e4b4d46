import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { accept } from '../scenarios/schema/accept.ts';
import { takeJsonOnly } from './body.ts';
import { describe } from './description.ts';
import { answer, answerFailures } from './failures.ts';
import { guard, type Guarded } from './guard.ts';
import { LIMITS } from './limits.ts';
import { Problem } from './problems.ts';
import type { Api, Parts } from './routes/api.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { pageRoutes } from './routes/page.ts';
import { resultRoutes } from './routes/results.ts';
import { runRoutes } from './routes/runs.ts';
import { termRoutes } from './routes/terms.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route changes something; it has a smaller allowance. */
    changes?: boolean;
  }
}

export interface Allowance {
  readonly reads: number;
  readonly writes: number;
}

export interface AppOptions extends Guarded {
  /** Where structured logs go, and from which level on; absent, nowhere. */
  readonly log?: { readonly level: string; readonly stream: { write(line: string): void } } | undefined;
  readonly stopping: () => boolean;
  /** Requests a minute and address; absent, those of the limits. */
  readonly allowance?: Allowance | undefined;
  /** Folder of the built page; absent, the package's own. */
  readonly page?: string | undefined;
}

/** The server without a socket: everything it answers, and every limit that is not of the socket. */
export async function buildApp(parts: Parts, options: AppOptions): Promise<Api> {
  const app = bareApp(options);
  app.setValidatorCompiler(({ schema, httpPart }) => (value) => {
    try {
      return { value: accept(schema as z.ZodType, value, WORDS[httpPart ?? ''] ?? 'request') };
    } catch (error) {
      return { error: error as Error };
    }
  });
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  takeJsonOnly(app);
  answerFailures(app);
  app.addHook('onRequest', guard(options));
  app.addHook('onResponse', async (request, reply) => logged(request, reply));
  await protect(app, options.allowance ?? LIMITS);
  await describe(app);
  healthRoutes(app, parts, options.stopping);
  termRoutes(app, parts);
  comparisonRoutes(app, parts);
  resultRoutes(app, parts);
  runRoutes(app, parts);
  eventRoutes(app, parts);
  await pageRoutes(app, parts, options.page);
  return app;
}

/** One line a request. */
function logged({ log, method, url, ip, id }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
  log.info({ id, method, url, ip, status: statusCode, ms: Math.round(elapsedTime * 10) / 10 }, 'request');
}

const WORDS: Readonly<Record<string, string>> = { params: 'address', querystring: 'query', body: 'body' };

function bareApp({ log }: AppOptions): Api {
  const { headersTime: headersTimeout, requestTime: requestTimeout, idleTime: keepAliveTimeout } = LIMITS;
  return fastify({
    logger: log ? { level: log.level, stream: log.stream } : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.body,
    requestTimeout,
    keepAliveTimeout,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: LIMITS.name },
    http: {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout,
      connectionsCheckingInterval: LIMITS.checkEvery,
      maxHeaderSize: LIMITS.headerBytes,
    },
    frameworkErrors: (error, request, reply) => void answer(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
}

/** Headers, compression and allowances. Everything the page may load comes from here. */
async function protect(app: Api, { reads, writes }: Allowance): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    // Browsers heed these two on secure addresses only, and complain of them elsewhere.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // Plain http on a lab’s network: a browser told otherwise would not come back.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(fastifyRateLimit, {
    max: (request) => (request.routeOptions.config.changes ? writes : reads),
    keyGenerator: (request) => `${request.ip} ${request.routeOptions.config.changes ? 'changes' : 'reads'}`,
    timeWindow: 60_000,
    cache: 10_000,
    errorResponseBuilder: (_request, { max, ttl }) =>
      new Problem('too_many_requests', `more than ${max} in a minute`, { retryAfter: Math.ceil(ttl / 1000) }),
  });
  await app.register(fastifyCompress, {
    threshold: 2_048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
}
