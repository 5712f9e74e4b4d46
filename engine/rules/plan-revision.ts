import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** When plans are revised, and on what knowledge. */
export default defineRule({
  code: 'R13',
  id: 'plan-revision',
  title: 'How plans are revised',
  about:
    'Iterative: each revision is decided on what has been seen since the last. Fixed: a year’s revisions are decided on what was known when the planning year began, from that year’s cases, which are more and older.',
  mechanism: 'M5',
  params: {
    every: param(0, {
      title: 'weeks from one revision to the next; 0 for none',
      min: 0,
      max: 52,
      integer: true,
      neutral: 0,
      unit: 'weeks',
      source: 'docs/ASSUMPTIONS.md#care-plans',
      grade: 'assumed',
    }),
    milestones: choice('iterative', {
      title: 'what a revision is decided on',
      options: ['iterative', 'fixed'],
      source: 'docs/ASSUMPTIONS.md#care-plans',
      grade: 'assumed',
    }),
  },
  decisions: ({ every, milestones }) => ({
    planRevisionWeeks: () => every,
    plansByMilestone: () => milestones === 'fixed',
  }),
});
