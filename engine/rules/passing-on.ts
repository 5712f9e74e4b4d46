import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** How a person gets from one organisation to another. */
export default defineRule({
  code: 'R6',
  id: 'passing-on',
  title: 'How people are passed on',
  about:
    'Gatekept: only the practice refers; a partner who finds another need writes to the practice, which sees the person again. Direct: whoever finds the need hands the person over, where the tie between the two is strong enough. Through a coordinator: a post that all pay for sees to it. Beside any of them, people with several known needs may be taken to a case conference, services may visit a person together, and people may go straight to a service.',
  params: {
    route: choice('gatekept', {
      title: 'route from one organisation to the next',
      options: ['gatekept', 'direct', 'coordinator'],
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
    coordinators: param(1, {
      title: 'posts of a coordinator, from everybody’s minutes',
      min: 0,
      max: 20,
      neutral: 1,
      unit: 'posts for 50,000 people; only where people are passed on by one',
      source: 'docs/ASSUMPTIONS.md#coordinator',
      grade: 'assumed',
    }),
    joint_visits: choice('no', {
      title: 'services with a course for the same person visit together',
      options: ['no', 'yes'],
      neutral: 'no',
      source: 'docs/ASSUMPTIONS.md#joint-visits',
      grade: 'assumed',
    }),
    self_referral: choice('no', {
      title: 'people may go straight to a service',
      options: ['no', 'yes'],
      neutral: 'no',
      source: 'docs/ASSUMPTIONS.md#self-referral',
      grade: 'assumed',
    }),
  },
  decisions: ({ route, work, conference, coordinators, joint_visits, self_referral }) => ({
    handOverDirectly: (needs) => route === 'direct' && (work !== 'several_domains' || needs > 1),
    coordinates: (needs) => route === 'coordinator' && (work !== 'several_domains' || needs > 1),
    coordinators: () => (route === 'coordinator' ? coordinators : 0),
    conferenceCases: () => conference,
    jointVisits: () => joint_visits === 'yes',
    referThemselves: () => self_referral === 'yes',
  }),
});
