import { expect, test } from 'vitest';
import { PERSON_YEAR_COLUMNS } from '../../../engine/index.ts';
import { fromPersonYears } from '../../../experiments/calibrate/person-years.ts';

const rows = (...lines: Readonly<Record<string, number>>[]) => ({
  rows: lines.length,
  cells: Float64Array.from(lines.flatMap((line) => PERSON_YEAR_COLUMNS.map((column) => line[column] ?? 0))),
});

test('days are counted, not people: 60 of 100 treated, though only one of two persons was', () => {
  const { mental_treated: treated } = fromPersonYears(
    rows(
      { year: 1, days_lived: 365, need_days_mental: 80, unmet_days_mental: 20 },
      { year: 1, days_lived: 365, need_days_mental: 20, unmet_days_mental: 20, unmet_days_social: 300 },
    ),
  );
  expect(treated).toBeCloseTo(0.6, 12);
});

test('burden by year, all domains, by the days lived in it', () => {
  const found = fromPersonYears(
    rows(
      { year: 2, days_lived: 365, burden_social: 10 },
      { year: 1, days_lived: 73, burden_physical: 4, burden_mental: 6 },
      { year: 1, days_lived: 292, burden_functional: 30 },
    ),
  );
  expect(found['burden_year_1']).toBeCloseTo(40, 12);
  expect(found['burden_year_2']).toBeCloseTo(10, 12);
});
