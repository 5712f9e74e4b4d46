import type { Entry } from './entries.ts';

/** How far an input may be off. `stated`: by the design's start values or a source; else by the rule of ±40 %. */
export interface Plausible {
  readonly low: number;
  readonly high: number;
  readonly stated: boolean;
}

/** Ranges that come with a start value or a source. Values in the unit of the input. */
const STATED: Readonly<Record<string, readonly [low: number, high: number]>> = {
  deprivation_spread: [8, 16],
  leaving: [0.05, 0.12],
  unregistered: [0.001, 0.009],
  personal_difference: [0.2, 1.2],
  yearly_variation: [0.2, 1.2],
  events_physical: [0.6, 1.4],
  events_mental: [0.6, 1.4],
  events_social: [0.6, 1.4],
  events_functional: [0.6, 1.4],
  deprivation_gradient: [0.03, 0.09],
  deprivation_gradient_social: [0.08, 0.22],
  injuries: [0.15, 0.3],
  reviews: [0.7, 1.3],
  coupling: [0, 0.01],
  relief_physical: [0.5, 1.5],
  relief_mental: [0.5, 1.5],
  relief_social: [0.5, 1.5],
  relief_functional: [0.5, 1.5],
  escalation_physical: [0.5, 1.5],
  escalation_mental: [0.5, 1.5],
  escalation_social: [0.5, 1.5],
  escalation_functional: [0.5, 1.5],
  asking: [0.5, 1.5],
  asking_by_wait: [0, 0.5],
  asking_in_course: [0.2, 0.6],
  asking_with_plan: [0.2, 0.6],
  continuity_return: [0, 0.2],
  insists: [0.2, 0.6],
  retries: [0.4, 0.8],
  turns_to_emergency: [0.05, 0.15],
  practice_minutes: [70, 80],
  on_the_day: [0.34, 0.5],
  horizon: [21, 28],
  follow_up: [0.36, 0.66],
  follow_up_mental: [0.53, 0.99],
  notices: [0.15, 0.6],
  verification: [0, 20],
  trust: [0.3, 0.7],
  trust_weight: [4, 30],
  trust_memory: [0.95, 1],
  tie_decay: [0.005, 0.045],
  tie_build: [15, 60],
  conference_minutes: [5, 20],
  conference_preparation: [10, 60],
  outreach_finds: [0.5, 0.9],
  outreach_right: [0.8, 0.98],
  community_nursing_minutes: [8.4, 21],
  mental_health_minutes: [9, 33],
  social_care_minutes: [6, 18],
  voluntary_minutes: [4.2, 10.5],
  reporting_minutes: [0, 24],
  plan_bits: [6, 12],
  plan_interactions: [0, 7],
  plan_noise: [0.02, 0.2],
  plan_drift_weeks: [13, 104],
  plan_drift_keep: [0.2, 0.9],
  goal_consensus: [0.5, 1],
  plan_answers: [0.2, 1],
  attention_sharpness: [1, 10],
  attention_unrewarded: [0, 0.3],
  gaming_minutes: [0.1, 10],
  helpers_leave: [0.02, 0.2],
  becomes_helper: [0.002, 0.02],
  link_caseload: [200, 390],
  leaves_at_rest: [0.06, 0.14],
  vacancy: [90, 270],
  'indicators.audit': [0, 0.3],
  'indicators.weight': [0, 1],
  'ending-care.cap': [4, 12],
};

/** Share of the value that an input without a stated range may be off by. */
const MOST = 0.4;

/**
 * The plausible range of a number. Undefined for a choice or an order, whose options are its range, and for a number of a rule, which
 * is what forms differ in and nobody's guess, unless a range is stated.
 */
export function plausible({ name, param, rule }: Entry): Plausible | undefined {
  if (param.kind !== 'number') return undefined;
  const { value, min, max, integer } = param;
  if (Object.hasOwn(STATED, name)) return { low: STATED[name][0], high: STATED[name][1], stated: true };
  if (rule !== undefined) return undefined;
  const rounded = (x: number) => (integer ? Math.round(x) : Number(x.toPrecision(3)));
  const [low, high] = [rounded(value * (1 - MOST)), rounded(value * (1 + MOST))];
  return { low: Math.max(min, low), high: Math.min(max, high), stated: false };
}

/** Names with a stated range, so that a test can find one that no input has. */
export const STATED_NAMES: readonly string[] = Object.keys(STATED);
