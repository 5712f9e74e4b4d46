import { choice, param } from '../kernel/param.ts';
import { LINKERS } from '../model/community/community.ts';
import { defineRule } from './define-rule.ts';

/** Who brings people and those who would help them together. Whoever does spends time that would else go into something else. */
export default defineRule({
  code: 'R15',
  id: 'community-links',
  mechanism: 'M8',
  title: 'Who links people to the community',
  about:
    'Clinicians tell people where to go, under any form. Beside them a paid link worker may meet people and bring them along, or helpers may find them. Posts of link workers are paid out of the minutes that all organisations have; helpers’ hours are their own.',
  params: {
    who: choice('clinician', {
      title: 'who links people to the community',
      options: [...LINKERS],
      neutral: 'clinician',
      source: 'docs/ASSUMPTIONS.md#community',
      grade: 'assumed',
    }),
    posts: param(2.3, {
      title: 'link workers, where they link',
      min: 0,
      max: 20,
      unit: 'posts for 50,000 people',
      source: 'evidence key UCL25: 2.3 a primary care network',
      grade: 'published',
    }),
  },
  decisions: ({ who, posts }) => ({
    whoLinks: () => LINKERS.indexOf(who as (typeof LINKERS)[number]),
    linkWorkers: () => (who === 'link_worker' ? posts : 0),
  }),
});
