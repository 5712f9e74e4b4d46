import { expect, test } from 'vitest';
import { Chance, Stream } from '../../../engine/index.ts';
import { balance, divide, pairUp } from '../../../engine/model/dividing/shares.ts';
import { numbersUnder, pageText } from '../../docs/document-tables.ts';

const TERMS = { movable: 0.1, response: 0.05 };
const divided = (own: number[], held: number[], pressed: number[], terms = TERMS): number[] => {
  const out = new Int32Array(own.length);
  divide(own, held, pressed, terms, out);
  return [...out];
};
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const lentIn = (moved: readonly number[]) => sum(moved.filter((minutes) => minutes < 0));

/** Places of two to nine practices, as luck has them. */
function places(count: number): { own: number[]; held: number[]; pressed: number[] }[] {
  const stream = new Stream(new Chance(4, 0));
  return Array.from({ length: count }, (_, nth) => {
    stream.at(nth, 1);
    const practices = 2 + stream.below(8);
    const own = Array.from({ length: practices }, () => 5 + 800 * stream.unit());
    const held = Int32Array.from(own, (minutes) => Math.trunc(minutes * 0.1 * (2 * stream.unit() - 1)));
    balance(held);
    return { own, held: [...held], pressed: own.map(() => (stream.happens(0.1) ? Number.NaN : 0.3 * stream.unit())) };
  });
}

test('numbers to check against', () => {
  const page = pageText('model/collective.md').replaceAll('−', '-');
  const [pressed, first] = numbersUnder(page, 'check: m 400 each, `movable` .1, `division_response` .05');
  const own = [400, 400, 400];
  expect(divided(own, [0, 0, 0], pressed)).toEqual(first);
  expect(divided(own, first, [0.08, 0.01, 0.03])).toEqual([40, -22, -18]);
  expect(page).toContain('| then p .08, .01, .03 | 40 | -22 | -18 |');
});

test('what is lent is what is received, in whole minutes, and of nobody more than may be moved', () => {
  for (const { own, held, pressed } of places(500)) {
    const moved = divided(own, held, pressed);
    expect(sum(moved)).toBe(0);
    moved.forEach((minutes, one) => {
      expect(Number.isInteger(minutes)).toBe(true);
      expect(Math.abs(minutes)).toBeLessThanOrEqual(0.1 * own[one]);
    });
    const strangers = moved.filter((_, one) => Number.isNaN(pressed[one]));
    expect(strangers.every((minutes) => minutes === 0)).toBe(true);
  }
});

test('from nothing, nobody below the mean receives, nobody above it lends, and more that may be moved never moves less', () => {
  for (const { own, pressed } of places(500)) {
    const none = own.map(() => 0);
    const known = own.map((_, one) => one).filter((one) => !Number.isNaN(pressed[one]));
    const mean = sum(known.map((one) => own[one] * pressed[one])) / sum(known.map((one) => own[one]));
    let before = 0;
    for (const movable of [0, 0.02, 0.1, 0.3, 0.5]) {
      const moved = divided(own, none, pressed, { ...TERMS, movable });
      moved.forEach((minutes, one) => expect(minutes * (pressed[one] - mean) >= 0 || minutes === 0).toBe(true));
      expect(lentIn(moved)).toBeLessThanOrEqual(before);
      before = lentIn(moved);
    }
  }
});

test('pressed alike, everybody keeps what they have been lent; and nobody knows of anybody, all keep their own', () => {
  for (const { own, held } of places(100)) {
    expect(divided(own, held, own.map(() => 0.07))).toEqual(held.map((minutes) => minutes + 0)); // prettier-ignore
    expect(sum(divided(own, held, own.map(() => Number.NaN)).map(Math.abs))).toBe(0); // prettier-ignore
  }
});

test('loans are what the division says, from lender to receiver', () => {
  for (const { held } of places(200)) {
    const told = held.map(() => 0);
    pairUp(Int32Array.from(held), (from, to, minutes) => {
      expect(minutes).toBeGreaterThan(0);
      expect(held[from] < 0 && held[to] > 0).toBe(true);
      told[from] -= minutes;
      told[to] += minutes;
    });
    expect(told).toEqual(held.map((minutes) => minutes + 0));
  }
});
