import type { Burdens } from './burdens.ts';

/** Two lives that differ by less than so many level-weighted domain-days a year are the same. */
export const SAME = 1;

export const PICKS = ['random', 'typical', 'helped', 'harmed'] as const;
export type Pick = (typeof PICKS)[number];

/** Of so many twins; `parted`: those who lived on under one of the two regimes alone. */
export interface Shares {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly parted: number;
}

/** By slot: burden under the one regime less that under the reference, a year; NaN where the twins part by death. */
export function differences(reference: Burdens, other: Burdens, years: number): Float64Array {
  return other.burden.map((burden, slot) =>
    other.lived[slot] === reference.lived[slot] ? (burden - reference.burden[slot]) / years : Number.NaN,
  );
}

/** How a thousand twins fared: less burden, the same, more. Rounded by largest remainder, so that they are a thousand. */
export function ofThousand(difference: Float64Array): Shares {
  const counts = [0, 0, 0, 0];
  for (const value of difference) counts[Number.isNaN(value) ? 3 : Math.abs(value) < SAME ? 1 : value < 0 ? 0 : 2]++;
  const [better, same, worse, parted] = scaled(counts, 1000);
  return { better, same, worse, parted };
}

function scaled(counts: readonly number[], to: number): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  const exact = counts.map((count) => (sum === 0 ? 0 : (count * to) / sum));
  const whole = exact.map(Math.floor);
  const missing = sum === 0 ? 0 : to - whole.reduce((total, count) => total + count, 0);
  const byRemainder = exact.map((value, at) => [value - Math.floor(value), at] as const);
  for (const [, at] of byRemainder.toSorted((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, missing)) whole[at]++;
  return whole;
}

/**
 * Where a difference stands among all: in how many of 100 pairs the other regime helped less than in this one, ties
 * half; 50 is the middle. Null where the twins of this pair part by death.
 */
export function percentileOf(difference: Float64Array, slot: number): number | null {
  const own = difference[slot];
  if (Number.isNaN(own)) return null;
  let [less, equal, all] = [0, 0, 0];
  for (const value of difference) {
    if (Number.isNaN(value)) continue;
    all++;
    if (value > own) less++;
    else if (value === own) equal++;
  }
  return (100 * (less + equal / 2)) / all;
}

/** Where in the order of benefit, least first, a pick is found. */
const PLACES: Readonly<Record<Exclude<Pick, 'random'>, number>> = { typical: 0.5, helped: 0.95, harmed: 0.05 };

/**
 * The slot of the person to show; `luck` is a uniform. Random: anybody. Else by the benefit among those who had need
 * and a touchpoint under both regimes; of several with the same, luck chooses. Throws an Error where there is nobody.
 */
export function choose(pick: Pick, reference: Burdens, other: Burdens, difference: Float64Array, luck: number): number {
  if (pick === 'random') return Math.floor(luck * difference.length);
  const met = ({ burden, touches }: Burdens, slot: number) => burden[slot] > 0 && touches[slot] > 0;
  const slots = Array.from(difference.keys()).filter(
    (slot) => !Number.isNaN(difference[slot]) && met(reference, slot) && met(other, slot),
  );
  if (slots.length === 0) throw new Error('nobody had both need and a touchpoint under both regimes');
  const order = slots.toSorted((a, b) => difference[b] - difference[a] || a - b);
  const value = difference[order[Math.round(PLACES[pick] * (order.length - 1))]];
  const alike = order.filter((slot) => difference[slot] === value);
  return alike[Math.floor(luck * alike.length)];
}
