import { expect, test } from 'vitest';
import { SERVICES, worldWith, type RuleValues } from '../../engine/index.ts';
import { DOMAINS } from '../../engine/model/vocabulary.ts';
import { SLACK } from '../support/busy.ts';
import { nationalMix } from '../support/places.ts';
import { tell } from '../support/runs.ts';
import { RULE_IDS, SHIPPED, fullStrength, neutral } from '../support/shipped-rules.ts';

/**
 * Two-sided 7·10⁻⁶ a cell: some 230 cells (25 regimes × about 9) would show one false alarm in six hundred changes of the
 * engine's luck. Seeds are fixed, so a given engine fails always or never.
 */
const FAR = 4.5;
/** So many attempts tell a fifth more than a chance of .3 from the chance itself at four standard errors. */
const ENOUGH = 1000;

const place = nationalMix(6000);
const world = worldWith(SLACK);
const REGIMES: Readonly<Record<string, RuleValues>> = {
  ...SHIPPED,
  ...Object.fromEntries(
    RULE_IDS.flatMap((id) => [
      [`${id}, neutral`, neutral(id)],
      [`${id}, full strength`, fullStrength(id)],
    ]),
  ),
};

/** Chance of the world by the name under which treatments are reported; the hospital's two have names of their own there. */
const NAMES: Readonly<Record<string, string>> = { emergency_department: 'emergency', inpatient_beds: 'stay' };

for (const [name, rules] of Object.entries(REGIMES)) {
  test(`${name}: a contact clears with the chance of service and domain, and nothing else`, () => {
    const { treatments } = tell({ place, world: SLACK, rules, warmUp: 100 }).result;
    let judged = 0;
    for (const [service, byDomain] of Object.entries(treatments))
      for (const domain of DOMAINS) {
        const { given, cleared } = byDomain[domain];
        const q = Number(world[`${NAMES[service] ?? service}_clears_${domain}`] ?? 0);
        expect(q > 0 || given === 0, `${service}, ${domain}: ${given} attempts at what it cannot do`).toBe(true);
        if (given < ENOUGH) continue;
        judged++;
        const error = Math.sqrt((q * (1 - q)) / given);
        expect(
          Math.abs(cleared / given - q) / error,
          `${service}, ${domain}: ${cleared} of ${given}`,
        ).toBeLessThanOrEqual(FAR);
      }
    expect(judged).toBeGreaterThanOrEqual(3);
  });
}

/** Every regime has luck of its own here: twins share their draws, so pooling them would count the same luck five times. */
test('pooled over the shipped regimes, cells with few attempts agree too', () => {
  const told = Object.values(SHIPPED).map((rules, seed) => tell({ place, world: SLACK, rules, seed, days: 730 }));
  const results = told.map(({ result }) => result.treatments);
  let judged = 0;
  for (const { key } of SERVICES)
    for (const domain of DOMAINS) {
      const q = Number(world[`${key}_clears_${domain}`] ?? 0);
      const given = results.reduce((sum, each) => sum + each[key][domain].given, 0);
      const cleared = results.reduce((sum, each) => sum + each[key][domain].cleared, 0);
      if (given < ENOUGH) continue;
      judged++;
      const error = Math.sqrt((q * (1 - q)) / given);
      expect(Math.abs(cleared / given - q) / error, `${key}, ${domain}: ${cleared} of ${given}`).toBeLessThanOrEqual(
        FAR,
      );
    }
  expect(judged).toBeGreaterThanOrEqual(5);
});
