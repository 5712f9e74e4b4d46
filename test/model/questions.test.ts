import { expect, test } from 'vitest';
import type { Place } from '../../engine/index.ts';
import type { Arena } from '../../engine/model/arena.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { AUTHORITY } from '../../engine/model/plans/plan-form.ts';
import { PURPOSE } from '../../engine/model/purposes.ts';
import { Questions } from '../../engine/model/questions.ts';
import { range, stage } from '../rules/stage.ts';

const NEEDED = 2;
const FORTNIGHT = 14;
const staged = (): Arena => stage({ rules: { 'decision-right': { plan: 'own', measures: 'executive', needed: NEEDED, approval: 600 } } }); // prettier-ignore

/** Puts a question every 80 days: after how many days it was settled, and how. */
function settled(authority: number, asked: number[], accepts: (organisation: number) => boolean, times: number) {
  const arena = staged();
  const questions = new Questions(arena, 1, PURPOSE.measuringAnswer);
  return range(times).map((time) => {
    const day = (arena.day = time * 80);
    questions.put(0, asked, authority, accepts);
    const answers: boolean[] = [];
    for (; answers.length === 0; arena.day++) questions.open((_, accepted) => answers.push(accepted));
    return { days: arena.day - 1 - day, accepted: answers[0] };
  });
}

/** Mean and standard error. */
function spread(values: readonly number[]): { mean: number; se: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

/** Whole days, rounded up, until the k-th of n answers is in, each Exp(1 a fortnight). */
function expected(n: number, k: number): number {
  const notYet = (days: number): number => {
    const p = 1 - Math.exp(-days / FORTNIGHT);
    let sum = 0;
    for (let i = 0; i < k; i++) sum += binomial(n, i) * p ** i * (1 - p) ** (n - i);
    return sum;
  };
  return range(2000).reduce((sum, days) => sum + notYet(days), 0);
}
const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k);
const everybody = range(5);
const days = (told: readonly { days: number }[]) => spread(told.map((one) => one.days));

test('a lead answers once, of five some or all: order statistics of exponential answers', () => {
  const yes = () => true;
  const theory = [
    [AUTHORITY.lead, [3], expected(1, 1)],
    [AUTHORITY.some, everybody, expected(5, NEEDED)],
    [AUTHORITY.all, everybody, expected(5, 5)],
  ] as const;
  for (const [authority, asked, wait] of theory) {
    const told = settled(authority, [...asked], yes, 1500);
    const { mean, se } = days(told);
    expect(told.every(({ accepted }) => accepted)).toBe(true);
    expect(Math.abs(mean - wait), `${authority}: ${mean} against ${wait}`).toBeLessThan(3.29 * se);
  }
  expect(expected(5, 5)).toBeGreaterThan(2 * expected(5, NEEDED));
});

test('one no is enough where all must accept; where two must, four of five have to say no', () => {
  const butOne = (organisation: number) => organisation !== 2;
  const onlyOne = (organisation: number) => organisation === 2;
  const refused = settled(AUTHORITY.all, everybody, butOne, 1500);
  expect(refused.some(({ accepted }) => accepted)).toBe(false);
  // The one who refuses is one of five: its answer is exponential, whoever else has answered.
  const { mean, se } = days(refused);
  expect(Math.abs(mean - expected(1, 1))).toBeLessThan(3.29 * se);
  expect(settled(AUTHORITY.some, everybody, butOne, 50).every(({ accepted }) => accepted)).toBe(true);
  expect(settled(AUTHORITY.some, everybody, onlyOne, 50).some(({ accepted }) => accepted)).toBe(false);
});

test('where fewer are asked than must accept, all of them must', () => {
  expect(settled(AUTHORITY.some, [4], () => true, 5).every(({ accepted }) => accepted)).toBe(true);
});

test('answering takes minutes in proportion to the people it is for, and parts of minutes are carried over', () => {
  const places: Place = { name: 'two', title: 'Two', practices: [1600, 400].map((people, i) => ({ code: `P${i}`, name: 'P', people, imd: 17.5 })) }; // prettier-ignore
  const arena = stage({ place: places });
  const questions = new Questions(arena, 1, PURPOSE.measuringAnswer);
  const all = range(arena.ties.count);
  for (const time of range(25)) {
    arena.day = time * 80;
    for (const one of all) arena.minutes.open(one, 1000);
    questions.put(0, all, AUTHORITY.all, () => true);
  }
  // 20 minutes for 8,000: 4, 1 and, of a service for the whole place, 5.
  expect(all.map((one) => arena.minutes.at(one, HEADING.decisions))).toEqual([100, 25, ...range(all.length - 2).map(() => 125)]); // prettier-ignore
});

test('a question that is dropped is never settled', () => {
  const arena = staged();
  const questions = new Questions(arena, 1, PURPOSE.measuringAnswer);
  questions.put(0, everybody, AUTHORITY.some, () => true);
  questions.drop();
  arena.day = 1000;
  questions.open(() => expect.unreachable('it was dropped'));
});
