import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** Whose minutes are whose. Pooling is paid for: in planning minutes, and in contacts away from one's own clinician. */
export default defineRule({
  code: 'R11',
  id: 'capacity',
  title: 'Whose capacity it is',
  about:
    'Own: each practice serves its own list. Pooled: whoever was about to be turned away may take unused minutes of another practice in the place, where nobody knows them.',
  params: {
    arrangement: choice('own', {
      title: 'arrangement of same-day capacity',
      options: ['own', 'pooled'],
      neutral: 'own',
      source: 'docs/ASSUMPTIONS.md#capacity',
      grade: 'assumed',
    }),
    planning: param(30, {
      title: 'planning a pooled arrangement costs each practice',
      min: 0,
      max: 240,
      integer: true,
      unit: 'minutes a week for a list of 8,000; only where pooled',
      source: 'docs/ASSUMPTIONS.md#capacity',
      grade: 'assumed',
    }),
  },
  decisions: ({ arrangement, planning }) => ({
    poolCapacity: () => arrangement === 'pooled',
    planningMinutes: () => (arrangement === 'pooled' ? planning : 0),
  }),
});
