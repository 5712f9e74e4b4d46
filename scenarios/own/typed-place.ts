import { NATIONAL } from '../national.ts';
import { quote, Refusal } from '../refusal.ts';
import { accept } from '../schema/accept.ts';
import { PEOPLE, placeSchema, type PlaceDocument } from '../schema/place.ts';

type Practice = PlaceDocument['practices'][number];

/** A place as it was typed, and which of its practices came without a score. */
export interface TypedPlace {
  readonly place: PlaceDocument;
  readonly withoutScore: readonly string[];
}

/**
 * A place of one's own from practices typed as `Name,list` or `Name,list,IMD`. A practice without a score takes the
 * national mean, and the place says so. Throws a Refusal.
 */
export function typedPlace(name: string, typed: readonly string[]): TypedPlace {
  if (typed.length === 0) throw new Refusal('found no practice, expected --practice "Name,list,IMD" once or more');
  const practices = typed.map(practiceFrom);
  const twice = practices.find((one, at) => practices.findIndex((other) => sameName(one, other)) < at);
  if (twice) throw new Refusal(`--practice: two practices are called ${quote(twice.name)}; expected names that differ`);
  const withoutScore = practices.filter(({ imd }) => imd === undefined).map((one) => one.name);
  const document = {
    name,
    title: name,
    source: `typed in by the user${withoutScore.length === 0 ? '' : `; ${imputed(withoutScore)}`}`.slice(0, 1_000),
    practices: practices.map((one): Practice => ({ ...one, imd: one.imd ?? NATIONAL.imd.mean })),
  };
  return { place: accept(placeSchema, document, name), withoutScore };
}

/** What is said of practices without a score. */
export function imputed(names: readonly string[]): string {
  return `no IMD 2019 score for ${names.map((name) => quote(name)).join(', ')}: national mean ${NATIONAL.imd.mean} used`;
}

function practiceFrom(typed: string, at: number): Omit<Practice, 'imd'> & { imd: number | undefined } {
  const words = typed.split(',').map((word) => word.trim());
  const [name, list, score] = words;
  if (words.length < 2 || words.length > 3 || name === '') {
    throw new Refusal(
      `--practice: found ${quote(typed)}, expected "Name,list" or "Name,list,IMD", no comma in the name`,
    );
  }
  return {
    code: `P${at + 1}`,
    name,
    people: listFrom(list, name),
    imd: score === undefined ? undefined : scoreFrom(score, name),
  };
}

function listFrom(word: string, name: string): number {
  const value = /^[1-9]\d{0,6}$/.test(word) ? Number(word) : Number.NaN;
  if (value <= PEOPLE.max) return value;
  throw new Refusal(
    `--practice ${quote(name)}: list: found ${quote(word)}, expected a whole number from 1 to ${PEOPLE.max}, in plain digits`,
  );
}

function scoreFrom(word: string, name: string): number {
  const value = /^\d{1,3}(\.\d{1,10})?$/.test(word) ? Number(word) : Number.NaN;
  if (value <= 100) return value;
  throw new Refusal(
    `--practice ${quote(name)}: IMD: found ${quote(word)}, expected an IMD 2019 score: a number from 0 to 100`,
  );
}

function sameName(one: { name: string }, other: { name: string }): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}
