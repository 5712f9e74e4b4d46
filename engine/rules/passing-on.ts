import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** How a person gets from one organisation to another. */
export default defineRule({
  code: 'R6',
  id: 'passing-on',
  title: 'How people are passed on',
  about:
    'Gatekept: only the practice refers; a partner who finds another need writes to the practice, which sees the person again. Direct: whoever finds the need hands the person over, where the tie between the two is strong enough. Beside either, people with several known needs may be taken to a case conference.',
  params: {
    route: choice('gatekept', {
      title: 'route from one organisation to the next',
      options: ['gatekept', 'direct'],
      neutral: 'gatekept',
      source: 'docs/ASSUMPTIONS.md#passing-on',
      grade: 'assumed',
    }),
    work: choice('all', {
      title: 'work that goes by that route',
      options: ['all', 'several_domains'],
      neutral: 'all',
      source: 'docs/ASSUMPTIONS.md#passing-on',
      grade: 'assumed',
    }),
    conference: param(0, {
      title: 'cases taken to a case conference',
      min: 0,
      max: 100,
      neutral: 0,
      unit: 'cases a week for 10,000 people',
      source: 'docs/ASSUMPTIONS.md#conference',
      grade: 'assumed',
    }),
  },
  decisions: ({ route, work, conference }) => ({
    handOverDirectly: (needs) => route === 'direct' && (work !== 'several_domains' || needs > 1),
    conferenceCases: () => conference,
  }),
});
