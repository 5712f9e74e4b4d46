import { order } from '../kernel/param.ts';
import { DUTIES } from '../model/vocabulary.ts';
import { defineRule } from './define-rule.ts';

/** What comes first when a day is too short. */
export default defineRule({
  code: 'R18',
  id: 'order-of-duties',
  title: 'Order of duties',
  about:
    'Duties are met in this order while minutes last. What is ranked below care is done from minutes that care left over.',
  params: {
    order: order([...DUTIES], {
      title: 'order in which duties are met',
      options: DUTIES,
      neutral: [...DUTIES],
      source: 'docs/ASSUMPTIONS.md#order-of-duties',
      grade: 'assumed',
    }),
  },
  decisions: ({ order: ranked }) => {
    const rank = DUTIES.map((duty) => ranked.indexOf(duty));
    return { dutyRank: (duty) => rank[duty] };
  },
});
