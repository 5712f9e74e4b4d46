import alea from 'seedrandom/lib/alea.js';
import { ATTRIBUTION, NATIONAL } from '../national.ts';
import { quote, Refusal } from '../refusal.ts';
import { accept } from '../schema/accept.ts';
import { placeSchema, type PlaceDocument } from '../schema/place.ts';

/** What is asked of a drawn place; the rest is drawn. */
export interface Drawing {
  readonly seed: string;
  readonly practices?: number | undefined;
  /** Lists are scaled to this many people in all. */
  readonly people?: number | undefined;
}

/**
 * A place drawn from the national distribution: no real place. The same seed gives the same place, and a place of more
 * practices has those of one of fewer. Throws a Refusal.
 */
export function drawPlace(name: string, { seed, practices, people }: Drawing): PlaceDocument {
  const count = practices ?? drawCount(alea(`${seed}/practices`)());
  const lists = scaled(drawLists(count, seed), people);
  const scores = drawScores(count, seed);
  const document = {
    name,
    title: `${name} (synthetic)`,
    source: `synthetic: drawn from the national distribution of lists (January 2021), practices a PCN (September 2020) and deprivation (IMD 2019); no real place; seed ${quote(seed)}`,
    attribution: ATTRIBUTION.replace('Contains', 'Calculated from'),
    practices: lists.map((list, at) => ({
      code: `SYN${at + 1}`,
      name: `Practice ${at + 1} (synthetic)`,
      people: list,
      imd: scores[at],
    })),
  };
  return accept(placeSchema, document, name);
}

/** Practices of a PCN: one, and a negative binomial number more, found by walking up its distribution. */
export function drawCount(chance: number): number {
  const { mean, size } = NATIONAL.furtherPractices;
  const share = mean / (mean + size);
  let term = (1 - share) ** size;
  let further = 0;
  for (let reached = term; reached < chance && further < 32; reached += term) {
    term *= (share * (size + further)) / (further + 1);
    further++;
  }
  return 1 + further;
}

function drawLists(count: number, seed: string): number[] {
  const { mu, sigma, min, max } = NATIONAL.list;
  const next = normals(`${seed}/lists`);
  return Array.from({ length: count }, () => Math.round(within(Math.exp(mu + sigma * next()), min, max)));
}

/** Lists in the same proportion that add up to so many people, each of one at least; the largest remainders go up. */
export function scaled(lists: readonly number[], people: number | undefined): number[] {
  if (people === undefined) return [...lists];
  if (people < lists.length) throw new Refusal(`--people: found ${people}, expected one a practice or more`);
  const total = lists.reduce((sum, list) => sum + list, 0);
  const spare = people - lists.length;
  const shares = lists.map((list) => (list * spare) / total);
  const left = spare - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  const order = shares.map((_, at) => at).sort((a, b) => (shares[b] % 1) - (shares[a] % 1) || a - b);
  const raised = new Set(order.slice(0, left));
  return shares.map((share, at) => 1 + Math.floor(share) + (raised.has(at) ? 1 : 0));
}

/**
 * Scores of practices around that of their PCN. PCNs are skewed: a gamma distribution of the national mean and spread,
 * by the cube of a normal draw (Wilson and Hilferty 1931), which comes within 0.5 of a tenth and nine tenths as published.
 */
function drawScores(count: number, seed: string): number[] {
  const next = normals(`${seed}/deprivation`);
  const { min, max, within: inside } = NATIONAL.imd;
  const pcn = within(gammaScore(next()), min, max);
  return Array.from({ length: count }, () => rounded(within(pcn + inside.sd * next(), inside.min, inside.max)));
}

export function gammaScore(normal: number): number {
  const { mean, sd } = NATIONAL.imd;
  const shape = (mean / sd) ** 2;
  const cube = 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape));
  return mean * Math.max(0, cube) ** 3;
}

/** Standard normal draws of a phrase, one after another (Box and Muller 1958). */
function normals(phrase: string): () => number {
  const next = alea(phrase);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
