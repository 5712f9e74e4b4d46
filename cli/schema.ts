import { z } from 'zod';
import { hint, quote, Refusal } from '../scenarios/refusal.ts';
import { placeSchema } from '../scenarios/schema/place.ts';
import { regimeSchema } from '../scenarios/schema/regime.ts';
import { scenarioSchema } from '../scenarios/schema/scenario.ts';
import type { Io } from './io.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  place: placeSchema,
  regime: regimeSchema,
  scenario: scenarioSchema,
};

/** Prints the JSON Schema of one kind of file, or of all. */
export function schema(kind: string | undefined, io: Io): number {
  io.stdout.write(`${JSON.stringify(jsonSchema(kind), null, 2)}\n`);
  return 0;
}

function jsonSchema(kind: string | undefined): unknown {
  const kinds = Object.keys(SCHEMAS);
  if (kind === undefined) return Object.fromEntries(kinds.map((each) => [each, jsonSchema(each)]));
  if (!kinds.includes(kind)) throw new Refusal(`unknown kind of file ${quote(kind)}${hint(kind, kinds, 'kinds')}`);
  return z.toJSONSchema(SCHEMAS[kind]);
}
