import { param } from '../kernel/param.ts';
import { defineService } from '../model/service-definition.ts';

/** The council: assessments and packages. Scarce, and the place where daily living and circumstances meet. */
export default defineService({
  id: 'social-care',
  key: 'social_care',
  title: 'Adult social care',
  about: 'Assessment and support with money, housing, care at home and daily living.',
  clears: {
    mental: param(.05, {
      title: 'chance that a session clears a level, mental',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    social: param(0.3, {
      title: 'chance that a session clears a level, social',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    functional: param(0.27, {
      title: 'chance that a session clears a level, functional',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
  },
  preferred: {
    social: [1, 2, 2],
    functional: [1, 2, 2],
  },
  params: {
    minutes: param(10, {
      title: 'client-facing minutes',
      min: 0,
      max: 1000,
      unit: 'minutes a person of the place and year',
      source: 'start value of the design, to meet published waits; docs/ASSUMPTIONS.md#capacity',
      grade: 'calibrated',
    }),
    session: param(60, {
      title: 'length of a session',
      min: 5,
      max: 240,
      integer: true,
      unit: 'minutes',
      source: 'start value of the design',
      grade: 'assumed',
    }),
    interval: param(7, {
      title: 'from one session to the next',
      min: 1,
      max: 28,
      integer: true,
      unit: 'days',
      source: 'start value of the design: weekly',
      grade: 'assumed',
    }),
  },
});
