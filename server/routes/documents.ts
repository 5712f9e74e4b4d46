import { z } from 'zod';
import { PROBLEMS, type ProblemCode } from '../problems.ts';

/* What the interface answers with, as schemas for its description. */

export const problemSchema = z
  .looseObject({
    type: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode]),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    path: z.string().optional().meta({ description: 'where in the document' }),
    found: z.string().optional(),
    expected: z.string().optional(),
    nearest: z.string().optional().meta({ description: 'the nearest valid word' }),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457)' });

export const stateSchema = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);

export const statusSchema = z
  .object({
    id: z.string().meta({ description: 'content address: 32 hexadecimal digits; equal questions have equal ids' }),
    state: stateSchema,
    engine: z.string().meta({ description: 'that ran it: version and, after the plus, a digest of its code' }),
    created: z.string().meta({ description: 'ISO 8601' }),
    title: z.string().optional(),
    place: z.object({ name: z.string(), title: z.string() }),
    regimes: z.array(z.string()).meta({ description: 'the first is the reference' }),
    people: z.number(),
    years: z.number(),
    warm_up: z.number(),
    replications: z.number(),
    seed: z.string(),
    cost: z.object({ person_years: z.number(), seconds: z.number().meta({ description: 'expected on this machine' }) }),
    queue: z.object({ position: z.number(), of: z.number(), seconds_before: z.number() }).optional(),
    progress: z
      .object({
        years_done: z.number().meta({ description: 'years of the place stepped, all replications and regimes' }),
        years_of: z.number(),
        replications_done: z.number(),
        seconds_left: z.number().nullable(),
      })
      .optional(),
    failure: z.object({ detail: z.string() }).optional(),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ComparisonStatus' });

export type StatusDocument = z.output<typeof statusSchema>;

export const listSchema = z
  .object({ comparisons: z.array(statusSchema), total: z.number(), next: z.string().nullable() })
  .meta({ id: 'ComparisonList' });

/** The document of `formwork compare --json`; its exact form is the command line's. */
export const comparisonSchema = z
  .looseObject({ schema: z.literal('formwork/compare/1'), digest: z.string() })
  .meta({ id: 'Comparison', description: 'what formwork compare --json prints' });

export const findingSchema = z
  .looseObject({ schema: z.literal('formwork/finding/1'), comparison: comparisonSchema })
  .meta({ id: 'Finding', description: 'a comparison with its values by pair and the digest of every run' });

/** Responses that many routes may give besides their own. */
export function problems(...statuses: number[]): Record<number, typeof problemSchema> {
  return Object.fromEntries(statuses.map((status) => [status, problemSchema]));
}
