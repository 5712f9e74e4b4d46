import { choice } from '../kernel/param.ts';
import { CLASSES } from '../model/class-of-work.ts';
import { defineRule } from './define-rule.ts';

const scale = (title: string) =>
  choice('practice', {
    title,
    options: ['practice', 'place'],
    neutral: 'practice',
    source: 'docs/ASSUMPTIONS.md#scale',
    grade: 'assumed',
  });

/** At which scale work that is wanted today is done. Away from one's own practice nobody knows one. */
export default defineRule({
  code: 'R12',
  id: 'scale',
  mechanism: 'M4',
  title: 'Scale of each class of work',
  about:
    'Work that is wanted today is done by the practice on whose list somebody is, or by the place: then by whichever practice has most minutes left, which checks what it is told, and where nobody knows the person. Not everybody travels.',
  params: {
    on_the_day: scale('somebody of whom nothing is on record'),
    known_solution: scale('a need with a known solution'),
    long: scale('a single need that takes long'),
    several_domains: scale('needs in several domains'),
  },
  decisions: (values) => {
    const shared = CLASSES.map((name) => (values as Readonly<Record<string, unknown>>)[name] === 'place');
    return { sharesWork: (classOfWork) => shared[classOfWork] };
  },
});
