import alea from 'seedrandom/lib/alea.js';
import { expect, test } from 'vitest';
import type { RuleValues } from '../../../engine/index.ts';
import { searchRules } from '../../../experiments/audit/rule-search.ts';

const options = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, [0, 1, 2, 3].map((x) => ({ x }))]));
const start: RuleValues = { a: { x: 0 }, b: { x: 0 }, c: { x: 0 }, kept: { x: 9 } };
/** Least where a = 3, b = 1, c = 2; each rule by itself. */
const bowl = (rules: RuleValues): number =>
  [['a', 3], ['b', 1], ['c', 2]].reduce((sum, [id, at]) => sum + (Number(rules[id]['x']) - Number(at)) ** 2, 0); // prettier-ignore

async function search(evaluations: number, from = options) {
  const asked: RuleValues[] = [];
  const evaluate = async (candidates: readonly RuleValues[]) => (asked.push(...candidates), candidates.map(bowl));
  return { asked, found: await searchRules(start, from, { evaluations, random: alea('search'), evaluate }) };
}

test('where rules act one by one, the descent finds the least there is', async () => {
  const { found } = await search(40);
  expect(found.least).toBe(0);
  expect(found.best).toEqual({ a: { x: 3 }, b: { x: 1 }, c: { x: 2 }, kept: { x: 9 } });
  expect(found.start).toBe(bowl(start));
});

test.each([1, 2, 7, 24, 61])('%d evaluations: exactly so many, the start first', async (evaluations) => {
  const { asked, found } = await search(evaluations);
  expect([asked.length, found.evaluations]).toEqual([evaluations, evaluations]);
  expect(asked[0]).toBe(start);
  expect(found.least).toBe(Math.min(...asked.map(bowl)));
});

test('only free rules are touched; a form without any spends as many evaluations and stays as it is', async () => {
  const { asked } = await search(24, { b: options['b'] });
  for (const rules of asked) expect({ ...rules, b: null }).toEqual({ ...start, b: null });
  const { asked: none, found } = await search(24, {});
  expect(none).toHaveLength(24);
  expect(found.best).toEqual(start);
});
