import { NEED_GROUPS, MEASURES, PERSON_YEAR_COLUMNS, RULES } from '../../engine/index.ts';
import type { PersonYears, RuleValues, RunResult, Settings } from '../../engine/index.ts';
import type { Design } from '../../experiments/run/design.ts';
import type { Stepper } from '../../experiments/run/replicate.ts';

const HEADINGS = ['paid', 'direct', 'indirect', 'not_attended', 'assessment', 'outreach', 'coordination', 'decisions'];
const OTHERS = ['meetings', 'verification', 'reporting', 'gaming', 'training', 'vacancy', 'idle'];

/**
 * Stands in for the engine: one number of state that depends on seed, replication, days and rules, as the real state
 * does, and results computed from it.
 */
export class FakeSimulation implements Stepper {
  readonly #settings: Settings;
  #state: number;
  #days = 0;
  #pull = 0;
  #rows = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#state = (settings.seed ^ Math.imul(settings.replication + 1, 0x9e3779b1)) >>> 0;
  }

  govern(rules: RuleValues): void {
    this.#pull = Number(rules['reporting']?.['indicators'] ?? 0);
  }

  advance(days: number): void {
    for (let day = 0; day < days; day++) {
      this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + this.#pull + 1) >>> 0;
    }
    this.#days += days;
  }

  count({ personYears }: { days: number; personYears: boolean }): void {
    this.#days = 0;
    this.#rows = personYears;
  }

  snapshot(): number {
    return this.#state;
  }

  restore(snapshot: unknown): void {
    this.#state = snapshot as number;
  }

  result(): RunResult {
    const luck = (this.#state & 0xff) / 255;
    const values = MEASURES.map(({ name }, index) => [name, this.#measure(name, index, luck)]);
    return {
      measures: Object.fromEntries(values),
      minutes: { practices: minutes(this.#pull), community_nursing: minutes(2 * this.#pull) },
      treatments: { voluntary: { physical: given(3), mental: given(5), social: given(8), functional: given(2) } },
      withoutContact: Object.fromEntries(
        NEED_GROUPS.map((group, at) => [group, { 1: { needing: 10 + at, unseen: this.#pull } }]),
      ) as unknown as RunResult['withoutContact'],
      reported: {
        same_day_share: { value: 0.5 + this.#pull / 100, truth: 0.4 + luck / 100, unit: 'share of appointments' },
        never_reported: { value: Number.NaN, truth: Number.NaN, unit: 'days' },
      },
      personYears: (this.#settings.people! * this.#days) / 365,
    };
  }

  personYears(): PersonYears {
    if (!this.#rows) throw new Error('no rows were kept');
    const years = this.#days / 365;
    const cells = Float64Array.from({ length: 2 * years * PERSON_YEAR_COLUMNS.length }, (_, index) => index % 7);
    cells[PERSON_YEAR_COLUMNS.indexOf('age')] = 54.123456;
    cells[PERSON_YEAR_COLUMNS.indexOf('practice')] = 0;
    cells[PERSON_YEAR_COLUMNS.indexOf('deprivation_fifth')] = Number.NaN;
    return { rows: 2 * years, cells };
  }

  *state(): Iterable<Uint8Array> {
    yield new Uint8Array(Uint32Array.of(this.#state, this.#days).buffer);
  }

  #measure(name: string, index: number, luck: number): number {
    if (name === 'wait_voluntary') return Number.NaN;
    const { replication } = this.#settings;
    if (name === 'wait_social_care') return replication === 0 ? Number.NaN : 30 + luck;
    const size = name.includes('share') || name.startsWith('wait_practice') ? 0.3 : 100 + index;
    const swing = name === 'deaths' ? 0 : name === 'burden' ? this.#pull / 50 : (luck - 0.5) / 3;
    return size * (1 + replication / 100 + swing);
  }
}

const given = (times: number) => ({ given: times, cleared: times - 1 });

function minutes(indicators: number): RunResult['minutes'][string] {
  const spent = Object.fromEntries([...HEADINGS, ...OTHERS].map((heading) => [heading, 10]));
  const reporting = 10 + indicators;
  return { ...spent, paid: 130 + reporting, reporting } as unknown as RunResult['minutes'][string];
}

const ruleDefaults: RuleValues = Object.fromEntries(
  RULES.map(({ id, params }) => [
    id,
    Object.fromEntries(Object.entries(params).map(([key, { value }]) => [key, value])),
  ]),
);

/** Default rules with so many indicators reported: the one thing the fake reacts to. */
export const rulesReporting = (indicators: number): RuleValues => ({
  ...ruleDefaults,
  reporting: { ...ruleDefaults['reporting'], indicators },
});

export function fakeDesign(changes: Partial<Design> = {}): Design {
  return {
    place: {
      name: 'somewhere',
      title: 'Somewhere',
      practices: [{ code: 'P1', name: 'One', people: 600, imd: 20 }],
    },
    people: 600,
    years: 2,
    warmUp: 1,
    replications: 5,
    seed: 2026,
    warmUpRules: rulesReporting(6),
    regimes: [
      { name: 'status-quo', rules: rulesReporting(6) },
      { name: 'hierarchy', rules: rulesReporting(10) },
      { name: 'network', rules: rulesReporting(2) },
    ],
    world: {},
    knockout: [],
    rows: 'none',
    ...changes,
  };
}
