import { z } from 'zod';

interface Expectation {
  /** What would have been right, to follow "expected". */
  readonly expects: string;
  /** The words to choose from, where there are such. */
  readonly options?: readonly string[];
}

const EXPECTATIONS = z.registry<Expectation>();

/** Attaches to a schema what a message says was expected; the JSON Schema is not touched. */
export function expecting<S extends z.ZodType>(schema: S, expects: string, options?: readonly string[]): S {
  EXPECTATIONS.add(schema, options === undefined ? { expects } : { expects, options });
  return schema;
}

export function expectationOf(schema: z.ZodType | undefined): Expectation | undefined {
  return schema === undefined ? undefined : EXPECTATIONS.get(schema);
}

/** The schema at a path inside a schema, or undefined where the path leaves it. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: unknown = schema;
  for (const key of path) {
    while (here instanceof z.ZodOptional) here = here.unwrap();
    if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodObject && Object.hasOwn(here.shape, key)) here = here.shape[String(key)];
    else return undefined;
  }
  while (here instanceof z.ZodOptional) here = here.unwrap();
  return here as z.ZodType;
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const here = schemaAt(schema, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** Text of a bounded length without control characters. */
export function text(longest: number, what: string): z.ZodString {
  const printable = z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
  return expecting(printable, `${what}: 1 to ${longest} characters without control characters`);
}

const NAME_LENGTH = 60;

/** A kebab-case name. */
export function kebab(what: string): z.ZodString {
  const name = z
    .string()
    .max(NAME_LENGTH)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  return expecting(name, `${what} in kebab-case, at most ${NAME_LENGTH} characters`);
}

/** One of a few words. */
export function oneOf<const W extends readonly string[]>(words: W): z.ZodEnum<{ [K in W[number]]: K }> {
  return expecting(z.enum(words), `one of ${words.map((word) => `"${word}"`).join(', ')}`, words);
}

export function whole(min: number, max: number, what: string): z.ZodNumber {
  return expecting(z.number().int().min(min).max(max), `${what}: a whole number from ${min} to ${max}`);
}
