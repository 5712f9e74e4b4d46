import type { Value, Values } from '../kernel/param.ts';
import { ATTENTION_WORLD } from './attention/attention-world.ts';
import { ASKING_WORLD } from './asking-tables.ts';
import { COMMUNITY_WORLD } from './community/community-world.ts';
import { CONFERENCE_WORLD } from './conference.ts';
import { CONSULTATION_WORLD } from './consultation.ts';
import { COSTS_WORLD } from './costs.ts';
import { COORDINATOR_WORLD } from './coordinator.ts';
import { PEOPLE_WORLD } from './demography.ts';
import { DIVIDING_WORLD } from './dividing/dividing-world.ts';
import { EMERGENCY_WORLD } from './emergency.ts';
import { FOUNDING_WORLD } from './founding.ts';
import { MEASURING_WORLD } from './indicators.ts';
import { JOINT_VISIT_WORLD } from './joint-visits.ts';
import { NEED_WORLD } from './need-tables.ts';
import { NOTICING_WORLD } from './noticing.ts';
import { OUTREACH_WORLD } from './outreach.ts';
import { PASSING_WORLD } from './passing-on.ts';
import { PLANS_WORLD } from './plans/plans-world.ts';
import { PRACTICE_WORLD } from './practice-world.ts';
import { RATES_WORLD } from './rates.ts';
import { SANCTIONS_WORLD } from './sanctions.ts';
import { SELF_REFERRAL_WORLD } from './self-referral.ts';
import { SERVICES_WORLD } from './service-world.ts';
import { SHOCKS_WORLD } from './shocks.ts';
import { TIES_WORLD } from './ties.ts';
import { TREATMENT_WORLD } from './treatment.ts';
import { WORKFORCE_WORLD } from './workforce/workforce-world.ts';

/** The shared inputs of the model, the same for every regime; each mechanism's file owns its own table. */
export const MODEL_WORLD = {
  ...PEOPLE_WORLD,
  ...RATES_WORLD,
  ...NEED_WORLD,
  ...TREATMENT_WORLD,
  ...ASKING_WORLD,
  ...PRACTICE_WORLD,
  ...CONSULTATION_WORLD,
  ...NOTICING_WORLD,
  ...PASSING_WORLD,
  ...TIES_WORLD,
  ...CONFERENCE_WORLD,
  ...JOINT_VISIT_WORLD,
  ...COORDINATOR_WORLD,
  ...SELF_REFERRAL_WORLD,
  ...SANCTIONS_WORLD,
  ...DIVIDING_WORLD,
  ...FOUNDING_WORLD,
  ...OUTREACH_WORLD,
  ...SERVICES_WORLD,
  ...EMERGENCY_WORLD,
  ...MEASURING_WORLD,
  ...PLANS_WORLD,
  ...ATTENTION_WORLD,
  ...COMMUNITY_WORLD,
  ...WORKFORCE_WORLD,
  ...SHOCKS_WORLD,
  ...COSTS_WORLD,
};

/** Values of the model's inputs, and of each service's: `KEY_minutes`, `KEY_session`, `KEY_interval`, `KEY_clears_DOMAIN`. */
export type World = Values<typeof MODEL_WORLD> & Readonly<Record<string, Value>>;
