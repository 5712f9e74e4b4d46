import { choice } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** Who is next on a waiting list. */
export default defineRule({
  code: 'R20',
  id: 'waiting-order',
  title: 'Order of waiting lists',
  about: 'First come: by date of referral. By need: the most severe first, then by date.',
  params: {
    order: choice('first_come', {
      title: 'next from the waiting list',
      options: ['first_come', 'by_need'],
      neutral: 'first_come',
      source: 'docs/ASSUMPTIONS.md#waiting-order',
      grade: 'assumed',
    }),
  },
  decisions: ({ order }) => ({ takeByNeed: () => order === 'by_need' }),
});
