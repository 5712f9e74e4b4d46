import { choice } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** How a person gets from one organisation to another. */
export default defineRule({
  code: 'R6',
  id: 'passing-on',
  title: 'How people are passed on',
  about:
    'Gatekept: only the practice refers; a partner who finds another need writes to the practice, which sees the person again. Direct: whoever finds the need hands the person over.',
  params: {
    route: choice('gatekept', {
      title: 'route from one organisation to the next',
      options: ['gatekept', 'direct'],
      neutral: 'gatekept',
      source: 'docs/ASSUMPTIONS.md#passing-on',
      grade: 'assumed',
    }),
  },
  decisions: ({ route }) => ({ handOverDirectly: () => route === 'direct' }),
});
