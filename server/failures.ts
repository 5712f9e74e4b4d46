import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, quote } from '../scenarios/refusal.ts';
import { LIMITS } from './limits.ts';
import { rememberMethods } from './methods.ts';
import { Problem, problemDocument, problemOf, PROBLEMS } from './problems.ts';
import { StoreFailure } from './store/write-whole.ts';

/** Every error leaves as `application/problem+json` with a code of the catalogue; what nobody foresaw says nothing of the inside. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply));
  const methodsAt = rememberMethods(app);
  app.setNotFoundHandler(({ method, url }, reply) => send(reply, nothingThere(method, url, methodsAt(url))));
}

function nothingThere(method: string, url: string, allow: readonly string[]): Problem {
  const where = `${method} ${quote(url, 200)}`;
  if (allow.length === 0) return new Problem('not_found', `there is no ${where}; the interface is described at /docs`);
  const expected = allow.join(', ');
  return new Problem('method_not_allowed', `there is no ${where}; this address takes ${expected}`, {
    found: method,
    expected,
    allow,
  });
}

export function answer(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = asProblem(error);
  if (problem.code === 'internal') request.log.error(error);
  return send(reply, problem);
}

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfter, allow } = problem.parts;
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  if (allow !== undefined) void reply.header('allow', allow.join(', '));
  return reply
    .code(PROBLEMS[problem.code].status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem)));
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return problemOf(error);
  if (error instanceof StoreFailure) return new Problem('store_failed', error.message);
  return fromFramework(error as FastifyError);
}

function fromFramework({ code, statusCode = 500, message }: FastifyError): Problem {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413)
    return new Problem('body_too_large', `the body has more than ${LIMITS.body} bytes`);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415)
    return new Problem('unsupported_media_type', 'expected content-type: application/json');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return new Problem('malformed_json', 'the body is empty; expected JSON');
  if (statusCode === 404) return new Problem('not_found', 'there is nothing at this address');
  if (statusCode >= 400 && statusCode < 500) return new Problem('invalid_request', message);
  return new Problem('internal', 'the server failed; its log says more');
}
