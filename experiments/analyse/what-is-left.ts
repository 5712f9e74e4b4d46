import { interval, type Interval } from './interval.ts';
import { percent } from './numbers.ts';
import { TOO_SMALL } from './pairs.ts';
import type { Finding } from './finding.ts';
import { regimesOf } from './reading.ts';

/** What a form has more or less than the reference, in per cent of the reference's mean, with and without some rules equal. */
export interface WhatIsLeft {
  /** One a pair; the same pairs in both. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** `after`: the same question with rules made equal. Only pairs that both have are taken, and those in which all was counted. */
export function whatIsLeft(before: Finding, after: Finding, regime: string, measure: string): WhatIsLeft {
  const [reference] = regimesOf(before.comparison);
  const against = before.values[measure][reference];
  const columns = [before.values[measure][regime], after.values[measure][regime]];
  const pairs = Array.from({ length: Math.min(...columns.map(({ length }) => length)) }, (_, pair) => pair).filter(
    (pair) => against[pair] !== null && columns.every((column) => column[pair] !== null),
  );
  const mean = pairs.reduce((sum, pair) => sum + against[pair]!, 0) / pairs.length;
  const [plain, equal] = columns.map((column) => pairs.map((pair) => (100 * (column[pair]! - against[pair]!)) / mean));
  return { before: plain, after: equal };
}

/** What became of a difference: `none` there was none to speak of, `luck` it may have been luck from the start. */
export type Fate = 'none' | 'luck' | 'appears' | 'unmoved' | 'smaller' | 'gone' | 'larger' | 'turned';

/** A change of less than this share of the difference is none. */
const UNMOVED = 0.2;
/** A difference of which less than this share is left has gone. */
const GONE = 0.2;

/**
 * Of the means: `gone` less than a fifth is left, `unmoved` at least four fifths and at most six. `none`: the whole interval
 * lies within 0.5 % before and after; `luck`: the interval before holds zero, and
 * that after too; `appears`: only that before.
 */
export function fateOf({ before, after }: WhatIsLeft): Fate {
  const [was, is] = [interval(before), interval(after)];
  if (!was || !is) return 'none';
  if (before.length < 2) return 'luck';
  const slight = [was, is].every(({ low, high }) => low > -SLIGHT && high < SLIGHT);
  if (slight) return 'none';
  if (holdsZero(was)) return holdsZero(is) ? 'luck' : 'appears';
  const share = is.mean / was.mean;
  if (Math.abs(share) < GONE) return 'gone';
  if (share < 0) return 'turned';
  if (Math.abs(share - 1) <= UNMOVED) return 'unmoved';
  return share < 1 ? 'smaller' : 'larger';
}

const SLIGHT = 0.5;
const holdsZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;

const FATES: Readonly<Record<Fate, string>> = {
  none: 'There is no difference to speak of, with or without.',
  luck: 'The difference may have been luck from the start: more pairs may tell.',
  appears: 'A difference appears that was not clear before: rules work against one another.',
  unmoved: 'It makes little of the difference.',
  smaller: 'A part of the difference goes with it.',
  gone: 'The difference goes with it.',
  larger: 'The difference grows: this rule works against it.',
  turned: 'The difference turns round.',
};

/** What the difference is with and without, then what became of it. `which`: words for the rules made equal. */
export function leftWords({ before, after }: WhatIsLeft, which: string, regime: string, measure: string): string[] {
  if (before.length === 0) return [`${measure} was not counted in any pair`];
  const [was, is] = [interval(before)!, interval(after)!];
  const small = [was, is].every(({ low, high }) => low >= -100 * TOO_SMALL && high <= 100 * TOO_SMALL);
  return [
    `${measure} under ${regime}: ${sized(was)} as it is, ${sized(is)} with ${which} equal`,
    [FATES[fateOf({ before, after })], ...(small ? ['Both are too small to matter.'] : [])].join(' '),
  ];
}

/** `+1.2 % ±0.3`. */
export const sized = ({ mean, high }: { mean: number; high: number }): string => {
  const error = high - mean;
  return `${percent(mean / 100, true)} %${error > 0 ? ` ±${percent(error / 100)}` : ''}`;
};
