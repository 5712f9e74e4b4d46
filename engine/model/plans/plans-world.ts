import { choice, param, type Params } from '../../kernel/param.ts';

const START = 'start value of the design';
const number = (value: number, min: number, max: number, unit: string, title: string, source: string) =>
  param(value, { title, min, max, unit, source, grade: 'assumed' });
const whole = (value: number, min: number, max: number, unit: string, title: string, source: string) =>
  param(value, { title, min, max, unit, source, integer: true, grade: 'assumed' });
const OWN = 'docs/ASSUMPTIONS.md#care-plans';

export const PLANS_WORLD = {
  care_plans: choice('off', {
    title: 'what works for several needs at once has to be found',
    options: ['on', 'off'],
    source: 'off: every contact is as good as the best plan; docs/ASSUMPTIONS.md#care-plans',
    grade: 'assumed',
  }),
  plan_bits: whole(8, 6, 12, 'choices', 'choices that make up a care plan', `${START}, 6–12`),
  plan_interactions: whole(5, 0, 11, 'other choices', 'others on which what a choice is worth depends; all of them at most', `${START}, 0 to all others`),
  plan_noise: number(0.1, 0, 0.5, 'payoff, × 1/√cases', 'error in judging a plan by the cases seen', `${START}, .02–.2`),
  plan_drift_weeks: whole(52, 0, 520, 'weeks; 0 for never', 'time from one change of what works to the next', `${START}, 13–104`),
  plan_drift_keep: number(0.8, 0, 1, 'share', 'what stays as it was when what works changes', `${START}, .2–.9`),
  goal_consensus: number(0.75, 0, 1, 'weight, own part 1', 'weight of the other organisations’ part in what one of them wants', `${START}, .5–1`),
  plan_acceptance: choice('threshold', {
    title: 'when an owner accepts a change of a plan',
    options: ['threshold', 'logistic'],
    source: 'threshold: what is no worse for it; logistic: the more gladly the more it gains; docs/ASSUMPTIONS.md#care-plans',
    grade: 'assumed',
  }),
  plan_looseness: number(0.05, 0.001, 1, 'payoff', 'how loosely an owner goes by its gain, where acceptance is logistic', OWN),
  plan_answers: number(0.5, 0.05, 5, 'answers a week', 'how soon a member answers a proposal', `${START}, .2–1`),
  plan_copying_error: number(0.05, 0, 1, 'chance a choice', 'a difference missed in copying another’s plan', OWN),
  plan_minutes: number(20, 0, 240, 'minutes of each owner for a practice of 8,000', 'revising one plan', OWN),
  plan_approval: number(30, 1, 480, 'minutes of the executive of 50,000 people', 'deciding on one proposal', OWN),
  borough_practices: whole(24, 1, 60, 'practices', 'practices elsewhere in the borough that learn as well', OWN),
} satisfies Params; // prettier-ignore
