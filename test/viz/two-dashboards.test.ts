import { expect, test } from 'vitest';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { dashboardsByForm, dashboardsTable, dashboardsTitle } from '../../experiments/analyse/two-dashboards.ts';
import { regimes } from '../../scenarios/bundled.ts';
import { tableWords } from '../../viz/parts/table-words.ts';
import { plantedFinding } from './planted.ts';

const flat = (value: number) => [value, value * 1.01, value * 0.99, value];
const measures = (burden: number) => ({
  burden: flat(burden),
  unmet_need_days: flat(100),
  deaths: flat(10),
  needing_without_contact: flat(0.06),
});
const RULED = [regimes['status-quo'], regimes.hierarchy, regimes.network];
const UNIT = 'share of appointments; truth: share of requests met that day';

/** A comparison in which two of three forms report. */
function planted(burden = 200, shown = 0.55): Comparison {
  const { comparison } = plantedFinding({
    'status-quo': measures(200),
    hierarchy: measures(burden),
    network: measures(200),
  });
  const reported = (value: number) => ({ same_day_appointments: { value, truth: 0.5, unit: UNIT } });
  const dressed = Object.entries(comparison.regimes).map(([name, outcome]) => [
    name,
    { ...outcome, reported: name === 'network' ? {} : reported(name === 'hierarchy' ? shown : 0.45) },
  ]);
  return { ...comparison, regimes: Object.fromEntries(dressed) as Comparison['regimes'] };
}

test('each form with its own figures and target, and how much it looks at', () => {
  const [statusQuo, hierarchy, network] = dashboardsByForm(planted(), RULED);
  expect(statusQuo.figures).toMatchObject([{ label: 'Same day appointments', value: 0.45, truth: 0.5, target: 0.45 }]);
  expect(hierarchy.figures[0].target).toBe(0.55);
  expect(hierarchy.looks).toBe('3 targets, managed; 10 figures asked for, 1 counted here');
  expect(network.figures).toEqual([]);
  expect(network.looks).toBe('no target; 2 figures asked for, none counted here');
});

test('a form without a rule on reporting says so', () => {
  const [form] = dashboardsByForm({ ...planted(), paired: [] }, []);
  expect(form.looks).toBe('1 counted here: nothing is known of its rules');
});

test('need as the difference from the reference in %, with its interval; the reference at nought', () => {
  const [reference, hierarchy] = dashboardsByForm(planted(220), RULED);
  expect(reference.needs[0]).toMatchObject({ label: 'Burden of need', mean: '200', difference: 0, low: null });
  const [burden] = hierarchy.needs;
  expect(burden.difference).toBeCloseTo(10, 6);
  expect(burden.low!).toBeLessThan(10);
  expect(burden.high!).toBeGreaterThan(10);
});

test('where an answer keeps no pairs of a measure, its means are still compared', () => {
  const comparison = planted(220);
  const kept = comparison.paired.filter(({ measure }) => measure !== 'burden');
  const [burden] = dashboardsByForm({ ...comparison, paired: kept }, RULED)[1].needs;
  expect(burden.difference).toBeCloseTo(10, 6);
  expect([burden.low, burden.high]).toEqual([null, null]);
});

test('the title says how far figures lie apart and what burden did, whichever form it is', () => {
  const title = (burden: number, shown: number) => {
    const comparison = planted(burden, shown);
    return dashboardsTitle(comparison, dashboardsByForm(comparison, RULED));
  };
  expect(title(220, 0.55)).toBe(
    'Same day appointments as reported: 45 to 55 % from form to form. Burden of need: more under hierarchy; too small to matter under network',
  );
  expect(title(180, 0.45)).toMatch(
    /reported: 45 % under every form that reports it\. Burden of need: less under hierarchy;/,
  );
});

test('the table has every number, a dash where a form reports none, and can be read out', () => {
  const comparison = planted(220);
  const table = dashboardsTable(comparison, dashboardsByForm(comparison, RULED));
  expect(table.rows.map(({ label, unit }) => `${label}, ${unit}`).slice(0, 4)).toEqual([
    'Same day appointments, target',
    'Same day appointments, as reported',
    'Same day appointments, as people met it',
    'Burden of need, days × level a year',
  ]);
  expect(table.rows[1].cells).toEqual(['45.0 %', '55.0 %', '–']);
  expect(tableWords(table)[1]).toMatch(/^hierarchy: Same day appointments \(target\) 55\.0 %; /);
  expect(table.note).toContain('Same day appointments: as reported');
});
