import { nearest } from './nearest.ts';

/** What is wrong in a document, in its parts; words are clipped and safe to show. */
export interface Flawed {
  /** Inside the document, for example `practices[2].imd`; empty for the document itself. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string | undefined;
}

/**
 * Something the caller wrote cannot be used: a name, a value, a file. The message says which, and what would do;
 * `choices` are lines below it, where there is much to choose from.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly choices: readonly string[];
  readonly flawed: Flawed | undefined;

  constructor(message: string, choices: readonly string[] = [], flawed?: Flawed) {
    super(message);
    this.choices = choices;
    this.flawed = flawed;
  }
}

/** Looks something up; what is wrong with it is said to be wrong there. */
export function within<T>(path: string, resolve: () => T): T {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, choices, flawed = { found: '', expected: '' } } = error;
    throw new Refusal(`${path}: ${message}`, choices, { ...flawed, path });
  }
}

const LONGEST_WORD = 80;
const LONGEST_PATH = 300;
const LONGEST_LIST = 16;

/**
 * A word as it may stand in a message: in quotes, clipped, and with everything escaped that could move a cursor,
 * turn the direction of writing or pass for nothing.
 */
export function quote(word: string, longest = LONGEST_WORD): string {
  return `"${escaped(clip(word, longest))}"`;
}

/** A path in quotes; a long one keeps its end, which tells more than its beginning. */
export function quotePath(path: string): string {
  return `"${escaped(path.length > LONGEST_PATH ? `…${path.slice(-LONGEST_PATH)}` : path)}"`;
}

/** A value found in a file, as JSON, clipped. */
export function quoteValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value);
}

/** `; did you mean "x"?`, or nothing where no option is close. */
export function nearestHint(word: string, options: readonly string[]): string {
  const close = nearest(word, options);
  return close === undefined ? '' : `; did you mean "${close}"?`;
}

/** The nearest option and, where they are few, all there is to choose from. */
export function hint(word: string, options: readonly string[], plural: string): string {
  const meant = nearestHint(word, options);
  if (options.length > LONGEST_LIST) return meant;
  return `${meant === '' ? ';' : meant} ${plural}: ${options.join(', ')}`;
}

export function clip(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Control and format characters, line and paragraph separators and lone surrogates, as \uXXXX. */
export function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (sign) => {
    return `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`;
  });
}
