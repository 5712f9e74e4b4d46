import { z } from 'zod';
import type { Param, Value } from '../engine-terms.ts';
import { expecting, oneOf } from './expects.ts';

type NumberParam = Extract<Param, { kind: 'number' }>;

/** The schema of one number, choice or order; its title, unit, source and grade go into the JSON Schema. */
export function valueSchema(param: Param): z.ZodType<Value> {
  const { title, source, grade, value } = param;
  const unit = param.kind === 'number' ? { unit: param.unit } : {};
  // Registered, not `.meta()`: that would return a copy, and messages find their schema by identity.
  const schema = bareSchema(param);
  z.globalRegistry.add(schema, { title, ...unit, source, grade, default: value });
  return schema;
}

function bareSchema(param: Param): z.ZodType<Value> {
  if (param.kind === 'number') return numberSchema(param);
  return param.kind === 'choice' ? oneOf(param.options) : orderSchema(param.options);
}

function numberSchema({ min, max, integer, unit }: NumberParam): z.ZodNumber {
  const number = integer ? z.number().int() : z.number();
  return expecting(
    number.min(min).max(max),
    `${integer ? 'a whole number' : 'a number'} from ${min} to ${max} (${unit})`,
  );
}

/** All of the options, each once. */
function orderSchema(options: readonly string[]): z.ZodType<string[]> {
  const once = z
    .array(oneOf(options))
    .length(options.length)
    .refine((list) => new Set(list).size === list.length);
  return expecting(once, `each of ${options.join(', ')} once, in some order`);
}

/** One object with a value for each param: all of them, or any of them. */
export function valuesSchema(
  params: Readonly<Record<string, Param>>,
  which: 'all',
): z.ZodObject<Record<string, z.ZodType<Value>>>;
export function valuesSchema(
  params: Readonly<Record<string, Param>>,
  which: 'any',
): z.ZodObject<Record<string, z.ZodOptional<z.ZodType<Value>>>>;
export function valuesSchema(params: Readonly<Record<string, Param>>, which: 'all' | 'any'): z.ZodObject {
  const shape = Object.fromEntries(Object.entries(params).map(([key, param]) => [key, valueSchema(param)]));
  const object = z.strictObject(shape);
  return expecting(which === 'all' ? object : object.partial(), 'an object of values by name');
}
