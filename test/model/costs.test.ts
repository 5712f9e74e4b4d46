import { expect, test } from 'vitest';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const told = (world = {}) => tell({ place: BUSY_PLACE, world: { ...BUSY, ...world }, rules: SHIPPED['status-quo'] });

test('cost is practice time with people, partners by the paid hour, attendances and admissions, at their prices', () => {
  const { result } = told();
  const years = result.personYears;
  const { measures, minutes } = result;
  const direct = BUSY_PLACE.practices.reduce((sum, { code }) => sum + minutes[code].direct, 0);
  const hours = (key: string) => minutes[key].paid / 60;
  const partners = 60 * (hours('community_nursing') + hours('mental_health') + hours('social_care')) + 35 * hours('voluntary');
  const hospital = (measures['emergency_attendances'] * 220 + measures['admissions'] * 3700) / 1000;
  expect(measures['cost']).toBeCloseTo((direct * 4.5 + partners) / years + hospital, 6);
}); // prettier-ignore

test('prices move the cost and nothing else', () => {
  const [one, other] = [told(), told({ cost_admission: 0, voluntary_hour_cost: 100 })];
  expect(other.digest).toBe(one.digest);
  expect(other.result.measures['cost']).not.toBe(one.result.measures['cost']);
});

test('people’s own hours are those with whoever sees them and those around it; the usual clinician is seen by a share', () => {
  const { result } = told({ travel_minutes: 0 });
  const there = Object.entries(result.minutes)
    .filter(([name]) => name !== 'emergency_department' && name !== 'inpatient_beds')
    .reduce((sum, [, { direct }]) => sum + direct, 0);
  expect(result.measures['hours_own']).toBeCloseTo(there / 60 / result.personYears, 9);
  expect(result.measures['continuity']).toBeGreaterThan(0.25);
  expect(result.measures['continuity']).toBeLessThan(0.7);
});
