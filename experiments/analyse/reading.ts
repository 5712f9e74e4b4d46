import type { Comparison, Paired } from './comparison.ts';
import { MAIN_MEASURES, type MainMeasure } from './main-measures.ts';
import { TOO_SMALL } from './pairs.ts';

/** What the pairs allow to be said of one measure under one regime, against the reference. */
export type Verdict = 'less' | 'more' | 'too_small' | 'undecided' | 'not_counted';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  less: 'less',
  more: 'more',
  too_small: 'too small to matter',
  undecided: 'undecided',
  not_counted: 'nothing to count',
};

/**
 * `too_small`: the whole Monte Carlo interval lies within 5 % of the reference's mean. `less`, `more`: the mean lies beyond
 * that band and the interval leaves out zero. `undecided`: neither, or a single pair, which shows nothing of luck.
 */
export function verdict({ difference, low, high, pairs }: Paired, reference: number | null): Verdict {
  if (difference === null || low === null || high === null || reference === null) return 'not_counted';
  if (pairs < 2) return 'undecided';
  const band = TOO_SMALL * Math.abs(reference);
  if (low >= -band && high <= band) return 'too_small';
  if (high < 0 && difference < -band) return 'less';
  return low > 0 && difference > band ? 'more' : 'undecided';
}

const ONE_WORLD =
  'One world of many that fit what is published, and much in it is assumed: no verdict on any form can be drawn from it.';

const SMALL = 1_000;

/** What stands above every answer; more where a practice's day holds a contact or two. */
export function cautions({ people }: Comparison): string {
  const small = `Fewer than 1,000 people: a practice's day then holds a contact or two, so waits are longer and luck is larger than in a place of full size.`;
  return ['Synthetic people. A thinking aid, not a forecast.', ONE_WORLD, ...(people < SMALL ? [small] : [])].join(' ');
}

/** The reference first; objects put number-like keys first, so the order comes from the pairs. */
export function regimesOf({ regimes, paired }: Comparison): string[] {
  const reference = paired[0]?.against ?? Object.keys(regimes)[0];
  return [...new Set([reference, ...paired.map(({ regime }) => regime)])];
}

export function meanUnder(comparison: Comparison, regime: string, measure: string): number | null {
  return comparison.regimes[regime].measures[measure].mean;
}

export function pairedFor({ paired }: Comparison, regime: string, measure: string): Paired {
  return paired.find((pair) => pair.regime === regime && pair.measure === measure)!;
}

/** Verdict on a measure under a regime other than the reference. */
export function readingOf(comparison: Comparison, regime: string, measure: string): Verdict {
  const pair = pairedFor(comparison, regime, measure);
  return verdict(pair, meanUnder(comparison, pair.against, measure));
}

/** Pairs in which the regime had less, or more, than the reference by over 5 %, whichever is better. */
export function lessAndMore(comparison: Comparison, pair: Paired): { less: number; more: number } {
  const higher = comparison.regimes[pair.regime].measures[pair.measure].better === 'higher';
  return higher ? { less: pair.worse, more: pair.better } : { less: pair.better, more: pair.worse };
}

/** One sentence a regime: the primary measure, as a natural frequency. */
export function sentenceFor(comparison: Comparison, regime: string): string {
  const pair = pairedFor(comparison, regime, 'burden');
  if (pair.pairs === 0) return `${regime}: burden was not counted in any pair.`;
  const { less, more } = lessAndMore(comparison, pair);
  const apart = `${regime}: less burden than ${pair.against} in ${less} of ${pair.pairs} pairs, more in ${more}, `;
  const end = pair.pairs === 1 ? ' One pair shows nothing of luck.' : endings[readingOf(comparison, regime, 'burden')];
  return `${apart}within 5 % in ${pair.same}.${end}`;
}

const endings: Readonly<Record<Verdict, string>> = {
  less: '',
  more: '',
  too_small: ' On average too small to matter.',
  undecided: ' On average undecided.',
  not_counted: '',
};

/** What the outcomes say together, in at most a few sentences; plain where one form leads everywhere or none does. */
export function conclusion(comparison: Comparison): string[] {
  const [reference, ...others] = regimesOf(comparison);
  if (others.length === 0) return [`Only ${reference} was run: there is nothing to compare it with.`];
  const lines = OUTCOMES.flatMap((measure) => outcomeLine(comparison, measure, others));
  if (lines.length === 0) return [nothingApart(comparison, reference, others)];
  return [...standing(comparison, reference, others), ...lines];
}

const OUTCOMES = MAIN_MEASURES.filter(({ outcome }) => outcome);
const LOOK_AT_ASSUMPTIONS = 'A form that leads everywhere is a reason to look at the assumptions first.';

/** Who does better and who does worse than the reference, said only of what is clearly apart. Less of an outcome is better. */
function standing(comparison: Comparison, reference: string, others: readonly string[]): string[] {
  const apart = (regime: string, wanted: Verdict) =>
    OUTCOMES.some(({ name }) => readingOf(comparison, regime, name) === wanted);
  const better = others.filter((regime) => apart(regime, 'less'));
  const worse = others.filter((regime) => apart(regime, 'more'));
  if (better.some((regime) => worse.includes(regime))) return ['Which form leads depends on what is asked.'];
  const found = [
    better.length > 0
      ? `Better than ${reference}: ${better.join(', ')}.`
      : `No form does clearly better than ${reference}.`,
    ...(worse.length > 0 ? [`Worse: ${worse.join(', ')}.`] : []),
  ];
  const [only, ...rest] = better.length > 0 ? better : others.length === worse.length ? [reference] : [];
  return [found.join(' '), ...(only !== undefined && rest.length === 0 ? [LOOK_AT_ASSUMPTIONS] : [])];
}

function outcomeLine(comparison: Comparison, { name, label }: MainMeasure, others: readonly string[]): string[] {
  const under = (wanted: Verdict) => others.filter((regime) => readingOf(comparison, regime, name) === wanted);
  const parts = (['less', 'more'] as const).flatMap((wanted) =>
    under(wanted).length > 0 ? [`${wanted} under ${under(wanted).join(', ')}`] : [],
  );
  return parts.length > 0 ? [`${label}: ${parts.join('; ')}.`] : [];
}

function nothingApart(comparison: Comparison, reference: string, others: readonly string[]): string {
  const readings = others.flatMap((regime) => OUTCOMES.map(({ name }) => readingOf(comparison, regime, name)));
  const undecided = readings.filter((reading) => reading === 'undecided').length;
  if (undecided === 0) return `Nothing here separates these forms: no outcome differs from ${reference} by over 5 %.`;
  const whole = `${undecided} of ${readings.length}`;
  return `No outcome is clearly apart from ${reference}; ${whole} are undecided and more replications may tell.`;
}

/** One measure in words, regimes gathered by what is said of them. */
export function findingFor(comparison: Comparison, { name, label }: MainMeasure): string {
  const others = regimesOf(comparison).slice(1);
  const parts = (Object.keys(VERDICT_WORDS) as Verdict[]).flatMap((wanted) => {
    const under = others.filter((regime) => readingOf(comparison, regime, name) === wanted);
    return under.length > 0 ? [`${VERDICT_WORDS[wanted]} under ${under.join(', ')}`] : [];
  });
  return `${label}: ${parts.join('; ')}`;
}
