import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { hint, nearestHint, quote, quotePath, quoteValue, Refusal, type Flawed } from '../refusal.ts';
import { expectationOf, keysAt, schemaAt } from './expects.ts';

/**
 * What a file says, typed, or a Refusal with the file, the path inside it, what was found, what was expected and the
 * nearest valid word. Accepts the whole file or nothing of it.
 */
export function accept<S extends z.ZodType>(schema: S, found: unknown, file: string): z.output<S> {
  const outcome = schema.safeParse(found);
  if (outcome.success) return outcome.data;
  const [first, ...others] = outcome.error.issues;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  const { message, flawed } = flawOf(first, schema, found);
  throw new Refusal(`${quotePath(file)}: ${message}${more}`, [], flawed);
}

function flawOf(issue: z.core.$ZodIssue, schema: z.ZodType, root: unknown): { message: string; flawed: Flawed } {
  const where = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key] = issue.keys;
    const keys = keysAt(schema, issue.path);
    const flawed = { path: where, found: `key ${quote(key)}`, expected: `keys: ${keys.join(', ')}` };
    return { message: unknownKey(key, issue.path, schema), flawed: { ...flawed, nearest: nearest(key, keys) } };
  }
  const value = valueAt(root, issue.path);
  const expectation = expectationOf(schemaAt(schema, issue.path));
  const said = issue.code === 'custom' && issue.message !== 'Invalid input' ? issue.message : undefined;
  const expected = said ?? expectation?.expects ?? issue.message;
  const word = typeof value === 'string' ? value : '';
  const options = expectation?.options ?? [];
  const found = quoteValue(value);
  const message = `${where === '' ? 'the file' : where}: found ${found}, expected ${expected}${nearestHint(word, options)}`;
  return { message, flawed: { path: where, found, expected, nearest: nearest(word, options) } };
}

function unknownKey(key: string, path: readonly PropertyKey[], schema: z.ZodType): string {
  const where = path.length === 0 ? '' : `${pathText(path)}: `;
  return `${where}unknown key ${quote(key)}${hint(key, keysAt(schema, path), 'keys')}`;
}

/** `rules.passing-on.values.route`, `practices[2].imd` */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** What stands at a path; own properties only. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let here = root;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}
