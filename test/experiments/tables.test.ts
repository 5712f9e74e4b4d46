import { expect, test } from 'vitest';
import { comparison, type Comparison } from '../../experiments/analyse/comparison.ts';
import { minutesTables, reportedTable } from '../../experiments/analyse/tables.ts';
import { Tally } from '../../experiments/analyse/tally.ts';
import type { RunResult } from '../../engine/index.ts';

const asked = { engine: '0.1.0', seed: 's', place: 'p', people: 10, years: 1, warmUp: 0, replications: 1 };
const took = { digest: 'abc', elapsedSeconds: 1, personYearsPerSecond: 1 };
const SAME_DAY = 'share of appointments; truth: share of requests met that day';

function compared(minutes: Record<string, Record<string, number>>): Comparison {
  const tally = new Tally(1, 1);
  const reported = { same_day_appointments: { value: 0.4, truth: 0.6, unit: SAME_DAY } };
  tally.add(0, 0, {
    measures: {},
    minutes,
    treatments: {},
    withoutContact: {},
    reported,
    personYears: 10,
  } as unknown as RunResult);
  return comparison(tally, ['status-quo'], asked, took);
}

const practice = { paid: 100, direct: 75, idle: 25 };
const beds = { paid: 1000, direct: 400, idle: 600 };

test('empty beds do not drown the idle minutes of practices and partners', () => {
  const tables = minutesTables(compared({ A81001: practice, voluntary: practice, inpatient_beds: beds }));
  expect(tables.map(({ rows }) => rows.find(({ label }) => label === 'Idle')!.cells)).toEqual([['25.0'], ['60.0']]);
  expect(tables[0].note).toContain('20.0 minutes a head');
  expect(tables[1].note).toContain('empty bed');
});

test('a place without a hospital has one table', () => {
  expect(minutesTables(compared({ A81001: practice }))).toHaveLength(1);
});

test('an indicator says what is shown, what people met, and why the two may differ', () => {
  const { note } = reportedTable(compared({ A81001: practice }));
  expect(note).toContain('as reported, share of appointments; as people met it, share of requests met that day');
  expect(note).toContain('Planned appointments');
});
