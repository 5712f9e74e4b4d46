import { beforeAll, expect, test } from 'vitest';
import { MEASURES, Simulation } from '../../../engine/index.ts';
import type { Design } from '../../../experiments/run/design.ts';
import { sha256 } from '../../../experiments/run/listen.ts';
import { replicate, type Replication } from '../../../experiments/run/replicate.ts';
import { SERIES_MEASURES } from '../../../experiments/series/rates.ts';
import { quarterEnds } from '../../../experiments/series/quarters.ts';
import { seriesOf, type Series } from '../../../experiments/series/series.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';

const design: Design = {
  place: BUSY_PLACE,
  people: 1200,
  years: 2,
  warmUp: 3,
  replications: 1,
  seed: 5,
  warmUpRules: SHIPPED['status-quo'],
  regimes: ['status-quo', 'network'].map((name) => ({ name, rules: SHIPPED[name] })),
  // A voluntary sector that is not always busy, so that there are idle minutes too.
  world: { ...BUSY, voluntary_minutes: 60, founding_pace: 0.1 },
  knockout: [],
  rows: 'none',
};
const BEFORE = 8;

let series: Series[];
let told: (readonly [number, number])[];
let unwatched: Replication;
beforeAll(async () => {
  told = [];
  const onYears = (years: number, of: number) => void told.push([years, of]);
  series = seriesOf(design, 0, { create: (settings) => new Simulation(settings), hash: sha256, onYears });
  const create = (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings);
  unwatched = await replicate(design, 0, { create, hash: sha256, clock: () => 0 });
});

test('looking every quarter changes no run', () => {
  expect(series.map(({ digest }) => digest)).toEqual(unwatched.runs.map(({ digest }) => digest));
});

test('quarters end with the year, and the form is changed at 0', () => {
  const ends = quarterEnds(design);
  expect(ends).toEqual([-639, -548, -457, -365, -274, -183, -92, 0, 91, 182, 273, 365, 456, 547, 638, 730]);
  expect(quarterEnds({ warmUp: 1, years: 1 })).toEqual([-274, -183, -92, 0, 91, 182, 273, 365]);
  expect(quarterEnds({ warmUp: 0, years: 1 })).toEqual([91, 182, 273, 365]);
});

test('every measure has a value a quarter, by a name that a comparison knows', () => {
  const known = MEASURES.map(({ name }) => name);
  for (const name of SERIES_MEASURES) {
    expect(known).toContain(name);
    for (const { values } of series) expect(values[name]).toHaveLength(16);
  }
});

test.each(['burden', 'unmet_need_days', 'contacts_practice', 'emergency_attendances', 'minutes_idle', 'deaths'])(
  '%s: the quarters add up to what the whole count says',
  (name) => {
    // Nobody is without a successor, so all quarters have their days' share of the person-years.
    const lengths = [91, 91, 91, 92, 91, 91, 91, 92];
    series.forEach(({ values }, regime) => {
      const counted = values[name].slice(BEFORE);
      const mean = counted.reduce<number>((sum, value, at) => sum + value! * lengths[at], 0) / 730;
      const { measures } = unwatched.runs[regime].result;
      expect(measures[name]).toBeGreaterThan(0);
      expect(Math.abs(mean / measures[name] - 1)).toBeLessThan(1e-9);
    });
  },
);

test('a share lies among those of the quarters, and trust ends where the count does', () => {
  series.forEach(({ values }, regime) => {
    const { measures } = unwatched.runs[regime].result;
    for (const name of ['failure_share', 'wait_practice_within_7', 'wait_practice_same_day']) {
      const counted = values[name].slice(BEFORE) as number[];
      expect(measures[name]).toBeGreaterThanOrEqual(Math.min(...counted));
      expect(measures[name]).toBeLessThanOrEqual(Math.max(...counted));
    }
    expect(values['trust'].at(-1)).toBe(measures['trust']);
  });
});

test('the warm-up is one and the same; afterwards the forms part', () => {
  const [one, other] = series.map(({ values }) => values['burden']);
  expect(other.slice(0, BEFORE)).toEqual(one.slice(0, BEFORE));
  expect(other.slice(BEFORE)).not.toEqual(one.slice(BEFORE));
});

test('the present form holds at once; another once it is founded, to the day', () => {
  expect(series[0].founded).toBe(0);
  const { founded } = series[1];
  expect(founded).toBeGreaterThan(0);
  const alone = new Simulation({ ...design, replication: 0 });
  alone.govern(design.warmUpRules);
  alone.advance(3 * 365);
  alone.govern(design.regimes[1].rules);
  alone.advance(founded!);
  expect(alone.founding).toBe(true);
  alone.advance(1);
  expect(alone.founding).toBe(false);
});

test('progress comes to the years that are stepped', () => {
  expect(told.at(-1)).toEqual([7, 7]);
  expect(told.map(([years]) => years)).toEqual(told.map(([years]) => years).toSorted((a, b) => a - b));
});
