import { param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** How much time goes into finding need before it asks. */
export default defineRule({
  code: 'R14',
  id: 'outreach',
  mechanism: 'M10',
  title: 'Outreach',
  about:
    'Practices give a share of their minutes to people who have not asked. It brings work now, and may spare worse later.',
  params: {
    share: param(0, {
      title: 'share of practice minutes for outreach',
      min: 0,
      max: 0.2,
      neutral: 0,
      unit: 'share of paid minutes',
      source: 'docs/ASSUMPTIONS.md#outreach',
      grade: 'assumed',
    }),
  },
  decisions: ({ share }) => ({ outreachShare: () => share }),
});
