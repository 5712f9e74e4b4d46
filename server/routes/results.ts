import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { dictionaryCsv, runsCsv } from '../store/runs-table.ts';
import { hexHash } from '../requests/canonical.ts';
import { API, type Api, type Parts } from './api.ts';
import { idParams } from './comparisons.ts';
import { comparisonSchema, findingSchema, problems } from './documents.ts';
import { Findings } from './findings.ts';
import { doneEntryOf, entryOf } from './status.ts';

/** What is at an address that a result's content settles never changes. */
const FOR_EVER = 'private, max-age=31536000, immutable';

const CSV = 'text/csv; charset=utf-8';
const PARQUET = 'application/vnd.apache.parquet';

/** What a comparison that is done has to give. */
export function resultRoutes(app: Api, { comparisons, store }: Parts): void {
  const tags = ['results'];
  const findings = new Findings(store);
  const path = `${API}/comparisons/:id`;
  const missing = problems(400, 404, 409);
  const found = async (id: string) => {
    const { request } = doneEntryOf(id, comparisons);
    const kept = await findings.get(id);
    return { request, kept, finding: () => JSON.parse(kept.bytes.toString('utf8')) as Finding };
  };

  app.get(
    `${path}/finding`,
    {
      schema: {
        tags,
        summary: 'The finding: comparison, values by pair, digests',
        params: idParams,
        response: { 200: findingSchema, ...missing },
      },
    },
    async (request, reply) => {
      const { kept } = await found(request.params.id);
      return lasting(request, reply, kept.tag, 'application/json; charset=utf-8', () => kept.bytes);
    },
  );
  app.get(
    `${path}/comparison`,
    {
      schema: {
        tags,
        summary: 'What formwork compare --json prints',
        params: idParams,
        response: { 200: comparisonSchema, ...missing },
      },
    },
    async (request, reply) => {
      const { kept, finding } = await found(request.params.id);
      const body = () => JSON.stringify(finding().comparison);
      return lasting(request, reply, derived(kept.tag, 'comparison'), 'application/json; charset=utf-8', body);
    },
  );
  app.get(
    `${path}/runs.csv`,
    {
      schema: { tags, summary: 'One row a regime, replication and measure (CSV)', params: idParams, response: missing },
    },
    async (request, reply) => {
      const { request: asked, kept, finding } = await found(request.params.id);
      attach(reply, `${asked.id}.csv`);
      return lasting(request, reply, derived(kept.tag, 'csv'), CSV, () => Readable.from(runsCsv(asked, finding())));
    },
  );
  app.get(
    `${path}/runs.parquet`,
    {
      schema: {
        tags,
        summary: 'The same rows as Parquet, with the dictionary in its metadata',
        params: idParams,
        response: missing,
      },
    },
    async (request, reply) => {
      const { request: asked, kept } = await found(request.params.id);
      const table = await store.table(asked.id);
      attach(reply, `${asked.id}.parquet`);
      return lasting(request, reply, derived(kept.tag, 'parquet'), PARQUET, () => table);
    },
  );
  app.get(
    `${path}/dictionary.csv`,
    {
      schema: {
        tags,
        summary: 'Columns and measures of the rows: unit, meaning, which direction is better',
        params: idParams,
        response: missing,
      },
    },
    async (request, reply) => {
      doneEntryOf(request.params.id, comparisons);
      const text = dictionaryCsv();
      return lasting(request, reply, `"${hexHash(text, 32)}"`, CSV, () => text);
    },
  );
  app.get(
    `${path}/scenario`,
    {
      schema: {
        tags,
        summary: 'What was asked, in full: may be sent again as it is',
        params: idParams,
        response: problems(400, 404),
      },
    },
    async ({ params }) => entryOf(params.id, comparisons).request.scenario as never,
  );
}

function lasting(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  type: string,
  body: () => string | Buffer | Readable,
): FastifyReply {
  void reply.header('etag', tag).header('cache-control', FOR_EVER);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type(type).send(body());
}

function derived(tag: string, part: string): string {
  return `${tag.slice(0, -1)}-${part}"`;
}

function attach(reply: FastifyReply, name: string): void {
  void reply.header('content-disposition', `attachment; filename="formwork-${name}"`);
}
