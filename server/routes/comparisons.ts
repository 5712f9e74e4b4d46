import { z } from 'zod';
import { expecting, whole } from '../../scenarios/schema/expects.ts';
import { LIMITS } from '../limits.ts';
import { ID_PATTERN, wholeScenario } from '../requests/question.ts';
import { submittedFrom, submittedSchema } from '../requests/submitted.ts';
import { API, type Api, type Parts } from './api.ts';
import { listSchema, problems, stateSchema, statusSchema } from './documents.ts';
import { entryOf, statusOf } from './status.ts';

const id = expecting(z.string().regex(ID_PATTERN), 'an id: 32 hexadecimal digits');
export const idParams = z.strictObject({ id });

const digits = expecting(z.string().regex(/^[1-9]\d{0,2}$/), `a whole number from 1 to ${LIMITS.page}`);
const listQuery = z.strictObject({
  limit: digits.optional(),
  after: id.optional().meta({ description: 'the last id of the page before' }),
  state: expecting(stateSchema, 'a state', stateSchema.options).optional(),
});
const LIMIT = whole(1, LIMITS.page, 'limit');
const PAGE = 50;

/** Ask for a comparison, look at it, cancel it, list what is kept. */
export function comparisonRoutes(app: Api, parts: Parts): void {
  const { comparisons, named } = parts;
  const tags = ['comparisons'];

  app.post(
    `${API}/comparisons`,
    {
      config: { changes: true },
      schema: {
        tags,
        summary: 'Ask for a comparison',
        description:
          'A scenario: a place and regimes by name or in full, people, years, replications, seed. 200 where the same was asked before and is kept, else 202 and a place in the queue.',
        body: submittedSchema,
        response: { 200: statusSchema, 202: statusSchema, ...problems(400, 413, 415, 422, 429, 507) },
      },
      // `submittedFrom` says more about what is wrong than a union can.
      validatorCompiler: () => (value) => ({ value }),
    },
    async (request, reply) => {
      const scenario = wholeScenario(submittedFrom(request.body), named);
      const entry = comparisons.submit(scenario, request.ip);
      const status = statusOf(entry, comparisons);
      return reply
        .code(entry.state === 'done' ? 200 : 202)
        .header('location', status.links['self'])
        .send(status);
    },
  );

  app.get(
    `${API}/comparisons`,
    {
      schema: {
        tags,
        summary: 'What is kept, the latest first',
        querystring: listQuery,
        response: { 200: listSchema, ...problems(400) },
      },
    },
    async ({ query: { limit, after, state } }) => {
      const size = limit === undefined ? PAGE : LIMIT.parse(Number(limit));
      const all = comparisons.all().filter((entry) => state === undefined || entry.state === state);
      const start = after === undefined ? 0 : all.findIndex(({ request }) => request.id === after) + 1;
      const page = all.slice(start, start + size);
      const order = comparisons.inOrder();
      const more = start + size < all.length;
      return {
        comparisons: page.map((entry) => statusOf(entry, comparisons, order)),
        total: all.length,
        next: more
          ? `${API}/comparisons?limit=${size}&after=${page.at(-1)!.request.id}${state ? `&state=${state}` : ''}`
          : null,
      };
    },
  );

  app.get(
    `${API}/comparisons/:id`,
    {
      schema: {
        tags,
        summary: 'How far a comparison is',
        params: idParams,
        response: { 200: statusSchema, ...problems(400, 404) },
      },
    },
    async ({ params }) => statusOf(entryOf(params.id, comparisons), comparisons),
  );

  app.delete(
    `${API}/comparisons/:id`,
    {
      config: { changes: true },
      schema: {
        tags,
        summary: 'Cancel a comparison that waits or runs',
        description: 'What was finished is kept; asked again, it goes on from there.',
        params: idParams,
        response: { 200: statusSchema, ...problems(400, 404, 409) },
      },
    },
    async ({ params }) => {
      const entry = entryOf(params.id, comparisons);
      await comparisons.cancel(entry);
      return statusOf(entry, comparisons);
    },
  );
}
