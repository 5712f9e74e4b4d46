import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** What is measured and what follows from it. It moves minutes between streams; it cannot make or strand any. */
export default defineRule({
  code: 'R4',
  id: 'indicators',
  title: 'Indicators and their consequence',
  about:
    'A target for the share of appointments held on the day they were booked. With a consequence, each month a practice that reports less moves minutes from booked to same-day work, in proportion to the weight; whatever is not used on the day is still released.',
  params: {
    same_day_target: param(0, {
      title: 'target for appointments held on the day of booking',
      min: 0,
      max: 1,
      neutral: 0,
      unit: 'share of appointments; 0 is no target',
      source: 'docs/ASSUMPTIONS.md#indicators',
      grade: 'assumed',
    }),
    physical_care_target: param(0, {
      title: 'target for known physical needs under care',
      min: 0,
      max: 1,
      neutral: 0,
      unit: 'share of known physical needs; 0 is no target',
      source: 'docs/ASSUMPTIONS.md#attention',
      grade: 'assumed',
    }),
    starts_target: param(0, {
      title: 'target for courses begun by the day promised',
      min: 0,
      max: 1,
      neutral: 0,
      unit: 'share of promised starts; 0 is no target',
      source: 'docs/ASSUMPTIONS.md#attention',
      grade: 'assumed',
    }),
    audit: param(0.05, {
      title: 'a record that was made to fit is found out',
      min: 0,
      max: 1,
      unit: 'chance a record',
      source: 'start value of the design, 0–.3',
      grade: 'assumed',
    }),
    ratchet: choice('no', {
      title: 'what was reached becomes the target of the next year',
      options: ['no', 'yes'],
      neutral: 'no',
      source: 'docs/ASSUMPTIONS.md#attention',
      grade: 'assumed',
    }),
    consequence: choice('none', {
      title: 'what follows from missing the target',
      options: ['none', 'performance_management'],
      neutral: 'none',
      source: 'docs/ASSUMPTIONS.md#indicators',
      grade: 'assumed',
    }),
    weight: param(0.3, {
      title: 'weight on what is measured, under consequence',
      min: 0,
      max: 1,
      unit: 'share of the shortfall moved each month',
      source: 'start value of the design: .3 under consequence',
      grade: 'assumed',
    }),
    lag: param(56, {
      title: 'days before a figure reaches those who act on it',
      min: 0,
      max: 365,
      integer: true,
      unit: 'days',
      source: 'docs/ASSUMPTIONS.md#indicators',
      grade: 'assumed',
    }),
  },
  decisions: ({ same_day_target, physical_care_target, starts_target, audit, ratchet, consequence, weight, lag }) => ({
    sameDayTarget: () => same_day_target,
    physicalCareTarget: () => physical_care_target,
    startsTarget: () => starts_target,
    auditChance: () => audit,
    raisesTargets: () => ratchet === 'yes',
    pullToTarget: () => (consequence === 'performance_management' ? weight : 0),
    reportingLag: () => lag,
  }),
});
