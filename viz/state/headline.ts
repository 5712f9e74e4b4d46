import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import {
  conclusion,
  findingFor,
  meanUnder,
  pairedFor,
  regimesOf,
  sentenceFor,
} from '../../experiments/analyse/reading.ts';
import { readGuess } from './guess.ts';

/** Three sentences: what separates these forms, the one furthest from the reference, and deaths beside it. */
export function headline(comparison: Comparison): string[] {
  const [reference, ...others] = regimesOf(comparison);
  const said = [conclusion(comparison).slice(0, 2).join(' ')];
  const furthest = others.toSorted((one, other) => distance(comparison, other) - distance(comparison, one))[0];
  if (furthest === undefined || reference === undefined) return said;
  const deaths = MAIN_MEASURES.find(({ name }) => name === 'deaths')!;
  return [...said, `Furthest from it: ${sentenceFor(comparison, furthest)}`, `${findingFor(comparison, deaths)}.`];
}

const distance = (comparison: Comparison, regime: string): number =>
  Math.abs(pairedFor(comparison, regime, 'burden').difference ?? 0);

/** What a reader had expected beside what came out; undefined where nothing was said before. */
export function guessBeside(comparison: Comparison, written: string): string | undefined {
  const { regime } = readGuess(written);
  if (regime === '') return undefined;
  const apart = conclusion(comparison)[0];
  if (regime === 'none') return `You had expected none of them to stand out. ${apart}`;
  const unmet = (name: string) => meanUnder(comparison, name, 'unmet_need_days') ?? Infinity;
  const forms = regimesOf(comparison);
  if (!forms.includes(regime)) return undefined;
  const least = forms.toSorted((one, other) => unmet(one) - unmet(other))[0];
  const found = least === regime ? `it has the lowest mean of these` : `the lowest mean is under ${least}`;
  return `You had expected least unmet need under ${regime}: ${found}. Whether that is more than luck is in the dots below.`;
}
