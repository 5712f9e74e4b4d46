import type { FastifyInstance } from 'fastify';
import { parseJson } from '../scenarios/read-json.ts';
import { Refusal } from '../scenarios/refusal.ts';
import { LIMITS } from './limits.ts';
import { Problem, problemOf } from './problems.ts';

/** Keys that reach into what every object has in common; nothing here has such a key. */
const REACHING = new Set(['__proto__', 'constructor', 'prototype']);

/** Bodies are JSON in UTF-8 or refused: of bounded size and depth, and read without recursion before they are parsed. */
export function takeJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const limits = { parseAs: 'buffer', bodyLimit: LIMITS.body } as const;
  app.addContentTypeParser('application/json', limits, async (_request: unknown, body: Buffer) => parsed(body));
}

function parsed(body: Buffer): unknown {
  const text = decoded(body);
  try {
    const value = parseJson(text, 'body', LIMITS.depth);
    refuseReaching(value, '');
    return value;
  } catch (error) {
    if (error instanceof Refusal) throw problemOf(error, 'malformed_json');
    throw error;
  }
}

function decoded(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Problem('malformed_json', 'the body is not UTF-8 text; expected JSON');
  }
}

/** Depth is bounded by now. */
function refuseReaching(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (REACHING.has(key)) {
      const flawed = { path, found: `key "${key}"`, expected: 'keys that a scenario may have' };
      throw problemOf(new Refusal(`body: ${here}: unknown key "${key}"`, [], flawed));
    }
    refuseReaching(inner, here);
  }
}
