import { choice } from '../kernel/param.ts';
import { SANCTIONS } from '../model/sanctions.ts';
import { defineRule } from './define-rule.ts';

/** What follows where a promise is broken. No sanction makes keeping certain: it takes the minutes there are. */
export default defineRule({
  code: 'R10',
  id: 'breach',
  mechanism: 'M4',
  title: 'What follows a breach',
  about:
    'A promised start that does not come in time lowers the trust of whoever was promised it. Reputation: all others hear of it, too. Penalty: it has to be answered for, which takes minutes. Both draw attention to promises, by as much as were broken.',
  params: {
    sanction: choice('none', {
      title: 'what follows a broken promise',
      options: [...SANCTIONS],
      neutral: 'none',
      source: 'docs/ASSUMPTIONS.md#breach',
      grade: 'assumed',
    }),
  },
  decisions: ({ sanction }) => ({ sanction: () => SANCTIONS.indexOf(sanction as (typeof SANCTIONS)[number]) }),
});
