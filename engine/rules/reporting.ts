import { param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** How many indicators are reported. What one costs is the world's, the same under every regime. */
export default defineRule({
  code: 'R5',
  id: 'reporting',
  title: 'How much is reported',
  about: 'Each indicator takes the same minutes a week of every clinician-equivalent, whoever asks for it.',
  params: {
    indicators: param(0, {
      title: 'indicators reported by every practice and partner service',
      min: 0,
      max: 40,
      integer: true,
      neutral: 0,
      unit: 'indicators',
      source: 'docs/ASSUMPTIONS.md#reporting',
      grade: 'assumed',
    }),
  },
  decisions: ({ indicators }) => ({ indicatorsReported: () => indicators }),
});
