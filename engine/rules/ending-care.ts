import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** When a course of sessions ends. It always ends when the need is gone. */
export default defineRule({
  code: 'R16',
  id: 'ending-care',
  title: 'When care ends',
  about: 'Session cap: after so many sessions, whatever is left. Need met: when the need is gone.',
  params: {
    ends: choice('need_met', {
      title: 'a course ends',
      options: ['session_cap', 'need_met'],
      neutral: 'need_met',
      source: 'docs/ASSUMPTIONS.md#ending-care',
      grade: 'assumed',
    }),
    cap: param(6, {
      title: 'sessions in a capped course',
      min: 1,
      max: 52,
      integer: true,
      unit: 'sessions; only with a session cap',
      source: 'start value of the design: a course is 6 sessions, 4 to 12',
      grade: 'assumed',
    }),
  },
  decisions: ({ ends, cap }) => ({ continueCourse: (sessions) => ends === 'need_met' || sessions < cap }),
});
