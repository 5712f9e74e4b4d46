import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** Whose minutes are whose. Pooling is paid for: in planning minutes, and in contacts away from one's own clinician. */
export default defineRule({
  code: 'R11',
  id: 'capacity',
  title: 'Whose capacity it is',
  about:
    'Own: each practice serves its own list. Pooled, by command: whoever was about to be turned away may take unused minutes of another practice in the place, where nobody knows them. By agreement: the same between practices that are tied. Ring-fenced: a share of the day is kept for people with several known needs, and released at its end. Divided anew: once a cycle minutes are lent from practice to practice, as those decide who have the say on capacity.',
  mechanism: 'M4',
  params: {
    arrangement: choice('own', {
      title: 'arrangement of same-day capacity',
      options: ['own', 'pooled', 'pooled_by_agreement', 'ring_fenced'],
      neutral: 'own',
      source: 'docs/ASSUMPTIONS.md#capacity',
      grade: 'assumed',
    }),
    planning: param(30, {
      title: 'planning a shared arrangement costs each practice',
      min: 0,
      max: 240,
      integer: true,
      unit: 'minutes a week for a list of 8,000; only where not own, or divided anew',
      source: 'docs/ASSUMPTIONS.md#capacity',
      grade: 'assumed',
    }),
    fenced: param(0.2, {
      title: 'minutes of the day that are kept for people with several known needs',
      min: 0,
      max: 1,
      unit: 'share of what a practice opens with; only where ring-fenced',
      source: 'docs/ASSUMPTIONS.md#capacity',
      grade: 'assumed',
    }),
    cycle: param(0, {
      title: 'from one division of the practices’ minutes to the next',
      min: 0,
      max: 52,
      integer: true,
      neutral: 0,
      unit: 'weeks; 0 for never; only where capacity is decided on together',
      source: 'docs/ASSUMPTIONS.md#dividing',
      grade: 'assumed',
    }),
    movable: param(0.1, {
      title: 'minutes of a practice that a division moves at most, out or in',
      min: 0,
      max: 0.5,
      unit: 'share of its minutes for people; only where divided anew',
      source: 'docs/ASSUMPTIONS.md#dividing',
      grade: 'assumed',
    }),
  },
  decisions: ({ arrangement, planning, fenced, cycle, movable }) => ({
    poolCapacity: () => arrangement === 'pooled' || arrangement === 'pooled_by_agreement',
    sharesByAgreement: () => arrangement === 'pooled_by_agreement',
    ringFence: () => (arrangement === 'ring_fenced' ? fenced : 0),
    planningMinutes: () => (arrangement === 'own' ? 0 : planning),
    divisionWeeks: () => cycle,
    movableShare: () => movable,
    divisionMinutes: () => (arrangement === 'own' ? planning : 0),
  }),
});
