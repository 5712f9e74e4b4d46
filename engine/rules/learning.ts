import { choice, param } from '../kernel/param.ts';
import { LEARNING, LEARNINGS } from '../model/plans/plan-form.ts';
import { defineRule } from './define-rule.ts';

/** Where better plans come from. Which way of copying helps depends on who can see whom, so each is a choice of its own. */
export default defineRule({
  code: 'R9',
  id: 'learning',
  title: 'Learning what works',
  about:
    'Plans stay as they are, are revised by each practice and its partners alone, copied from practices one is tied to or from the whole borough, or set by a central code that learns from those who do better.',
  mechanism: 'M5',
  params: {
    from: choice('none', {
      title: 'where better plans come from',
      options: LEARNINGS,
      neutral: 'none',
      source: 'March 1991; Lazer and Friedman 2007',
      grade: 'published',
    }),
    copying: choice('best', {
      title: 'whom a practice copies',
      options: ['best', 'conformity'],
      source: 'Barkoczi and Galesic 2016',
      grade: 'published',
    }),
    ties: choice('first', {
      title: 'conformity where all those seen differ: none is copied (first), or any (random)',
      options: ['first', 'random'],
      source: 'Barkoczi and Galesic 2016',
      grade: 'published',
    }),
    sample: param(3, {
      title: 'others that a practice looks at',
      min: 0,
      max: 100,
      integer: true,
      unit: 'practices; 0 for all in sight',
      source: 'Barkoczi and Galesic 2016',
      grade: 'published',
    }),
    speed: param(0.5, {
      title: 'how fast: looking at others; with a code, taking a choice of it over',
      min: 0,
      max: 1,
      unit: 'chance a revision',
      source: 'Lazer and Friedman 2007; March 1991',
      grade: 'assumed',
    }),
    code: param(0.5, {
      title: 'how fast the code follows those who do better',
      min: 0,
      max: 1,
      unit: 'chance a revision and choice, for a majority of one',
      source: 'March 1991',
      grade: 'assumed',
    }),
  },
  decisions: ({ from, copying, ties, sample, speed, code }) => ({
    planLearning: () => LEARNING[from as keyof typeof LEARNING],
    copiesMost: () => copying === 'conformity',
    copiesAny: () => ties === 'random',
    planSample: () => sample,
    learningSpeed: () => speed,
    codeLearning: () => code,
  }),
});
