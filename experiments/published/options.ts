import { hint, nearestHint, quote, quoteValue, Refusal } from '../../scenarios/refusal.ts';

/** What an option may be set to. `undefined` as a value: not set unless the caller does. */
export type Option =
  | { readonly kind: 'number'; readonly value?: number; readonly min: number; readonly max: number; readonly whole?: boolean; readonly about: string }
  | { readonly kind: 'choice'; readonly value?: string; readonly among: readonly string[]; readonly about: string }
  | { readonly kind: 'list'; readonly value?: readonly string[]; readonly among: readonly string[]; readonly about: string }
  | { readonly kind: 'json'; readonly value?: undefined; readonly about: string }; // prettier-ignore

export type Options = Readonly<Record<string, Option>>;

type Held<O extends Option> = O['kind'] extends 'number'
  ? number
  : O['kind'] extends 'choice'
    ? string
    : O['kind'] extends 'list'
      ? readonly string[]
      : unknown;

export type Settings<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { value: number | string | readonly string[] } ? Held<O[K]> : Held<O[K]> | undefined;
}; // prettier-ignore

/** The settings that words typed by the caller, by option, make of some options. Throws a Refusal. */
export function settingsFrom<O extends Options>(
  of: string,
  options: O,
  typed: ReadonlyMap<string, unknown>,
): Settings<O> {
  for (const name of typed.keys()) {
    if (Object.hasOwn(options, name)) continue;
    throw new Refusal(`${of} has no option ${quote(`--${name}`)}${hint(name, Object.keys(options), 'options')}`);
  }
  const settled = Object.entries(options).map(([name, option]) => {
    return [name, typed.has(name) ? read(name, option, typed.get(name)) : option.value];
  });
  return Object.fromEntries(settled) as Settings<O>;
}

function read(name: string, option: Option, typed: unknown): unknown {
  if (option.kind === 'number') return number(name, option, typed);
  if (option.kind === 'choice') return among(name, option.among, typed);
  if (option.kind === 'list') return list(name, option.among, typed);
  return typeof typed === 'string' ? json(name, typed) : typed;
}

function number(name: string, { min, max, whole }: Option & { kind: 'number' }, typed: unknown): number {
  const value = typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : typed;
  const fits = typeof value === 'number' && value >= min && value <= max;
  if (fits && (whole !== true || Number.isInteger(value))) return value;
  const wanted = `${whole === true ? 'a whole number' : 'a number'} from ${min} to ${max}`;
  throw new Refusal(`--${name}: found ${quoteValue(typed)}, expected ${wanted}`);
}

function among(name: string, choices: readonly string[], typed: unknown): string {
  if (typeof typed === 'string' && choices.includes(typed)) return typed;
  const meant = typeof typed === 'string' ? nearestHint(typed, choices) : '';
  throw new Refusal(`--${name}: found ${quoteValue(typed)}, expected one of ${choices.join(', ')}${meant}`);
}

function list(name: string, choices: readonly string[], typed: unknown): readonly string[] {
  const words: unknown = typeof typed === 'string' ? typed.split(',').map((word) => word.trim()) : typed;
  if (!Array.isArray(words)) throw new Refusal(`--${name}: found ${quoteValue(typed)}, expected a list`);
  const found = words.map((word) => among(name, choices, word));
  if (found.length === 0) throw new Refusal(`--${name}: an empty list, expected some of ${choices.join(', ')}`);
  if (new Set(found).size < found.length) throw new Refusal(`--${name}: ${quote(found.join(','))} names one twice`);
  return found;
}

/** A value written as JSON. */
export function json(name: string, typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    throw new Refusal(`--${name}: found ${quote(typed)}, expected JSON`);
  }
}
