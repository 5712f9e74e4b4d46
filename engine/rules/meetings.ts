import { param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** How often organisations meet to get to know one another's work. Ties grow by it; it takes the minutes of both. */
export default defineRule({
  code: 'R8',
  id: 'meetings',
  title: 'Meetings between organisations',
  about:
    'Every so many weeks each organisation gives time to its ties with all the others. Ties fade between meetings, and below a certain strength nobody hands a person straight over.',
  params: {
    every: param(0, {
      title: 'weeks from one meeting to the next; 0 for none',
      min: 0,
      max: 52,
      integer: true,
      neutral: 0,
      unit: 'weeks',
      source: 'docs/ASSUMPTIONS.md#ties',
      grade: 'assumed',
    }),
  },
  decisions: ({ every }) => ({ weeksBetweenMeetings: () => every }),
});
