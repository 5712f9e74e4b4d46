import { expect, test } from 'vitest';
import { SERVICES, type World } from '../../engine/index.ts';
import { mean } from '../support/agreement.ts';
import { Luck } from '../support/luck.ts';
import { nationalMix } from '../support/places.ts';
import { tell } from '../support/runs.ts';
import { ServiceAlone } from '../support/service-alone.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const STEPS = [0.8, 1, 1.25, 1.6];
const SEEDS = [1, 2, 3];
const ORGANISATIONS = ['practice', ...SERVICES.map(({ key }) => key)];
const USUAL: Readonly<Record<string, number>> = {
  practice: 55,
  community_nursing: 20,
  mental_health: 25,
  social_care: 20,
  voluntary: 15,
};
const place = nationalMix(3000);
const rules = SHIPPED['status-quo'];

const withMinutes = (organisation: string, factor: number): Partial<World> => ({
  ...Object.fromEntries(Object.entries(USUAL).map(([key, minutes]) => [`${key}_minutes`, minutes])),
  [`${organisation}_minutes`]: USUAL[organisation] * factor,
});

/** What people wait for: a first session, or a practice that has no time for them today. */
const waitMeasure = (organisation: string): string =>
  organisation === 'practice' ? 'told_to_ring_back' : `wait_${organisation}`;

test('a slot more never lets anybody wait longer, referral by referral', () => {
  const waits = (slots: number) => {
    const service = new ServiceAlone({
      slots,
      clears: 0,
      seed: 1,
      rules: { 'ending-care': { ends: 'session_cap', cap: 1 } },
    });
    const luck = new Luck('the same referrals');
    for (let day = 0; day < 400; day++) service.work(luck.poisson(4));
    while (service.inSystem > 0) service.work(0);
    return service.stays;
  };
  const [few, some, many] = [4, 5, 7].map(waits);
  expect(some.length).toBe(few.length);
  some.forEach((wait, i) => expect(wait).toBeLessThanOrEqual(few[i]));
  many.forEach((wait, i) => expect(wait).toBeLessThanOrEqual(some[i]));
  expect(mean(many)).toBeLessThan(mean(few));
});

for (const organisation of ORGANISATIONS) {
  test(`more minutes for ${organisation} never lengthen the mean wait for it`, () => {
    const waits = STEPS.map((factor) => {
      const world = withMinutes(organisation, factor);
      return mean(
        SEEDS.map((seed) => tell({ place, world, rules, seed, days: 730 }).result.measures[waitMeasure(organisation)]),
      );
    });
    for (let i = 1; i < waits.length; i++)
      expect(waits[i], `× ${STEPS[i]} after ${waits.join(', ')}`).toBeLessThanOrEqual(waits[i - 1]);
    expect(waits[waits.length - 1]).toBeLessThan(waits[0]);
  });

  test(`no minutes for ${organisation} help nobody, and strand nobody`, () => {
    const { result } = tell({ place, world: withMinutes(organisation, 0), rules, days: 730 });
    for (const { given, cleared } of Object.values(result.treatments[organisation]))
      expect([given, cleared]).toEqual([0, 0]);
    const rows = organisation === 'practice' ? place.practices.map(({ code }) => code) : [organisation];
    for (const row of rows) expect(new Set(Object.values(result.minutes[row]))).toEqual(new Set([0]));
    const served =
      organisation === 'practice' ? result.measures['contacts_practice'] : result.measures[`wait_${organisation}`];
    expect(served).toBe(organisation === 'practice' ? 0 : Number.NaN);
  });
}

test('no minutes anywhere: needs come and go, and nobody is seen outside the hospital', () => {
  const none = Object.fromEntries(ORGANISATIONS.map((key) => [`${key}_minutes`, 0]));
  const { measures } = tell({ place, world: none, rules, days: 730 }).result;
  expect(measures['contacts']).toBe(measures['contacts_crisis']);
  expect(measures['unmet_need_days']).toBeGreaterThan(0.95 * measures['need_days']);
  expect(measures['burden']).toBeGreaterThan(0);
});
