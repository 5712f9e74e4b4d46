import { choice } from '../kernel/param.ts';
import { defineRule } from './define-rule.ts';

/** Who can read what whom has written. It moves knowledge; it gives nobody skill. */
export default defineRule({
  code: 'R7',
  id: 'information',
  title: 'Who sees which record',
  about:
    'Own: each organisation knows what it has itself met or been told. Shared: what one has recorded, all can read. Register: shared, and people at risk can be looked up before they ask, which only outreach does. No record makes anybody notice more.',
  params: {
    record: choice('own', {
      title: 'record in use',
      options: ['own', 'shared', 'register'],
      neutral: 'own',
      source: 'docs/ASSUMPTIONS.md#information',
      grade: 'assumed',
    }),
  },
  decisions: ({ record }) => ({ shareRecords: () => record !== 'own', keepsRegister: () => record === 'register' }),
});
