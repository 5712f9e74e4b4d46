import { param } from '../kernel/param.ts';
import { defineService } from '../model/service-definition.ts';

/** Charities and groups: first port for what is wrong in circumstances rather than in body. */
export default defineService({
  id: 'voluntary',
  key: 'voluntary',
  title: 'Voluntary sector and groups',
  about: 'Charities, advice, befriending and community groups.',
  clears: {
    mental: param(.2, {
      title: 'chance that a session clears a level, mental',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    social: param(0.25, {
      title: 'chance that a session clears a level, social',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    functional: param(.15, {
      title: 'chance that a session clears a level, functional',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
  },
  preferred: {
    mental: [1, 0, 0],
    social: [2, 1, 1],
  },
  params: {
    minutes: param(7, {
      title: 'client-facing minutes',
      min: 0,
      max: 1000,
      unit: 'minutes a person of the place and year',
      source: 'start value of the design, to meet published waits; docs/ASSUMPTIONS.md#capacity',
      grade: 'calibrated',
    }),
    session: param(35, {
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
