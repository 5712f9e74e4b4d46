import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Api, Parts } from './api.ts';

/** Seconds; the aim is 0.05 for reads. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** Whether it lives, whether it takes work, and its figures for Prometheus. */
export function healthRoutes(app: Api, parts: Parts, stopping: () => boolean): void {
  const { engine } = parts;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = requestFigures(registry);
  for (const one of gauges(parts)) registry.registerMetric(one);

  const tags = ['health'];
  app.get('/healthz', { schema: { tags, summary: 'The process answers' } }, async () => ({ status: 'ok', engine }));
  app.get('/readyz', { schema: { tags, summary: 'Work is taken' } }, async (_request, reply) => {
    if (!stopping()) return { status: 'ready' };
    return reply.code(503).send({ status: 'stopping' });
  });
  app.get('/metrics', { schema: { tags, summary: 'Figures for Prometheus' } }, async (_request, reply) => {
    const text = await registry.metrics();
    return reply.type(registry.contentType).send(text);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    seconds.histogram.observe({ method, route }, reply.elapsedTime / 1000);
    seconds.answers.inc({ method, route, status: String(reply.statusCode) });
  });
}

function requestFigures(registry: Registry) {
  const registers = [registry];
  return {
    histogram: new Histogram({
      name: 'formwork_request_seconds',
      help: 'Time from a request to the end of its answer, by route',
      labelNames: ['method', 'route'],
      buckets: BUCKETS,
      registers,
    }),
    answers: new Counter({
      name: 'formwork_answers_total',
      help: 'Answers by route and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
  };
}

function gauges({ comparisons, streams }: Parts): Gauge[] {
  return [
    gauge('formwork_comparisons_waiting', 'Comparisons that wait', () => comparisons.waiting),
    gauge('formwork_comparisons_running', 'Comparisons that run', () => Number(comparisons.busy)),
    gauge('formwork_comparisons_kept', 'Comparisons that are known', () => comparisons.all().length),
    gauge('formwork_streams_open', 'Event streams that are open', () => streams.size),
    gauge('formwork_streams_dropped', 'Slow readers dropped so far', () => streams.dropped),
  ];
}

function gauge(name: string, help: string, value: () => number): Gauge {
  return new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(value());
    },
  });
}
