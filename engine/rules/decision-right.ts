import { choice, param } from '../kernel/param.ts';
import { AUTHORITIES, AUTHORITY } from '../model/plans/plan-form.ts';
import { defineRule } from './define-rule.ts';

/** Who has the say on how people with several needs are cared for. It decides on plans, never on what a contact achieves. */
export default defineRule({
  code: 'R1',
  id: 'decision-right',
  title: 'Who decides',
  about:
    'Care plans for several needs have parts that belong to different organisations. Each may change its own, an executive or a lead may decide for all, or some or all of them must be no worse off.',
  mechanism: 'M5',
  params: {
    plan: choice('own', {
      title: 'who has the say on a care plan',
      options: AUTHORITIES,
      neutral: 'own',
      source: 'Siggelkow and Rivkin 2005',
      grade: 'published',
    }),
    needed: param(2, {
      title: 'owners who must be no worse off',
      min: 1,
      max: 5,
      integer: true,
      unit: 'owners; only where some must',
      source: 'docs/ASSUMPTIONS.md#care-plans',
      grade: 'assumed',
    }),
    approval: param(600, {
      title: 'time of the executive for proposals',
      min: 5,
      max: 5_000,
      integer: true,
      unit: 'minutes a week for 50,000 people; only where it decides',
      source: 'docs/ASSUMPTIONS.md#care-plans',
      grade: 'assumed',
    }),
  },
  decisions: ({ plan, needed, approval }) => ({
    planAuthority: () => AUTHORITY[plan as keyof typeof AUTHORITY],
    planAcceptors: () => needed,
    approvalMinutes: () => approval,
  }),
});
