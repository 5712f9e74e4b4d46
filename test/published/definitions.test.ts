import { describe, expect, test } from 'vitest';
import { againstTheory, judgedTable, missedBy, within } from '../../experiments/published/judging.ts';
import { Mean } from '../../experiments/published/estimate.ts';
import { firmsFrom, formOf, nameOf, ownersIn, sameFirm, type Firm } from '../../experiments/published/firms.ts';
import { searched } from '../../experiments/published/searching.ts';
import { standardError } from '../support/agreement.ts';

describe('firms', () => {
  test('keys that a form does not use may be left out, and tell no firms apart', () => {
    const [one, other] = firmsFrom([
      { form: 'D', alt: 2 },
      { form: 'D', alt: 2, prop: 3, comp: 4, incent: 1 },
    ]);
    expect(sameFirm(one, other)).toBe(true);
    expect(nameOf(one)).toBe('D 2/–/–/1');
    expect(sameFirm(one, { form: 'D', alt: 1 })).toBe(false);
  });

  test('central firms have one owner of all six choices, the others two of three', () => {
    const [central, hierarchy] = firmsFrom([
      { form: 'C', comp: 4 },
      { form: 'H', alt: 1, prop: 2, comp: 2 },
    ]);
    expect(ownersIn(central)).toEqual([63]);
    expect(ownersIn(hierarchy)).toEqual([7, 56]);
    expect(formOf(hierarchy)).toMatchObject({ keeping: true, accepting: 0, composing: 'at_random' });
  });

  test.each([
    [{ form: 'X' }, 'form'],
    [{ form: 'H', alt: 1, prop: 2 }, 'comp of form H'],
    [{ form: 'C', comp: 7 }, 'from 1 to 6'],
    [{ form: 'D', alt: 1.5 }, 'a whole number'],
    [{ form: 'D', alt: 1, incent: 2 }, 'incent'],
    [{ form: 'D', alternatives: 1 }, 'no key "alternatives"'],
    [[], 'an empty list'],
    ['D', 'expected an object'],
    [null, 'expected an object'],
  ])('%j is refused', (firm, message) => {
    expect(() => firmsFrom(firm)).toThrow(message);
  });
});

test('a central firm that sees every flip solves a stable simple world at once', () => {
  const [scores] = searched([{ form: 'C', comp: 6 }], 30, 1, { cells: ['stableSimple'] });
  expect(scores.stableSimple).toEqual({ mean: expect.closeTo(1, 12) as unknown, se: expect.closeTo(0, 12) as unknown });
});

test('firms that look at nothing stay where they began, at the mean of a random choice', () => {
  // One composite of a hierarchy whose managers forward nothing but what is, is none: it never moves.
  const still: Firm = { form: 'H', alt: 1, prop: 0, comp: 1 };
  const [scores] = searched([still], 2000, 1, { cells: ['stableComplex'] });
  expect(scores.stableComplex.mean).toBeLessThan(0.75);
  const [moving] = searched([{ ...still, prop: 2 }], 200, 1, { cells: ['stableComplex'] });
  expect(moving.stableComplex.mean).toBeGreaterThan(0.8);
});

test('with equal evaluations, whoever looks at less in a step takes more of them', () => {
  const cell = { cells: ['turbulentSimple'] } as const;
  const [one, four] = [1, 4].map((comp): Firm => ({ form: 'C', comp }));
  // Four looks a period: the firm that looks at one plan a step takes four steps, and sees what the other sees or better.
  const equal = searched([one, four], 100, 1, { ...cell, looks: 4 });
  const timed = searched([one, four], 100, 1, cell);
  expect(equal[1]).toEqual(timed[1]);
  expect(equal[0].turbulentSimple.mean).toBeGreaterThan(timed[0].turbulentSimple.mean + 0.03);
});

describe('judging', () => {
  const found = { label: 'a', mean: 0.5, se: 0.01 };

  test('a figure too far from what was printed is missed, and the table says so', () => {
    const judged = [{ ...found, printed: 0.52, within: 0.015 }];
    expect(missedBy(judged)).toEqual(['a: 0.5000 (standard error 0.0100), not within 0.0150 of 0.5200']);
    expect(judgedTable('t', judged, '').rows[0].cells.at(-1)).toBe('MISSED');
    expect(missedBy([{ ...found, printed: 0.51, within: 0.015 }, found])).toEqual([]);
  });

  test('fewer runs than stated widen the bound, as many do not', () => {
    expect(within(0.015, found, 2000, 2000)).toBe(0.015);
    expect(within(0.015, found, 100, 2000)).toBeCloseTo(0.0479, 4);
  });

  test('with the stated settings vagueness is no agreement', () => {
    expect(missedBy([againstTheory('a', found, 0.53, true)])).toHaveLength(1);
    expect(missedBy([againstTheory('a', found, 0.53, false)])).toHaveLength(0);
  });

  test('mean and standard error are those of the textbook', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const mean = new Mean();
    values.forEach((value) => mean.add(value));
    expect(mean.estimate.mean).toBeCloseTo(31 / 8, 12);
    expect(mean.estimate.se).toBeCloseTo(standardError(values), 12);
  });
});
