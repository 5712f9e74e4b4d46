import { choice, param } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

const many = (value: number, max: number, unit: string, title: string) =>
  param(value, { title, min: 1, max, integer: true, neutral: value, unit, source: 'Siggelkow and Rivkin 2005', grade: 'published' }); // prettier-ignore

/** How much is looked at before a plan is changed. Screening itself belongs to who decides (R1). */
export default defineRule({
  code: 'R2',
  id: 'proposing',
  title: 'Proposing and screening',
  about:
    'In a revision each owner thinks of so many changes of its own part, puts the best forward, and whoever decides compares so many combinations.',
  mechanism: 'M5',
  params: {
    alternatives: many(1, 6, 'changes; as many as it has choices at most', 'changes that an owner thinks of'),
    proposals: many(2, 4, 'versions, the present one among them', 'versions that an owner puts forward'),
    composites: many(4, 16, 'combinations', 'combinations that are compared'),
    forwarding: choice('ranked', {
      title: 'what owners put forward together: what they rank highest, or all they thought of, unseen (lateral)',
      options: ['ranked', 'unseen'],
      neutral: 'ranked',
      source: 'Siggelkow and Rivkin 2005',
      grade: 'published',
    }),
  },
  decisions: ({ alternatives, proposals, composites, forwarding }) => ({
    planAlternatives: () => alternatives,
    planProposals: () => proposals,
    planComposites: () => composites,
    forwardsUnseen: () => forwarding === 'unseen',
  }),
});
