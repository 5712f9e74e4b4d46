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
import { TOO_SMALL } from '../../experiments/analyse/pairs.ts';
import { readGuess } from './guess.ts';

/** Three sentences: what separates these forms, the one furthest from the reference, and deaths beside it. */
export function headline(comparison: Comparison): string[] {
  const [reference, ...others] = regimesOf(comparison);
  const said = [conclusion(comparison).slice(0, 2).join(' ')];
  const furthest = others.toSorted((one, other) => distance(comparison, other) - distance(comparison, one))[0];
  if (furthest === undefined || reference === undefined) return said;
  const deaths = MAIN_MEASURES.find(({ name }) => name === 'deaths')!;
  return [...said, `Furthest from it is ${sentenceFor(comparison, furthest)}`, `${findingFor(comparison, deaths)}.`];
}

const distance = (comparison: Comparison, regime: string): number =>
  Math.abs(pairedFor(comparison, regime, 'burden').difference ?? 0);

/** What a reader had expected of unmet need beside what came out; undefined where nothing was said before. */
export function guessBeside(comparison: Comparison, written: string): string | undefined {
  const { regime } = readGuess(written);
  const forms = regimesOf(comparison);
  if (regime === '' || (regime !== 'none' && !forms.includes(regime))) return undefined;
  const unmet = (name: string) => meanUnder(comparison, name, UNMET);
  const counted = forms.filter((name) => unmet(name) !== null).toSorted((one, other) => unmet(one)! - unmet(other)!);
  if (counted.length < 2) return undefined;
  const spread = (unmet(counted.at(-1)!)! - unmet(counted[0])!) / (unmet(forms[0]) || 1);
  const close = spread <= TOO_SMALL;
  if (regime === 'none')
    return `You had expected none of them to stand out in unmet need: ${close ? 'they lie within 5 % of one another' : `by their means ${counted[0]} does, over 5 % from the highest`}.`;
  const found = counted[0] === regime ? 'it has the lowest mean' : `the lowest mean is under ${counted[0]}`;
  const end = close ? 'but all lie within 5 % of one another' : 'whether by more than luck is in the dots';
  return `You had expected least unmet need under ${regime}: ${found}, ${end}.`;
}

const UNMET = 'unmet_need_days';
