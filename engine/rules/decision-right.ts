import { choice, param } from '../kernel/param.ts';
import { AUTHORITIES, AUTHORITY } from '../model/plans/plan-form.ts';
import { defineRule } from './define-rule.ts';

const authority = (name: string): number => AUTHORITY[name as keyof typeof AUTHORITY];
/** Where rules do not say, nobody is asked. */
const askedOf = (name = 'executive'): number => authority(name);

/** Who has the say, by class of decision: on plans, where minutes are worked, measures and membership, never on what a contact achieves. */
export default defineRule({
  code: 'R1',
  id: 'decision-right',
  title: 'Who decides',
  about:
    'Care plans for several needs have parts that belong to different organisations. Each may change its own, an executive or a lead may decide for all, or some or all of them must be no worse off. The same is said of how the practices’ minutes are divided, where they are divided anew, of whether what is to be measured is in force, and of which practices belong to what they share.',
  mechanisms: { plan: 'M5', capacity: 'M4', measures: 'M4', membership: 'M4' },
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
    measures: choice('executive', {
      title: 'who has the say on whether targets and indicators are in force',
      options: AUTHORITIES,
      neutral: 'executive',
      source: 'docs/ASSUMPTIONS.md#measuring-and-belonging',
      grade: 'assumed',
    }),
    membership: choice('executive', {
      title: 'who has the say on which practices belong',
      options: AUTHORITIES,
      neutral: 'executive',
      source: 'docs/ASSUMPTIONS.md#measuring-and-belonging',
      grade: 'assumed',
    }),
    needed: param(2, {
      title: 'how many must be no worse off',
      min: 1,
      max: 5,
      integer: true,
      unit: 'owners of a plan, practices that lend, or members that are asked; only where some must',
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
  decisions: ({ plan, capacity, measures, membership, needed, approval }) => ({
    planAuthority: () => authority(plan),
    capacityAuthority: () => authority(capacity),
    measuringAuthority: () => askedOf(measures),
    membershipAuthority: () => askedOf(membership),
    planAcceptors: () => needed,
    approvalMinutes: () => approval,
  }),
});
