import { CATALOGUE, findPublished, type Catalogued } from '../../experiments/published/catalogue.ts';
import { json } from '../../experiments/published/options.ts';
import { DEFAULT_SEED } from '../../scenarios/settings.ts';
import { quote, quoteValue, Refusal } from '../../scenarios/refusal.ts';

/** What was asked for on the command line. */
export interface Wanted {
  readonly names: readonly string[];
  readonly typed: ReadonlyMap<string, unknown>;
  readonly seed: string;
  readonly json: boolean;
  readonly help: boolean;
}

const FLAGS = new Set(['json', 'help']);

/** Reads names, `--option value` or `--option=value`, and `--parameters` with many of them as JSON. Throws a Refusal. */
export function readWords(words: readonly string[]): Wanted {
  const names: string[] = [];
  const typed = new Map<string, unknown>();
  const flags = new Set<string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-h') flags.add('help');
    else if (!word.startsWith('--')) names.push(findPublished(word).name);
    else if (FLAGS.has(word.slice(2))) flags.add(word.slice(2));
    else option(word, rest, typed);
  }
  if (new Set(names).size < names.length) throw new Refusal(`a name is given twice: ${names.join(' ')}`);
  unfold(typed);
  const seed = typed.get('seed') ?? DEFAULT_SEED;
  if (typeof seed !== 'string') throw new Refusal(`--seed: found ${quoteValue(seed)}, expected a phrase`);
  typed.delete('seed');
  return { names, typed, seed, json: flags.has('json'), help: flags.has('help') };
}

function option(word: string, rest: string[], typed: Map<string, unknown>): void {
  const [, name, , inline] = /^--([^=]*)(=(.*))?$/s.exec(word)!;
  const value = inline ?? (startsOption(rest[0]) ? undefined : rest.shift());
  if (value === undefined) throw new Refusal(`${quote(word)} has no value`);
  set(name, value, typed);
}

const startsOption = (word = ''): boolean => word.startsWith('--');

function set(name: string, value: unknown, typed: Map<string, unknown>): void {
  if (typed.has(name)) throw new Refusal(`${quote(`--${name}`)} is given twice`);
  typed.set(name, value);
}

function unfold(typed: Map<string, unknown>): void {
  if (!typed.has('parameters')) return;
  const found = json('parameters', String(typed.get('parameters')));
  typed.delete('parameters');
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Refusal(`--parameters: found ${quoteValue(found)}, expected an object such as {"runs":100}`);
  }
  for (const [name, value] of Object.entries(found)) set(name, value, typed);
}

/** Those named, or all; options go to each of them. Throws a Refusal where options come without a name. */
export function lookedAt({ names, typed }: Wanted): { model: Catalogued; typed: ReadonlyMap<string, unknown> }[] {
  const [first] = typed.keys();
  if (names.length === 0 && first !== undefined) {
    const known = CATALOGUE.map(({ name }) => name).join(', ');
    throw new Refusal(`${quote(`--${first}`)} needs a published result before it: ${known}`);
  }
  const models = names.length === 0 ? CATALOGUE : names.map(findPublished);
  return models.map((model) => ({ model, typed }));
}
