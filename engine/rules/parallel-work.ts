import { choice } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** One thing after another, or everything known at once. */
export default defineRule({
  code: 'R19',
  id: 'parallel-work',
  title: 'Working one after another or in parallel',
  about:
    'One at a time: the most severe need that is known is passed on, the others wait for the next contact. All at once: every known need is passed on in the same contact.',
  params: {
    pass_on: choice('one_at_a_time', {
      title: 'known needs passed on in one contact',
      options: ['one_at_a_time', 'all_at_once'],
      neutral: 'one_at_a_time',
      source: 'docs/ASSUMPTIONS.md#parallel-work',
      grade: 'assumed',
    }),
  },
  decisions: ({ pass_on }) => ({ passOnAllAtOnce: () => pass_on === 'all_at_once' }),
});
