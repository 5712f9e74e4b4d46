import { z } from 'zod';
import { MEASURES } from '../../engine/index.ts';
import { expecting, kebab } from '../../scenarios/schema/expects.ts';
import { Query } from '../store/query.ts';
import { API, type Api, type Parts } from './api.ts';
import { problems } from './documents.ts';

const names = MEASURES.map(({ name }) => name);
const query = z.strictObject({
  measure: expecting(z.enum(names), 'the name of a measure, as /api/v1/measures lists them', names),
  place: kebab('the name of a place').optional(),
  regime: kebab('the name of a regime').optional(),
});

const figure = z.number().nullable();
const summarySchema = z
  .object({
    measure: z.object({ name: z.string(), title: z.string(), unit: z.string(), better: z.string() }),
    summary: z.array(
      z.object({
        engine: z.string(),
        place: z.string(),
        people: z.number(),
        years: z.number(),
        warm_up: z.number(),
        regime: z.string(),
        setting: z.string().meta({ description: 'hash of all that settles a run but seed and replication' }),
        runs: z.number(),
        mean: figure,
        p10: figure,
        median: figure,
        p90: figure,
      }),
    ),
  })
  .meta({ id: 'RunsSummary' });

/** A measure over every run that is kept, whichever comparison it was made for. */
export function runRoutes(app: Api, { comparisons, store }: Parts): void {
  const tables = new Query(store.tables);
  app.get(
    `${API}/runs`,
    {
      schema: {
        tags: ['results'],
        summary: 'A measure over all kept runs, by place, setting and regime',
        querystring: query,
        response: { 200: summarySchema, ...problems(400, 501) },
      },
    },
    async ({ query: { measure: asked, place, regime } }) => {
      const measure = MEASURES.find(({ name }) => name === asked)!;
      const any = comparisons.all().some(({ state }) => state === 'done');
      return { measure, summary: any ? await tables.summary({ measure: asked, place, regime }) : [] };
    },
  );
}
