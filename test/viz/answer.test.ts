import { describe, expect, test } from 'vitest';
import { missedTable } from '../../experiments/analyse/missed-table.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { stripOf, unmetOf, type Ordered } from '../../experiments/report/drawn.ts';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { tableWords } from '../../viz/parts/table-words.ts';
import { guessBeside, headline } from '../../viz/state/headline.ts';
import { plantedFinding } from './planted.ts';

const EVEN = [100, 101, 99, 100];
const LESS = [80, 82, 79, 80];
const MORE = [120, 121, 119, 120];
const DEATHS = [10, 10.1, 9.9, 10];

const planted = (burden: readonly number[], deaths: readonly number[] = DEATHS, unmet = burden) =>
  plantedFinding({
    'status-quo': { burden: EVEN, deaths: DEATHS, unmet_need_days: EVEN },
    hierarchy: { burden: EVEN, deaths: DEATHS, unmet_need_days: EVEN },
    network: { burden, deaths, unmet_need_days: unmet },
  });
const said = (...of: Parameters<typeof planted>) => headline(planted(...of).comparison);

describe('the headline', () => {
  test.each([
    ['less', LESS, 'Better than status-quo: network.', 'less burden than status-quo in 4 of 4 pairs, more in 0'],
    ['more', MORE, 'No form does clearly better than status-quo. Worse: network.', 'in 0 of 4 pairs, more in 4'],
  ])('%s under a form: said of it, and of the form furthest away', (_, burden, first, furthest) => {
    const sentences = said(burden);
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toContain(first);
    expect(sentences[1]).toMatch(/^Furthest from it is network: /);
    expect(sentences[1]).toContain(furthest);
  });

  test('nothing differs: said plainly', () => {
    expect(said(EVEN)[0]).toContain('Nothing here separates these forms');
  });

  test('deaths stand beside burden, whichever way they go', () => {
    expect(said(LESS)[2]).toBe('Deaths: too small to matter under hierarchy, network.');
    expect(said(LESS, MORE)[2]).toBe('Deaths: more under network; too small to matter under hierarchy.');
    expect(said(LESS, MORE)[0]).toContain('Which form leads depends on what is asked.');
  });

  test('no word that promises', () => {
    for (const burden of [LESS, EVEN, MORE])
      expect(said(burden).join(' ')).not.toMatch(/NaN|undefined|\b(final|proven|optimal|will|confidence)\b/i);
  });
});

describe('the guess beside the answer', () => {
  const beside = (unmet: readonly number[], guess: string) =>
    guessBeside(planted(EVEN, DEATHS, unmet).comparison, guess);

  test.each([
    [LESS, 'network:2', 'under network: it has the lowest mean, whether by more than luck is in the dots.'],
    [LESS, 'hierarchy:0', 'under hierarchy: the lowest mean is under network, whether'],
    [MORE, 'network:1', 'under network: the lowest mean is under status-quo, whether'],
    [EVEN, 'network:3', 'but all lie within 5 % of one another.'],
    [EVEN, 'none:0', 'they lie within 5 % of one another.'],
    [LESS, 'none:0', 'by their means network does'],
  ])('%j, %s', (unmet, guess, words) => {
    expect(beside(unmet, guess)).toContain(words);
  });

  test('nobody guessed, or a form that is not compared', () => {
    expect(beside(LESS, '')).toBeUndefined();
    expect(beside(LESS, 'hybrid:1')).toBeUndefined();
  });
});

test('lanes follow the order drawn by lot, the reference of bars stays first', () => {
  const { comparison, values } = planted(LESS);
  const of = (regime: number, measure: string) => values[measure][Object.keys(comparison.regimes)[regime]];
  const backwards: Ordered = (forms) => forms.toReversed();
  const strip = (ordered?: Ordered) => stripOf(comparison, of, MAIN_MEASURES[0], ordered).draw(sheetOf(720));
  const at = (svg: string, name: string) => svg.indexOf(`>${name}<`);
  expect(at(strip(), 'hierarchy')).toBeLessThan(at(strip(), 'network'));
  expect(at(strip(backwards), 'network')).toBeLessThan(at(strip(backwards), 'hierarchy'));
  const bars = unmetOf(comparison, backwards).draw(sheetOf(720));
  const places = ['status-quo', 'network', 'hierarchy'].map((name) => at(bars, name));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
});

test('as many dots as pairs', () => {
  const { comparison, values } = planted([80, 82, 79, 300]);
  const of = (regime: number, measure: string) => values[measure][Object.keys(comparison.regimes)[regime]];
  const drawn = stripOf(comparison, of, MAIN_MEASURES[0]);
  expect(drawn.draw(sheetOf(358)).match(/<circle /g)).toHaveLength(4);
  expect(drawn.about).toContain('4 pairs');
});

test('who was missed, with what was not counted shown as such', () => {
  const { rows } = missedTable(
    plantedFinding({ 'status-quo': { needing_without_contact: [0.05] }, network: { needing_without_contact: [0.04] } })
      .comparison,
  );
  expect(rows[0].cells).toEqual(['5.00', '4.00']);
  expect(rows[1].cells).toEqual(['–', '–']);
});

test('a table read out: by its shorter side', () => {
  const rows = [
    { label: 'a', unit: 'days', cells: ['1', '2'] },
    { label: 'heads those below', unit: '', cells: [] },
  ];
  expect(tableWords({ title: 't', columns: ['x', 'y'], rows, note: '' })).toEqual(['a (days): x 1; y 2.']);
  const long = ['a', 'b', 'c'].map((label) => ({ label, unit: '', cells: ['1'] }));
  expect(tableWords({ title: 't', columns: ['x'], rows: long, note: '' })).toEqual(['x: a 1; b 1; c 1.']);
});
