import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOMAINS } from '../../engine/index.ts';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { Folder, build, compare } from './built.ts';

const [PEOPLE, REPLICATIONS] = [400, 5];
/** Cells have four decimals: half a unit of the last one, for a row a person-year and one more for each who joins. */
const ROUNDING = 0.00005 * 1.3;

const folder = new Folder();
let answer: Comparison;
let rows: Record<string, string>[];
beforeAll(() => {
  build();
  answer = compare('--all --person-years rows.csv', folder.path);
  const [header, ...lines] = folder.read('rows.csv').trimEnd().split('\n');
  const names = header.split(',');
  rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
});
afterAll(() => folder.remove());

const of = (regime: string) => rows.filter((row) => row['regime'] === regime);
const sum = (regime: string, columns: readonly string[]) =>
  of(regime).reduce((all, row) => columns.reduce((some, name) => some + Number(row[name]), all), 0);
const perYear = (regime: string, columns: readonly string[]) => sum(regime, columns) / (PEOPLE * REPLICATIONS);
const byDomain = (stem: string) => DOMAINS.map((domain) => `${stem}_${domain}`);

test('every day of every place on a list is in the table', () => {
  for (const name of Object.keys(answer.regimes)) {
    expect(Math.abs(perYear(name, ['days_lived']) - 365)).toBeLessThan(ROUNDING);
    expect(new Set(of(name).map((row) => row['replication']))).toEqual(new Set(['0', '1', '2', '3', '4']));
  }
});

test('times in the table add up to the measures', () => {
  const MEASURE: Record<string, string> = {
    burden: 'burden',
    need_days: 'need_days',
    unmet_need_days: 'unmet_days',
    hidden_need_days: 'hidden_days',
  };
  for (const [name, { measures }] of Object.entries(answer.regimes))
    for (const [measure, stem] of Object.entries(MEASURE)) {
      const off = Math.abs(perYear(name, byDomain(stem)) - measures[measure].mean!);
      expect({ name, measure, far: off > 4 * ROUNDING }).toEqual({ name, measure, far: false });
    }
});

test('counts in the table are the measures’ counts', () => {
  const kinds = ['first', 'planned', 'failure', 'bounced', 'crisis'].map((kind) => `contacts_${kind}`);
  for (const [name, { measures }] of Object.entries(answer.regimes)) {
    for (const column of ['requests', 'contacts_practice', ...kinds])
      expect(perYear(name, [column])).toBeCloseTo(measures[column].mean!, 9);
    expect(perYear(name, kinds)).toBeCloseTo(measures['contacts'].mean!, 9);
    for (const column of ['emergency_attendances', 'admissions'])
      expect(1000 * perYear(name, [column])).toBeCloseTo(measures[column].mean!, 7);
  }
});

test('the first two replications are the whole table’s first, and asking for a table changes no answer', () => {
  const some = compare('--person-years some.csv', folder.path);
  const [part, whole] = ['some.csv', 'rows.csv'].map((file) => folder.read(file));
  expect(whole.startsWith(part)).toBe(true);
  expect(part.length / whole.length).toBeCloseTo(2 / 5, 1);
  expect(some.regimes).toEqual(answer.regimes);
  expect([some.digest, compare('').digest]).toEqual([answer.digest, answer.digest]);
});
