import { param, type Params } from '../kernel/param.ts';

/** How need turns into asking: hazards a day by domain and level 1–3, additive over domains. Calibrated by the dial. */
const ASKING: readonly (readonly number[])[] = [
  [0, 0.18, 0.36, 0.72],
  [0, 0.05, 0.15, 0.36],
  [0, 0.02, 0.05, 0.12],
  [0, 0.02, 0.07, 0.18],
];
/** Chance of wanting to be seen today, by level. */
export const WANTS_TODAY = [0, 0.63, 0.81, 0.98] as const;

const chance = (value: number, title: string, source: string, grade: 'assumed' | 'published' = 'assumed') =>
  param(value, { title, min: 0, max: 1, unit: 'chance', source, grade });

export const ASKING_WORLD = {
  asking: param(0.85, {
    title: 'hazard of asking for help',
    min: 0,
    max: 5,
    unit: 'factor',
    source: 'start value 1, ×.5–1.5; set by hand to the targets of docs/EVIDENCE.md#targets',
    grade: 'calibrated',
  }),
  asking_difference: param(0.35, {
    title: 'differences in asking between people',
    min: 0,
    max: 1.5,
    unit: 'standard deviation of the logarithm',
    source: 'start value of the design',
    grade: 'assumed',
  }),
  asking_young: param(0.4, {
    title: 'asking of the young in distress, against others',
    min: 0,
    max: 1,
    unit: 'factor',
    source:
      'start value of the design; that the young rarely come: Malby 2019, Primary Care Networks – the purpose matters',
    grade: 'assumed',
  }),
  asking_by_wait: param(0.25, {
    title: 'fall of asking for each week of expected wait',
    min: 0,
    max: 2,
    unit: '1/(1 + value × weeks)',
    source: 'start value of the design; induced demand is the same thing read the other way',
    grade: 'assumed',
  }),
  asking_in_course: chance(
    0.35,
    'asking about a domain in a course, against others',
    'start value of the design, .2–.6',
  ),
  asking_with_plan: chance(0.4, 'asking about a domain with a planned appointment', 'start value of the design, .2–.6'),
  continuity_return: param(0.15, {
    title: 'longer return interval after the usual clinician',
    min: 0,
    max: 0.5,
    unit: 'share',
    source: 'Kajaria-Montag: 13–18 %, evidence key KAJ',
    grade: 'published',
  }),
  weekend_held: chance(
    0.25,
    'a wish to ask at the weekend is still there on Monday',
    'assumed, so that Monday is the busiest day',
  ),
  insists: chance(0.5, 'refused today, does not take a later appointment', 'start value of the design, .2–.6'),
  retries: chance(0.6, 'turned away: tries again within three days', 'start value of the design, .4–.8'),
  turns_to_emergency: chance(
    0.1,
    'turned away: goes to the emergency department',
    'GP Patient Survey, evidence key NV23; .05–.15',
    'published',
  ),
  gives_up_days: param(30, {
    title: 'turned away and given up: mean days until asking again',
    min: 1,
    max: 365,
    unit: 'days',
    source: 'start value of the design, ω = 1/30',
    grade: 'assumed',
  }),
  cancels: chance(0.5, 'cancels a booked appointment when the need has gone', 'docs/ASSUMPTIONS.md#cancelling'),
  unregistered: chance(
    0.003,
    'residents on no list; 15 % of those with severe multiple disadvantage',
    'evidence key AMB20, thin',
  ),
} satisfies Params;

/** Rows of `hazards`: 256 states × 16 sets of domains in a course × what is planned (none, a domain, a review). */
const SERVED = 16 * 6;

export class AskingTables {
  /** Hazard a tick by domain × 16 + level × 4 + in a course (2) + planned (1). */
  private readonly parts = new Float64Array(64);
  /** Hazard a tick by packed state + 256 × (domains in a course + 16 × (0 nothing planned, 1 + domain, 5 a review)). */
  readonly hazards = new Float64Array(256 * SERVED);

  constructor(scale: number, inCourse: number, withPlan: number, ticksADay: number) {
    for (let domain = 0; domain < 4; domain++)
      for (let level = 0; level < 4; level++)
        for (let served = 0; served < 4; served++) {
          let hazard = (ASKING[domain][level] * scale) / ticksADay;
          if (served & 2) hazard *= inCourse;
          if (served & 1) hazard *= withPlan;
          this.parts[domain * 16 + level * 4 + served] = hazard;
        }
    for (let served = 0; served < SERVED; served++) {
      const [courses, planned] = [served & 15, ((1 << (served >> 4)) >> 1) & 15];
      for (let state = 0; state < 256; state++) this.hazards[served * 256 + state] = this.sum(state, courses, planned);
    }
  }

  ofDomain(state: number, domain: number, courses: number, planned: number): number {
    const level = (state >> (domain << 1)) & 3;
    return this.parts[(domain << 4) | (level << 2) | (((courses >> domain) & 1) << 1) | ((planned >> domain) & 1)];
  }

  private sum(state: number, courses: number, planned: number): number {
    const first = this.ofDomain(state, 0, courses, planned) + this.ofDomain(state, 1, courses, planned);
    return first + this.ofDomain(state, 2, courses, planned) + this.ofDomain(state, 3, courses, planned);
  }
}
