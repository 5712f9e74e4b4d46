import { expect, test } from 'vitest';
import { PERSON_YEAR_COLUMNS, SERVICES } from '../../engine/index.ts';
import { CONTACT_KINDS, DOMAINS, HEADINGS } from '../../engine/model/vocabulary.ts';
import { BUSY, BUSY_PEOPLE, BUSY_PLACE } from '../support/busy.ts';
import { rowsOf, tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const YEARS = 2;
const PEOPLE = BUSY_PEOPLE;

for (const [name, rules] of Object.entries(SHIPPED)) {
  const { result, simulation } = tell({ place: BUSY_PLACE, world: BUSY, rules, days: YEARS * 365, personYears: true });
  const { measures } = result;
  const rows = rowsOf(simulation.personYears(), PERSON_YEAR_COLUMNS);
  const sum = (columns: readonly string[]) =>
    rows.reduce((all, row) => columns.reduce((some, column) => some + row[column], all), 0);
  const perYear = (columns: readonly string[]) => sum(columns) / (PEOPLE * YEARS);
  const byDomain = (stem: string) => DOMAINS.map((domain) => `${stem}_${domain}`);

  test(`${name}: every minute paid for is under a heading, idle counted among them`, () => {
    for (const [organisation, minutes] of Object.entries(result.minutes)) {
      const spent = HEADINGS.filter((heading) => heading !== 'paid').map((heading) => minutes[heading]);
      const told = { organisation, least: Math.min(0, ...spent), spent: spent.reduce((all, some) => all + some, 0) };
      expect(told).toEqual({ organisation, least: 0, spent: minutes.paid });
      expect(minutes.paid).toBeGreaterThan(0);
    }
  });

  test(`${name}: every day of every place on a list is lived by somebody`, () => {
    expect(sum(['days_lived'])).toBeCloseTo(PEOPLE * YEARS * 365, 6);
    expect(result.personYears).toBeCloseTo(PEOPLE * YEARS, 9);
  });

  test(`${name}: person-years add up to the measures`, () => {
    expect(perYear(byDomain('burden'))).toBeCloseTo(measures['burden'], 8);
    expect(perYear(byDomain('need_days'))).toBeCloseTo(measures['need_days'], 8);
    expect(perYear(byDomain('unmet_days'))).toBeCloseTo(measures['unmet_need_days'], 8);
    expect(perYear(byDomain('hidden_days'))).toBeCloseTo(measures['hidden_need_days'], 8);
    expect(perYear(['requests'])).toBeCloseTo(measures['requests'], 8);
    expect(sum(['failure_requests']) / sum(['requests'])).toBeCloseTo(measures['failure_share_requests'], 8);
    expect(1000 * perYear(['emergency_attendances'])).toBeCloseTo(measures['emergency_attendances'], 6);
    expect(1000 * perYear(['admissions'])).toBeCloseTo(measures['admissions'], 6);
    expect(perYear(['contacts_practice'])).toBeCloseTo(measures['contacts_practice'], 8);
    for (const kind of CONTACT_KINDS)
      expect(perYear([`contacts_${kind}`])).toBeCloseTo(measures[`contacts_${kind}`], 8);
  });

  test(`${name}: unmet need is hidden, waiting or dropped, and contacts are of one kind each`, () => {
    const parts = ['hidden', 'waiting', 'dropped'].map((part) => measures[`${part}_need_days`]);
    expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(measures['unmet_need_days'], 8);
    const kinds = CONTACT_KINDS.map((kind) => measures[`contacts_${kind}`]);
    expect(kinds.reduce((all, kind) => all + kind, 0)).toBeCloseTo(measures['contacts'], 8);
    expect(measures['unmet_need_days_14']).toBeGreaterThanOrEqual(measures['unmet_need_days']);
    expect(measures['unmet_need_days']).toBeGreaterThanOrEqual(measures['unmet_need_days_56']);
    expect(measures['need_days']).toBeGreaterThanOrEqual(measures['unmet_need_days_14']);
  });

  test(`${name}: contacts by organisation and by kind are the same contacts, a crisis being the hospital's`, () => {
    const organisations = ['contacts_practice', ...SERVICES.map(({ key }) => `contacts_${key}`)];
    const kinds = ['contacts_first', 'contacts_planned', 'contacts_failure', 'contacts_bounced'];
    expect(sum(organisations)).toBe(sum(kinds));
    expect(sum(['contacts_crisis'])).toBe(sum(['emergency_attendances']));
  });

  test(`${name}: burden lies between need-days and three times need-days`, () => {
    expect(measures['burden']).toBeGreaterThanOrEqual(measures['need_days']);
    expect(measures['burden']).toBeLessThanOrEqual(3 * measures['need_days']);
    expect(measures['burden_with_deaths']).toBeGreaterThanOrEqual(measures['burden']);
  });
}

test('what is paid for is the same under every regime, organisation by organisation', () => {
  const paid = Object.values(SHIPPED).map((rules) => {
    const { minutes } = tell({ place: BUSY_PLACE, world: BUSY, rules }).result;
    return Object.fromEntries(Object.entries(minutes).map(([organisation, headings]) => [organisation, headings.paid]));
  });
  for (const other of paid) expect(other).toEqual(paid[0]);
});
