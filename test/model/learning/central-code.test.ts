import { expect, test } from 'vitest';
import { Chance } from '../../../engine/kernel/chance.ts';
import { CentralCode, type Scoring } from '../../../engine/model/learning/central-code.ts';

const PURPOSES = { belief: 1, act: 2, socialise: 3, code: 4 };
const SETTING = { people: 20, dimensions: 12, socialisation: 0.3, codeLearning: 0.5 };
const sum: Scoring = {
  score: (views, from) => views.subarray(from, from + SETTING.dimensions).reduce((all, view) => all + view, 0),
};
const organisation = (setting: Partial<typeof SETTING> = {}, scoring = sum, run = 0) =>
  new CentralCode({ ...SETTING, ...setting }, scoring, new Chance(8, run), PURPOSES);

test('beliefs start even among −1, 0 and 1, the code without a view', () => {
  const { beliefs, code } = organisation({ people: 3000 });
  for (const view of [-1, 0, 1]) {
    const count = beliefs.filter((belief) => belief === view).length;
    expect(Math.abs(count - 12_000) / Math.sqrt(36_000 * (2 / 9))).toBeLessThan(3.29);
  }
  expect([...code].every((view) => view === 0)).toBe(true);
});

test('a person moves one step towards what the code said at the start of the period, never further', () => {
  const group = organisation({ socialisation: 1, codeLearning: 1 });
  group.code.fill(1);
  const before = group.beliefs.slice();
  group.step();
  group.beliefs.forEach((belief, at) => expect(belief).toBe(Math.min(1, before[at] + 1)));
});

test('where the code has no view nobody moves', () => {
  const group = organisation({ socialisation: 1, codeLearning: 0.0001 });
  const before = group.beliefs.slice();
  group.step();
  expect(group.beliefs).toEqual(before);
});

test('the code follows those who did better than it, and nobody when there are none', () => {
  const group = organisation({ socialisation: 0.0001, codeLearning: 1 });
  group.beliefs.fill(1);
  group.step();
  expect([...group.code]).toEqual(Array.from({ length: 12 }, () => 1));
  group.beliefs.fill(-1);
  group.step();
  expect([...group.code]).toEqual(Array.from({ length: 12 }, () => 1));
});

test('it follows a net majority of k with chance 1 − (1 − p)^k', () => {
  let followed = 0;
  for (let run = 0; run < 300; run++) {
    const group = organisation({ people: 3, codeLearning: 0.2, socialisation: 0.0001 }, sum, run);
    group.beliefs.fill(1);
    group.step();
    followed += group.code.filter((view) => view === 1).length;
  }
  const chance = 1 - 0.8 ** 3;
  expect(Math.abs(followed - 3600 * chance) / Math.sqrt(3600 * chance * (1 - chance))).toBeLessThan(3.29);
});

test('it settles when everybody shares a code with a view of everything, and then nothing moves', () => {
  const group = organisation();
  let periods = 0;
  for (; !group.settled; periods++) group.step();
  expect(periods).toBeGreaterThan(3);
  const [beliefs, code] = [group.beliefs.slice(), group.code.slice()];
  for (let more = 0; more < 20; more++) group.step();
  expect(group.beliefs).toEqual(beliefs);
  expect(group.code).toEqual(code);
});
