import { param, type Params } from '../kernel/param.ts';

export const SERVICES_WORLD = {
  triage: param(10, {
    title: 'looking at a referral',
    min: 0,
    max: 60,
    integer: true,
    unit: 'minutes',
    source: 'docs/ASSUMPTIONS.md#triage',
    grade: 'assumed',
  }),
  service_indirect: param(0.3, {
    title: 'partner services’ time that is not with people',
    min: 0,
    max: 0.8,
    unit: 'share of paid minutes',
    source: 'docs/ASSUMPTIONS.md#indirect',
    grade: 'assumed',
  }),
  service_gradient: param(0.12, {
    title: 'partner services: more capacity for each step of deprivation',
    min: 0,
    max: 0.4,
    unit: 'share a national fifth',
    source: 'docs/ASSUMPTIONS.md#need-weighting',
    grade: 'assumed',
  }),
  session_missed: param(0.068, {
    title: 'sessions of a course not attended',
    min: 0,
    max: 1,
    unit: 'chance; the rate of appointments booked 2–7 days ahead',
    source: 'evidence key GPO18',
    grade: 'published',
  }),
  lapse: param(0.001, {
    title: 'referrals that lapse while waiting',
    min: 0,
    max: 0.05,
    unit: 'hazard a day',
    source: 'docs/ASSUMPTIONS.md#lapse',
    grade: 'assumed',
  }),
} satisfies Params;
