import { choice, param } from '../kernel/param.ts';
import { AUTHORITIES, AUTHORITY } from '../model/plans/plan-form.ts';
import { defineRule } from './define-rule.ts';

/** Who has the say, by class of decision. It decides on plans and on where minutes are worked, never on what a contact achieves. */
export default defineRule({
  code: 'R1',
  id: 'decision-right',
  title: 'Who decides',
  about:
    'Care plans for several needs have parts that belong to different organisations. Each may change its own, an executive or a lead may decide for all, or some or all of them must be no worse off. The same may be asked of how the practices’ minutes are divided, where they are divided anew.',
  mechanisms: { plan: 'M5', capacity: 'M4' },
  params: {
    plan: choice('own', {
      title: 'who has the say on a care plan',
      options: AUTHORITIES,
      neutral: 'own',
      source: 'Siggelkow and Rivkin 2005',
      grade: 'published',
    }),
    capacity: choice('own', {
      title: 'who has the say on how the practices’ minutes are divided',
      options: AUTHORITIES,
      neutral: 'own',
      source: 'docs/ASSUMPTIONS.md#dividing',
      grade: 'assumed',
    }),
    needed: param(2, {
      title: 'how many must be no worse off',
      min: 1,
      max: 5,
      integer: true,
      unit: 'owners of a plan, or practices that lend; only where some must',
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
  decisions: ({ plan, capacity, needed, approval }) => ({
    planAuthority: () => AUTHORITY[plan as keyof typeof AUTHORITY],
    capacityAuthority: () => AUTHORITY[capacity as keyof typeof AUTHORITY],
    planAcceptors: () => needed,
    approvalMinutes: () => approval,
  }),
});
