import { choice, param, type Params } from '../kernel/param.ts';

/** How needs hang together, as rates a tick over the 256 packed states (four domains × two bits). Shared by all regimes. */

/** Row to column: how strongly a lit domain bears on another. Structure assumed; hub variants belong to the structural axis. */
export const ADJACENCY: readonly (readonly number[])[] = [
  [0, 0.5, 0.15, 0.6],
  [0.4, 0, 0.6, 0.4],
  [0.2, 0.7, 0, 0.3],
  [0.5, 0.4, 0.4, 0],
];
/** Weight of a domain's level on others. */
export const WEIGHT = [0, 0.5, 1, 1.5] as const;
/** Natural relief a day at level 1; at levels 2 and 3 these shares of it. */
const RELIEF = [1 / 14, 1 / 74, 1 / 102, 1 / 139] as const;
const RELIEF_BY_LEVEL = [0, 1, 0.4, 0.15] as const;
/** Escalation a day. */
const ESCALATION = [0.006, 0.0025, 0.002, 0.0015] as const;
/** Crises a day by domain at level 2; steep in level: an order of magnitude more at level 3. */
const CRISIS = [0.0087, 0.0044, 0.0017, 0.0037] as const;
const CRISIS_BY_LEVEL = [0, 0.06, 1, 10] as const;

const dial = (title: string, max = 3) =>
  param(1, {
    title,
    min: 0,
    max,
    unit: 'factor',
    source: 'start value 1, ±50 %; calibrated under status-quo',
    grade: 'calibrated',
  });

export const NEED_WORLD = {
  coupling: param(0.007, {
    title: 'coupling of needs, κ',
    min: 0,
    max: 0.05,
    unit: 'a day',
    source: 'structural axis of the design: strata 0, .003, .007, .010; docs/ASSUMPTIONS.md#coupling',
    grade: 'assumed',
  }),
  coupling_form: choice('contact', {
    title: 'form of coupling',
    options: ['contact', 'linear', 'none'],
    source:
      'contact process: model description, needs; linear: as much pressure on everybody, whatever their other needs; none is the ablation',
    grade: 'assumed',
  }),
  coupling_linear: param(0.066, {
    title: 'weight of the mean person’s domain, where coupling is linear',
    min: 0,
    max: 1.5,
    unit: 'mean weight; half the burden under the status quo ÷ domain-days',
    source: 'national-mix and fleetwood under status-quo: 193 level-days a person-year; docs/ASSUMPTIONS.md#coupling',
    grade: 'calculated',
  }),
  relief_physical: dial('natural relief, physical'),
  relief_mental: dial('natural relief, mental'),
  relief_social: dial('natural relief, social'),
  relief_functional: dial('natural relief, functional'),
  escalation_physical: dial('escalation, physical'),
  escalation_mental: dial('escalation, mental'),
  escalation_social: dial('escalation, social'),
  escalation_functional: dial('escalation, functional'),
  crises: dial('crises', 10),
} satisfies Params;

/** What an endogenous transition does: domain × 4 + kind. */
export const WORSEN = 0;
export const RELIEVE = 1;
export const CRISIS_KIND = 2;
const SLOTS = 12;

export class NeedTables {
  /** Total rate a tick of a state. */
  readonly total = new Float64Array(256);
  private readonly cumulated = new Float64Array(256 * SLOTS);
  private readonly codes = new Uint8Array(256 * SLOTS);

  constructor(world: Readonly<Record<keyof typeof NEED_WORLD, number | string>>, ticksADay: number) {
    const kappa = world.coupling_form === 'none' ? 0 : Number(world.coupling);
    const linear = world.coupling_form === 'linear';
    const reliefs = [world.relief_physical, world.relief_mental, world.relief_social, world.relief_functional].map(
      Number,
    );
    const growth = [
      world.escalation_physical,
      world.escalation_mental,
      world.escalation_social,
      world.escalation_functional,
    ].map(Number);
    for (let state = 0; state < 256; state++) {
      let [sum, slot] = [0, 0];
      const put = (rate: number, domain: number, kind: number) => {
        if (rate <= 0) return;
        this.cumulated[state * SLOTS + slot] = sum += rate / ticksADay;
        this.codes[state * SLOTS + slot++] = domain * 4 + kind;
      };
      for (let domain = 0; domain < 4; domain++) {
        const level = (state >> (domain * 2)) & 3;
        const pressure =
          kappa * (linear ? meanPressure(domain) * Number(world.coupling_linear) : couplingPressure(state, domain));
        if (level === 0) put(pressure, domain, WORSEN);
        else {
          if (level < 3) put(ESCALATION[domain] * growth[domain] + pressure, domain, WORSEN);
          put(RELIEF[domain] * RELIEF_BY_LEVEL[level] * reliefs[domain], domain, RELIEVE);
          put(CRISIS[domain] * CRISIS_BY_LEVEL[level] * Number(world.crises), domain, CRISIS_KIND);
        }
      }
      this.total[state] = sum;
    }
  }

  /** The transition a uniform selects in a state whose total rate is above 0. */
  select(state: number, uniform: number): number {
    const target = uniform * this.total[state];
    let slot = Math.imul(state, SLOTS);
    // The last rate put in is the total itself, and uniform < 1: the loop ends inside the state's own slots.
    while (this.cumulated[slot] <= target) slot++;
    return this.codes[slot];
  }
}

/** Σ_j A_jd · w(L_j): what the other domains of a state bring to bear on one. */
export function couplingPressure(state: number, domain: number): number {
  let sum = 0;
  for (let other = 0; other < 4; other++)
    if (other !== domain) sum += ADJACENCY[other][domain] * WEIGHT[(state >> (other * 2)) & 3];
  return sum;
}

/** Σ_j A_jd: what other domains would bring to bear on one if each had the weight 1. */
const meanPressure = (domain: number): number => ADJACENCY.reduce((sum, row) => sum + row[domain], 0);
