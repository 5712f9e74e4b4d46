import type { Flawed } from '../scenarios/refusal.ts';
import { clip, escaped, Refusal } from '../scenarios/refusal.ts';

/** Every error the interface may answer with: a stable code, its status and what it means. */
export const PROBLEMS = {
  malformed_json: { status: 400, title: 'The body is not JSON that may be read' },
  invalid_request: { status: 400, title: 'Something in the request cannot be used' },
  unauthorized: { status: 401, title: 'The token is missing or wrong' },
  cross_origin: { status: 403, title: 'Changes are taken from the server’s own page and from programs only' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  unknown_name: { status: 404, title: 'Nothing of this name ships' },
  unknown_comparison: { status: 404, title: 'No comparison of this id is kept here' },
  method_not_allowed: { status: 405, title: 'This address does not take the method' },
  not_done: { status: 409, title: 'The comparison has no result yet' },
  ended: { status: 409, title: 'The comparison has ended; there is nothing to cancel' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body is not application/json' },
  wrong_host: { status: 421, title: 'The request is addressed to another host' },
  too_costly: { status: 422, title: 'The comparison costs more than this server allows' },
  queue_full: { status: 429, title: 'Too many comparisons wait' },
  too_many_requests: { status: 429, title: 'Too many requests in a minute' },
  too_many_streams: { status: 429, title: 'Too many event streams are open' },
  internal: { status: 500, title: 'The server failed' },
  no_query_engine: { status: 501, title: 'The query engine is not installed here' },
  stopping: { status: 503, title: 'The server is stopping' },
  store_failed: { status: 507, title: 'The store could not be written' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

const LONGEST_DETAIL = 1_980;

/** What more a problem says: a flaw in its parts, figures, methods that would do, and after how many seconds another try makes sense. */
export interface ProblemParts extends Partial<Flawed> {
  readonly retryAfter?: number;
  readonly allow?: readonly string[];
  readonly figures?: Readonly<Record<string, number>>;
}

/** An answer that is an error (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly parts: ProblemParts;

  constructor(code: ProblemCode, detail: string, parts: ProblemParts = {}) {
    super(detail);
    this.code = code;
    this.parts = parts;
  }
}

/** The document of a problem, as `application/problem+json`. */
export function problemDocument({ code, message, parts }: Problem): Record<string, unknown> {
  const { status, title } = PROBLEMS[code];
  const { retryAfter: _, allow: __, figures, ...flawed } = parts;
  const given = Object.entries({ ...flawed, ...figures }).filter(([, value]) => value !== undefined);
  const detail = clip(escaped(message), LONGEST_DETAIL);
  return { type: `urn:formwork:problem:${code}`, code, title, status, detail, ...Object.fromEntries(given) };
}

/** What the caller wrote and cannot be used, as a problem. */
export function problemOf(refusal: Refusal, code: ProblemCode = 'invalid_request'): Problem {
  return new Problem(code, [refusal.message, ...refusal.choices].join('; '), refusal.flawed);
}
